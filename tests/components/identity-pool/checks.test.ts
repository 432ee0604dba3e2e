import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import type { ClientSettings, CognitoAuthArgs, IdentityPoolArgs, RoleRule } from "../../../components";
import { checkIdentityPoolOfWhole } from "../../../components/whole/identity-pool-checks";
import { checkIdentityPool } from "../../../components/identity-pool/checks";
import { table } from "../problem-table";

const PROVIDER = "cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI";
const BUCKET = "arn:aws:s3:::shop/*";
const READ = { Effect: "Allow", Action: "s3:GetObject", Resource: BUCKET };
const SAML = "arn:aws:iam::123456789012:saml-provider/example";
const OIDC = "arn:aws:iam::123456789012:oidc-provider/login.example.test";
const ADMINS: RoleRule = { claim: "cognito:groups", match: "contains", value: "admins", role: "admins" };

const BASIC_FLOW =
  "classicFlow: lets everybody who has signed in take the role of signedIn and any of roles, whatever the mappings say (got true); leave it out, or give none of them more than everybody may have";

/** One that is complete, with something more. */
const complete = (args: IdentityPoolArgs): IdentityPoolArgs => ({
  providerName: PROVIDER,
  clientIds: ["client"],
  ...args,
});
const withStatement = (statement: Record<string, unknown>): IdentityPoolArgs =>
  complete({ signedIn: { statements: [statement] } });
const withRules = (rules: RoleRule[]): IdentityPoolArgs =>
  complete({ roles: { admins: {} }, roleMapping: { by: "rules", rules } });

describe("checks of an identity pool", () => {
  table(checkIdentityPool, "", [
    ["a client", complete({})],
    ["a name", complete({ name: "Shop, eu = 1.0 + @x-y_z" })],
    [
      "an empty name",
      complete({ name: "" }),
      'name: must have 1 to 128 characters (got ""); it has 0, so write a longer one',
    ],
    [
      "a strange name",
      complete({ name: "shop/1" }),
      'name: may contain only letters, digits, spaces and _ + = , . @ - (got "shop/1"); leave the others out',
    ],
    [
      "nothing that anybody could come by",
      {},
      "clientIds: must name an app client, or nobody can use the identity pool; name one, or a provider that is taken directly",
    ],
    ["guests alone", { guests: { enabled: true } }],
    ["a provider alone", { loginProviders: { google: "1-a.apps.googleusercontent.com" } }],
    [
      "client ids alone",
      { clientIds: ["a"] },
      "providerName: must be given with clientIds; write the endpoint of the user pool",
    ],
    [
      "a user pool alone",
      { providerName: PROVIDER, guests: { enabled: true } },
      "clientIds: must be given with providerName; name at least one app client of the user pool",
    ],
    [
      "the issuer for the endpoint",
      complete({ providerName: `https://${PROVIDER}` }),
      `providerName: must be the endpoint of a user pool, without https:// (got "https://${PROVIDER}"); write "${PROVIDER}"`,
    ],
    [
      "strange client ids",
      complete({ clientIds: ["a-b"] }),
      'clientIds[0]: may contain only letters, digits and underscores (got "a-b"); leave the others out',
    ],
    [
      "client ids and an endpoint that come later",
      complete({ providerName: pulumi.output(""), clientIds: [pulumi.output("")] }),
    ],
    [
      "strange providers",
      complete({
        loginProviders: { facebook: "a b" },
        samlProviderArns: [SAML, OIDC],
        openidConnectProviderArns: [SAML],
      }),
      'loginProviders.facebook: may contain only letters, digits and _ . ; / - (got "a b"); leave the others out',
      `samlProviderArns[1]: must be the ARN of a SAML provider in IAM (got "${OIDC}"); write one such as "arn:aws:iam::123456789012:saml-provider/example"`,
      `openidConnectProviderArns[0]: must be the ARN of an OpenID Connect provider in IAM (got "${SAML}"); write one such as "arn:aws:iam::123456789012:oidc-provider/login.example.com"`,
    ],
    [
      "another thing for a region",
      complete({ region: "Frankfurt" }),
      'region: must be the name of an AWS region (got "Frankfurt"); write one such as "eu-west-1"',
    ],
    ["principal tags", complete({ principalTags: { team: "custom:team" } })],
    [
      "principal tags for nobody",
      { guests: { enabled: true }, principalTags: { team: "custom:team" } },
      "principalTags: must have an app client whose users it is for; name one in clientIds",
    ],
    [
      "principal tags that sessions cannot have",
      complete({
        principalTags: { "Cost Centre/a_b.c:d=e+f-g@h": "sub", "aws:who": "sub", "x;y": "sub", Team: "a", team: "b" },
      }),
      'principalTags["aws:who"]: must not begin with aws: in its name, which AWS keeps to itself (got "aws:who"); choose another name, or nobody gets credentials',
      'principalTags["x;y"]: may contain only letters, digits, spaces and _ . : / = + - @ in its name (got "x;y"); choose another name, or nobody gets credentials',
      'principalTags.team: must not be principalTags.Team in other letters (got "team"); choose another name, or nobody gets credentials',
    ],
    ["the basic flow beside roles", complete({ classicFlow: true, roles: { admins: {} } }), BASIC_FLOW],
    ["the basic flow beside a mapping", complete({ classicFlow: true, roleMapping: { by: "token" } }), BASIC_FLOW],
    [
      "the basic flow beside the mapping of a provider",
      complete({
        classicFlow: true,
        loginProviders: { google: "1-a.apps.googleusercontent.com" },
        providerRoleMappings: {
          google: { by: "rules", rules: [{ claim: "hd", value: "a", roleArn: "arn:aws:iam::123456789012:role/x" }] },
        },
      }),
      BASIC_FLOW,
    ],
    ["the basic flow with one role for everybody", complete({ classicFlow: true })],
    [
      "too many principal tags, and an empty claim",
      complete({
        principalTags: Object.fromEntries(Array.from({ length: 51 }, (_, n) => [`t${n}`, n === 0 ? "" : "a"])),
      }),
      'principalTags.t0: must have 1 to 256 characters (got ""); it has 0, so write a longer one',
      "principalTags: must be at most 50 (got 51); leave some out",
    ],
  ]);
});

describe("checks of the roles of an identity pool", () => {
  const wide = (path: string, action: string) =>
    `${path}: allows more than it names (got ["${action}"]); write the actions out that are needed`;
  const escalates = (action: string) =>
    `signedIn.statements[0].Action: lets people become another role (got ["${action}"]); let a service of yours do what needs it`;
  table(checkIdentityPool, "", [
    ["a statement", withStatement({ Sid: "Read1", ...READ, Condition: { Bool: { "aws:SecureTransport": "true" } } })],
    ["lists", withStatement({ ...READ, Action: ["s3:GetObject", "s3:PutObject"], Resource: [BUCKET, "*"] })],
    ["a denial of everything", withStatement({ Effect: "Deny", NotAction: "s3:*", Resource: "*" })],
    ["statements that come later", complete({ signedIn: { statements: pulumi.output([{}]) } })],
    ["parts that come later", withStatement({ ...READ, Resource: pulumi.output("x"), Action: [pulumi.output("y")] })],
    [
      "nothing in it",
      withStatement({}),
      "signedIn.statements[0].Effect: must be Allow or Deny; write one of them",
      "signedIn.statements[0].Action: must be given, or NotAction; a statement without is refused",
      "signedIn.statements[0].Resource: must be given, or NotResource; a statement without is refused",
    ],
    [
      "a principal, and what is written small",
      withStatement({ ...READ, Principal: "*", effect: "Allow" }),
      "signedIn.statements[0].Principal: must be one of Sid, Effect, Action, NotAction, Resource, NotResource, Condition; leave it out: the role is the principal",
      "signedIn.statements[0].effect: must be one of Sid, Effect, Action, NotAction, Resource, NotResource, Condition; write one of them",
    ],
    [
      "both of what excludes each other",
      withStatement({ ...READ, Effect: "Deny", NotAction: "s3:GetObject" }),
      "signedIn.statements[0].NotAction: must not be given beside Action; leave one of them out",
    ],
    [
      "what is no action and no ARN",
      withStatement({ ...READ, Action: ["GetObject"], Resource: ["shop", 7] }),
      'signedIn.statements[0].Action: must be an action, a list of them, or * (got "GetObject"); write one such as "s3:GetObject"',
      'signedIn.statements[0].Resource: must be an ARN, a list of them, or * (got "shop"); write one such as "arn:aws:s3:::shop-uploads/*"',
      'signedIn.statements[0].Resource: must be an ARN, a list of them, or * (got 7); write one such as "arn:aws:s3:::shop-uploads/*"',
    ],
    [
      "empty lists",
      withStatement({ ...READ, Action: [] }),
      "signedIn.statements[0].Action: must not be empty; name at least one",
    ],
    ["a wildcard", withStatement({ ...READ, Action: "s3:*" }), wide("signedIn.statements[0].Action", "s3:*")],
    ["everything", withStatement({ ...READ, Action: ["*"] }), wide("signedIn.statements[0].Action", "*")],
    [
      "everything but something",
      withStatement({ Effect: "Allow", NotAction: ["iam:CreateUser"], Resource: "*" }),
      "signedIn.statements[0].NotAction: allows everything but what it names; write out in Action what is needed",
    ],
    ["another role", withStatement({ ...READ, Action: "sts:assumeRole" }), escalates("sts:assumeRole")],
    ["a role for a service", withStatement({ ...READ, Action: ["iam:PassRole"] }), escalates("iam:PassRole")],
    [
      "what writes in IAM, beside what reads there",
      withStatement({ ...READ, Action: ["iam:GetUser", "iam:CreateAccessKey", "IAM:PutRolePolicy", "iam:ListRoles"] }),
      'signedIn.statements[0].Action: lets people give themselves more (got ["iam:CreateAccessKey","IAM:PutRolePolicy"]); let a service of yours do what needs it',
    ],
    ["a denial of what writes in IAM", withStatement({ Effect: "Deny", Action: "iam:CreateAccessKey", Resource: "*" })],
    [
      "strange and equal names of statements",
      complete({
        signedIn: {
          statements: [
            { ...READ, Sid: "a b" },
            { ...READ, Sid: "a" },
            { ...READ, Sid: "a" },
          ],
        },
      }),
      'signedIn.statements[0].Sid: may contain only letters and digits (got "a b"); leave the others out',
      'signedIn.statements[2].Sid: must not be that of signedIn.statements[1] too (got "a"); choose another',
    ],
    [
      "too much of it",
      withStatement({ ...READ, Resource: `arn:aws:s3:::${"x".repeat(10_200)}` }),
      "signedIn.statements: must be at most 10240 characters together (got 10308); make a policy in IAM for some of them, and name it in policyArns",
    ],
    [
      "policies",
      complete({
        signedIn: { policyArns: { read: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" } },
        permissionsBoundaryArn: "arn:aws:iam::123456789012:policy/bounds/front-ends",
      }),
    ],
    [
      "what is no policy, and a policy with too much power",
      complete({
        signedIn: { policyArns: { read: "ReadOnly", admin: "arn:aws:iam::aws:policy/AdministratorAccess" } },
        permissionsBoundaryArn: "bounds",
      }),
      'signedIn.policyArns.read: must be the ARN of a policy in IAM (got "ReadOnly"); write one such as "arn:aws:iam::123456789012:policy/shop-uploads"',
      'signedIn.policyArns.admin: gives everybody who has the role power over the account (got "arn:aws:iam::aws:policy/AdministratorAccess"); name a policy with the few actions that are needed',
      'permissionsBoundaryArn: must be the ARN of a policy in IAM (got "bounds"); write one such as "arn:aws:iam::123456789012:policy/shop-uploads"',
    ],
    ...[11, 21].map((count): [string, IdentityPoolArgs, string] => [
      `${count} policies`,
      complete({
        signedIn: {
          policyArns: Object.fromEntries(
            Array.from({ length: count }, (_, n) => [`p${n}`, "arn:aws:iam::123456789012:policy/p"]),
          ),
        },
      }),
      count === 21
        ? "signedIn.policyArns: must be at most 20 (got 21); put several policies into one"
        : "signedIn.policyArns: are more than the 10 that AWS allows without being asked (got 11); ask for a higher quota of managed policies per role first, or put several into one",
    ]),
    [
      "guests with permissions",
      complete({ guests: { enabled: true, statements: [READ] } }),
      "guests: has permissions, which everybody on the internet gets with it; leave them out unless that is meant, and keep them few",
    ],
    [
      "permissions for guests that there are not",
      complete({ guests: { policyArns: { read: "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess" } } }),
      "guests: has permissions, but guests get no credentials; set guests.enabled to true, or leave it out",
    ],
    [
      "names that are taken, too long or strange",
      complete({ roles: { guests: {}, "a b": {}, "x--y": {}, [`r${"x".repeat(30)}`]: {} } }),
      'roles.guests: must not be the name of a role that is there by itself (got "guests"); choose another name',
      'roles["a b"]: may contain only letters, digits and _ + = , . @ - in its name (got "a b"); leave the others out',
      'roles.x--y: must not have two hyphens in a row in its name (got "x--y"); use one',
      `roles.r${"x".repeat(30)}: must have 1 to 30 characters in its name (got "r${"x".repeat(30)}"); it has 31, so write a shorter one`,
    ],
  ]);
});

describe("checks of role mappings", () => {
  table(checkIdentityPool, "", [
    ["by token", complete({ roleMapping: { by: "token", ambiguous: "signedInRole" } })],
    [
      "by rules",
      withRules([ADMINS, { claim: "paid", value: "yes", roleArn: "arn:aws:iam::123456789012:role/x/paid" }]),
    ],
    ["without a rule", withRules([]), "roleMapping.rules: must be 1 to 25 (got 0); write at least one"],
    [
      "with too many",
      withRules(Array.from({ length: 26 }, (_, n) => ({ ...ADMINS, value: `g${n}` }))),
      "roleMapping.rules: must be 1 to 25 (got 26); join some, such as those of one role by a claim of its own",
    ],
    [
      "with rules beside the token",
      complete({ roles: { admins: {} }, roleMapping: { by: "token", rules: [ADMINS] } }),
      "roleMapping.rules: must not be given where the token decides (got 1); leave them out, or set roleMapping.by to rules",
    ],
    [
      "with unknown words",
      complete({ roleMapping: { by: "claims", ambiguous: "maybe" } as never }),
      'roleMapping.by: must be one of token, rules (got "claims"); write one of them',
      'roleMapping.ambiguous: must be one of deny, signedInRole (got "maybe"); write one of them',
    ],
    [
      "with strange rules",
      withRules([
        { claim: "", match: "like" as never, value: "", role: "admins" },
        { claim: "a b", value: "x" },
        { ...ADMINS, roleArn: "arn:aws:iam::123456789012:role/paid" },
        { ...ADMINS, value: "y", role: "editors" },
        { claim: "a", value: "x", roleArn: "paid" },
      ]),
      'roleMapping.rules[0].claim: must have 1 to 64 characters (got ""); it has 0, so write a longer one',
      'roleMapping.rules[0].match: must be one of equals, contains, startsWith, notEqual (got "like"); write one of them',
      'roleMapping.rules[0].value: must have 1 to 128 characters (got ""); it has 0, so write a longer one',
      'roleMapping.rules[1].claim: may contain only letters, digits, symbols and punctuation, without spaces (got "a b"); leave the others out',
      "roleMapping.rules[1].role: must be given, or roleArn; name one of roles",
      'roleMapping.rules[2].role: must not be given beside roleArn (got "admins"); leave one of them out',
      'roleMapping.rules[3].role: must be the name of one of roles (got "editors"); write one of admins',
      'roleMapping.rules[4].roleArn: must be the ARN of an IAM role (got "paid"); write one such as "arn:aws:iam::123456789012:role/editors"',
    ],
    [
      "with a rule that nobody comes to",
      withRules([ADMINS, { ...ADMINS, match: "equals" }, ADMINS]),
      'roleMapping.rules[2]: is never come to, because roleMapping.rules[0] compares the same (got "cognito:groups"); leave one of them out',
    ],
    [
      "with values that come later",
      withRules([
        { ...ADMINS, claim: pulumi.output("") },
        { ...ADMINS, value: pulumi.output("") },
      ]),
    ],
    [
      "for nobody",
      { guests: { enabled: true }, roleMapping: { by: "token" } },
      "roleMapping: must have an app client whose users it is for; name one in clientIds",
    ],
    [
      "for providers",
      complete({
        loginProviders: { google: "id" },
        samlProviderArns: [SAML],
        roles: { admins: {} },
        providerRoleMappings: { google: { by: "rules", rules: [ADMINS] }, [SAML]: { by: "rules", rules: [ADMINS] } },
      }),
    ],
    [
      "for providers that are not taken, and by a token that names no roles",
      complete({
        loginProviders: { google: "id" },
        roles: { admins: {} },
        providerRoleMappings: {
          google: { by: "token" },
          apple: { by: "rules", rules: [ADMINS] },
          [SAML]: { by: "rules", rules: [ADMINS] },
        },
      }),
      'providerRoleMappings.google.by: finds no roles in tokens of other providers than user pools (got "token"); set it to rules',
      'providerRoleMappings.apple: must be for a provider that is taken directly (got "apple"); set loginProviders.apple',
      `providerRoleMappings["${SAML}"]: must be google, facebook, amazon, apple or the ARN of a provider that is taken directly (got "${SAML}"); write one of them, or add it to samlProviderArns or openidConnectProviderArns`,
    ],
    [
      "for a provider whose ARN is too long for that",
      complete({
        samlProviderArns: [`${SAML}${"x".repeat(81)}`, `${SAML}${"x".repeat(82)}`],
        providerRoleMappings: Object.fromEntries(
          [81, 82].map((length) => [
            `${SAML}${"x".repeat(length)}`,
            { by: "rules", rules: [{ claim: "a", value: "b", roleArn: "arn:aws:iam::123456789012:role/x" }] },
          ]),
        ),
      }),
      `providerRoleMappings["${SAML}${"x".repeat(82)}"]: must have at most 128 characters in its name (got "${SAML}${"x".repeat(82)}"); it has 129, so give the provider in IAM a shorter name`,
    ],
    [
      "for more than AWS takes",
      complete({ clientIds: Array.from({ length: 11 }, (_, n) => `c${n}`), roleMapping: { by: "token" } }),
      "roleMapping: must be for at most 10 clients and providers together (got 11); name fewer in clientIds, or make an identity pool for some of them",
    ],
  ]);

  it("take every number of rules that AWS takes, and no other", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (count) => {
        const rules = Array.from({ length: count }, (_, n) => ({ ...ADMINS, value: `g${n}` }));
        assert.equal(checkIdentityPool(withRules(rules), "").length === 0, count >= 1 && count <= 25);
      }),
    );
  });
});

describe("checks of an identity pool in a whole", () => {
  const spa: ClientSettings = { kind: "spa", callbackUrls: ["https://shop.example.test"] };
  const whole = (args: CognitoAuthArgs): CognitoAuthArgs => ({ clients: { web: spa }, ...args });
  const custom = { attributes: { custom: { team: {}, role: {} } } };
  const byClaim = (claim: string) => ({
    roles: { admins: {} },
    roleMapping: { by: "rules" as const, rules: [{ ...ADMINS, claim }] },
  });
  table(checkIdentityPoolOfWhole, "", [
    ["none", {}],
    ["an empty one", whole({ identityPool: {} })],
    [
      "one for nobody",
      { clients: { job: { kind: "machine" } }, identityPool: {} },
      "identityPool.clients: must name an app client, or nobody can use the identity pool; name one, or a provider that is taken directly",
    ],
    [
      "clients that are not there or have no tokens",
      whole({ clients: { web: spa, job: { kind: "machine" } }, identityPool: { clients: ["app", "job"] } }),
      'identityPool.clients[0]: must be the key of one of clients (got "app"); write one of web, job',
      'identityPool.clients[1]: is of kind machine, with which nobody has an ID token to show (got "job"); leave it out, or make a client of kind spa, web or native',
    ],
    [
      "a role that nobody gets",
      whole({ identityPool: { roles: { admins: {} } } }),
      'identityPool.roles.admins: is given by no rule and no group (got "admins"); name it in identityPool.roleMapping.rules or in role of a group, or leave it out',
    ],
    [
      "a group's role",
      whole({
        groups: { admins: { role: "admins" } },
        identityPool: { roles: { admins: {} }, roleMapping: { by: "token" } },
      }),
    ],
    [
      "groups' roles that are not there, are given twice, or are not looked at",
      whole({
        groups: {
          admins: { role: "admins" },
          both: { role: "admins", roleArn: "arn:aws:iam::123456789012:role/x" },
          none: { role: "editors" },
        },
        identityPool: { roles: { admins: {} } },
      }),
      'groups.admins.role: is not looked at, because it is not the token that decides (got "admins"); set identityPool.roleMapping.by to token',
      'groups.both.role: must not be given beside roleArn (got "admins"); leave one of them out',
      'groups.none.role: must be the name of one of identityPool.roles (got "editors"); write one of admins',
    ],
    [
      "a group's role without an identity pool",
      whole({ groups: { admins: { role: "admins" } } }),
      'groups.admins.role: must be the name of one of identityPool.roles (got "admins"); add it there',
    ],
    [
      "rules for groups whose names are in those of others",
      whole({
        groups: { staff: {}, "non-staff": {}, "staff-x": {}, Staff: {} },
        identityProviders: {
          Offstaff: { type: "saml", metadataUrl: "https://id.example.test/metadata" },
          google: { type: "google", clientId: "a", clientSecret: "b" },
        },
        identityPool: {
          roles: { admins: {} },
          roleMapping: {
            by: "rules",
            rules: [
              { ...ADMINS, value: "staff" },
              { ...ADMINS, match: "startsWith", value: "staff" },
              { ...ADMINS, match: "contains", value: "Goo" },
              { ...ADMINS, match: "equals", value: "staff" },
              { ...ADMINS, claim: "sub", value: "staff" },
              { ...ADMINS, value: pulumi.output("staff") },
              { ...ADMINS, value: "non-staff" },
            ],
          },
        },
      }),
      'identityPool.roleMapping.rules[0].value: is in the name of groups.non-staff, groups.staff-x, the group of everybody from identityProviders.Offstaff too, where the role may be given as well (got "staff"); choose names of which none is a part of another',
      'identityPool.roleMapping.rules[1].value: is in the name of groups.staff-x too, where the role may be given as well (got "staff"); choose names of which none is a part of another',
      'identityPool.roleMapping.rules[2].value: is in the name of the group of everybody from identityProviders.google too, where the role may be given as well (got "Goo"); choose names of which none is a part of another',
    ],
    [
      "groups of which none comes first",
      whole({
        groups: {
          a: { role: "admins", precedence: 1 },
          b: { role: "editors", precedence: 1 },
          c: { role: "editors" },
          d: { role: "editors" },
          e: { roleArn: "arn:aws:iam::123456789012:role/x" },
          f: { precedence: 1 },
          g: { role: "admins", precedence: pulumi.output(1) },
          h: { roleArn: pulumi.output("arn:aws:iam::123456789012:role/y"), precedence: 1 },
        },
        identityPool: { roles: { admins: {}, editors: {} }, roleMapping: { by: "token" } },
      }),
      "groups.b.precedence: is the same as in groups.a, so that who is in both gets no credentials (got 1); give each its own number, unless nobody is in both",
      "groups.e.precedence: is missing as in groups.c, so that who is in both gets no credentials; give each its own number, unless nobody is in both",
    ],
    [
      "the same where something is left for them",
      whole({
        groups: { a: { role: "admins" }, b: { role: "editors" } },
        identityPool: { roles: { admins: {}, editors: {} }, roleMapping: { by: "token", ambiguous: "signedInRole" } },
      }),
      "groups.b.precedence: is missing as in groups.a, so that who is in both gets the role of signedIn; give each its own number, unless nobody is in both",
    ],
    [
      "a rule by what people write themselves",
      whole({ userPool: custom, identityPool: byClaim("custom:team") }),
      'identityPool.roleMapping.rules[0].claim: depends on what people can write themselves, through web (got "custom:team"); use cognito:groups, or take it out of the writeAttributes of the clients',
    ],
    ["a rule by what our clients do not write", whole({ userPool: custom, identityPool: byClaim("custom:role") })],
    [
      "a rule by what the clients do not name",
      whole({
        clients: { web: { ...spa, writeAttributes: ["given_name"] } },
        userPool: custom,
        identityPool: byClaim("custom:team"),
      }),
    ],
    [
      "a tag of what people write themselves",
      whole({ identityPool: { principalTags: { nick: "nickname", who: "sub" } } }),
      'identityPool.principalTags.nick: depends on what people can write themselves, through web (got "nickname"); use cognito:groups, or take it out of the writeAttributes of the clients',
    ],
    [
      "more clients than AWS takes, with those that are kept",
      whole({
        clients: Object.fromEntries(
          Array.from({ length: 6 }, (_, n) => [`c${n}`, { ...spa, generation: 2, keepPrevious: true }]),
        ),
        identityPool: { roleMapping: { by: "token" } },
      }),
      "identityPool.roleMapping: must be for at most 10 clients and providers together (got 12); name fewer in identityPool.clients, or make an identity pool for some of them",
    ],
  ]);
});
