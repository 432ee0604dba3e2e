import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  type ClientSettings,
  CognitoAuth,
  type CognitoAuthArgs,
  IdentityPool,
  type IdentityPoolArgs,
} from "../../../components";
import { trustPolicy } from "../../../components/identity-pool/roles/trust";
import { ACCOUNT } from "../account";
import { record, valueOf } from "../recorder";

const POOL = "aws:cognito/identityPool:IdentityPool";
const ROLES = "aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment";
const TAGS = "aws:cognito/identityPoolProviderPrincipalTag:IdentityPoolProviderPrincipalTag";
const ROLE = "aws:iam/role:Role";
const POLICY = "aws:iam/rolePolicy:RolePolicy";
const ATTACHMENT = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";
const PROVIDER = "cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI";
const READ = { Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::shop/*" };
const arnOf = (role: string): string => `arn:aws:iam::123456789012:role/${role}`;

const BASE: IdentityPoolArgs = { providerName: PROVIDER, clientIds: ["a", "b"] };
const alone = (args: IdentityPoolArgs) => () => new IdentityPool("shop", args);
const auth = (args: CognitoAuthArgs) => () => new CognitoAuth("auth", args);
const spa: ClientSettings = { kind: "spa", callbackUrls: ["https://shop.example.test"] };

/** What a role's trust policy compares, and what it lets its bearer do. */
function trust(inputs: Record<string, unknown>): unknown {
  const { Statement } = JSON.parse(String(inputs.assumeRolePolicy)) as { Statement: Record<string, unknown>[] };
  return Statement.map(({ Principal, Action, Condition }) => ({ Principal, Action, Condition }));
}

describe("IdentityPool", () => {
  it("gives people who have signed in a role that may do nothing, and guests nothing", async () => {
    const { made, get, registrations, warnings } = await record(alone(BASE));
    assert.deepEqual(get(POOL, "shop-identity-pool").inputs, {
      identityPoolName: "cognito-auth-test-shop",
      allowUnauthenticatedIdentities: false,
      allowClassicFlow: false,
      cognitoIdentityProviders: ["a", "b"].map((clientId) => ({
        clientId,
        providerName: PROVIDER,
        serverSideTokenCheck: true,
      })),
    });
    const role = get(ROLE, "shop-signed-in-role").inputs;
    assert.deepEqual(Object.keys(role).sort(), ["assumeRolePolicy", "description"]);
    assert.deepEqual(trust(role), [
      {
        Principal: { Federated: "cognito-identity.amazonaws.com" },
        Action: "sts:AssumeRoleWithWebIdentity",
        Condition: {
          StringEquals: { "cognito-identity.amazonaws.com:aud": "shop-identity-pool-id" },
          "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" },
        },
      },
    ]);
    assert.deepEqual(get(ROLES, "shop-identity-pool-roles").inputs, {
      identityPoolId: "shop-identity-pool-id",
      roles: { authenticated: arnOf("shop-signed-in-role") },
    });
    assert.equal(registrations.length, 4);
    assert.deepEqual(warnings, []);
    assert.deepEqual(await valueOf(made.roleArns), { signedIn: arnOf("shop-signed-in-role") });
  });

  it("hands everything on that is asked for", async () => {
    const { get, names } = await record(
      alone({
        ...BASE,
        name: "shop",
        region: "eu-west-1",
        tags: { team: "identity" },
        serverSideTokenCheck: false,
        classicFlow: true,
        loginProviders: { google: "g", apple: "com.example.app" },
        samlProviderArns: ["arn:aws:iam::123456789012:saml-provider/b", "arn:aws:iam::123456789012:saml-provider/a"],
        openidConnectProviderArns: ["arn:aws:iam::123456789012:oidc-provider/login.example.test"],
        permissionsBoundaryArn: "arn:aws:iam::123456789012:policy/bounds",
        signedIn: {
          statements: [READ],
          policyArns: { mail: "arn:aws:iam::123456789012:policy/mail" },
        },
        guests: { enabled: true },
        principalTags: { team: "custom:team" },
      }),
    );
    const inputs = get(POOL, "shop-identity-pool").inputs;
    assert.equal(inputs.identityPoolName, "shop");
    assert.equal(inputs.allowUnauthenticatedIdentities, true);
    assert.equal(inputs.allowClassicFlow, true);
    assert.equal(
      (inputs.cognitoIdentityProviders as { serverSideTokenCheck: boolean }[])[0]?.serverSideTokenCheck,
      false,
    );
    assert.deepEqual(inputs.supportedLoginProviders, {
      "accounts.google.com": "g",
      "appleid.apple.com": "com.example.app",
    });
    assert.deepEqual(inputs.samlProviderArns, [
      "arn:aws:iam::123456789012:saml-provider/a",
      "arn:aws:iam::123456789012:saml-provider/b",
    ]);
    assert.deepEqual(inputs.openidConnectProviderArns, ["arn:aws:iam::123456789012:oidc-provider/login.example.test"]);
    assert.deepEqual([inputs.region, inputs.tags], ["eu-west-1", { team: "identity" }]);

    const signedIn = get(ROLE, "shop-signed-in-role").inputs;
    assert.equal(signedIn.permissionsBoundary, "arn:aws:iam::123456789012:policy/bounds");
    assert.deepEqual(signedIn.tags, { team: "identity" });
    assert.match(String(signedIn.assumeRolePolicy), /"sts:AssumeRoleWithWebIdentity","sts:TagSession"/);
    assert.deepEqual(get(POLICY, "shop-signed-in-role--permissions").inputs, {
      role: "shop-signed-in-role",
      policy: JSON.stringify({ Version: "2012-10-17", Statement: [READ] }),
    });
    assert.deepEqual(get(ATTACHMENT, "shop-signed-in-role--policy-mail").inputs, {
      role: "shop-signed-in-role",
      policyArn: "arn:aws:iam::123456789012:policy/mail",
    });

    const guests = get(ROLE, "shop-guests-role").inputs;
    assert.match(String(guests.assumeRolePolicy), /"cognito-identity\.amazonaws\.com:amr":"unauthenticated"/);
    assert.doesNotMatch(String(guests.assumeRolePolicy), /TagSession/);
    assert.deepEqual(names(POLICY), ["shop-signed-in-role--permissions"]);
    assert.deepEqual(get(ROLES, "shop-identity-pool-roles").inputs, {
      identityPoolId: "shop-identity-pool-id",
      region: "eu-west-1",
      roles: { authenticated: arnOf("shop-signed-in-role"), unauthenticated: arnOf("shop-guests-role") },
    });
    assert.deepEqual(get(TAGS, "shop-principal-tags").inputs, {
      identityPoolId: "shop-identity-pool-id",
      identityProviderName: PROVIDER,
      region: "eu-west-1",
      useDefaults: false,
      principalTags: { team: "custom:team" },
    });
  });

  it("does not emit lists that are empty", async () => {
    const { get } = await record(alone({ ...BASE, samlProviderArns: [], openidConnectProviderArns: [] }));
    assert.deepEqual(Object.keys(get(POOL, "shop-identity-pool").inputs).sort(), [
      "allowClassicFlow",
      "allowUnauthenticatedIdentities",
      "cognitoIdentityProviders",
      "identityPoolName",
    ]);
  });

  it("maps claims of every client to roles, and those of a provider", async () => {
    const { made, get } = await record(
      alone({
        ...BASE,
        loginProviders: { google: "g" },
        roles: { admins: { statements: [READ] } },
        roleMapping: {
          by: "rules",
          rules: [
            { claim: "cognito:groups", match: "contains", value: "admins", role: "admins" },
            { claim: "paid", value: "yes", roleArn: "arn:aws:iam::123456789012:role/paid" },
          ],
        },
        providerRoleMappings: {
          google: {
            by: "rules",
            ambiguous: "signedInRole",
            rules: [{ claim: "hd", value: "example.test", role: "admins" }],
          },
        },
      }),
    );
    const mappingRules = [
      { claim: "cognito:groups", matchType: "Contains", value: "admins", roleArn: arnOf("shop-role-admins") },
      { claim: "paid", matchType: "Equals", value: "yes", roleArn: "arn:aws:iam::123456789012:role/paid" },
    ];
    assert.deepEqual(get(ROLES, "shop-identity-pool-roles").inputs.roleMappings, [
      ...["a", "b"].map((id) => ({
        identityProvider: `${PROVIDER}:${id}`,
        type: "Rules",
        ambiguousRoleResolution: "Deny",
        mappingRules,
      })),
      {
        identityProvider: "accounts.google.com",
        type: "Rules",
        ambiguousRoleResolution: "AuthenticatedRole",
        mappingRules: [{ claim: "hd", matchType: "Equals", value: "example.test", roleArn: arnOf("shop-role-admins") }],
      },
    ]);
    assert.deepEqual(await valueOf(made.roleArns), {
      signedIn: arnOf("shop-signed-in-role"),
      admins: arnOf("shop-role-admins"),
    });
  });

  it("leaves open in a preview what only AWS knows", async () => {
    const { made, get } = await record(alone({ ...BASE, roleMapping: { by: "token" } }), { preview: true });
    assert.notEqual(typeof get(ROLE, "shop-signed-in-role").inputs.assumeRolePolicy, "string");
    assert.equal(await valueOf(made.identityPoolId), undefined);
    const [mapping] = get(ROLES, "shop-identity-pool-roles").inputs.roleMappings as Record<string, unknown>[];
    assert.deepEqual(mapping, { identityProvider: `${PROVIDER}:a`, type: "Token", ambiguousRoleResolution: "Deny" });
  });

  it("refuses a late statement before its policy is registered", async () => {
    const late = alone({ ...BASE, signedIn: { statements: pulumi.output([{ Effect: "allow" }]) } });
    await assert.rejects(record(late), /signedIn\.statements\[0\]\.Effect: must be Allow or Deny \(got "allow"\)/);
  });

  it("warns once of what AWS takes and nobody should want", async () => {
    const { warnings } = await record(alone({ ...BASE, signedIn: { statements: [{ ...READ, Action: "s3:*" }] } }));
    assert.equal(warnings.length, 1);
    assert.match(
      warnings[0] ?? "",
      /IdentityPool "shop": signedIn\.statements\[0\]\.Action: allows more than it names/,
    );
  });
});

describe("CognitoAuth with an identity pool", () => {
  const CLIENTS: Record<string, ClientSettings> = {
    web: spa,
    desk: { kind: "native", callbackUrls: ["shop://callback"], generation: 2, keepPrevious: true },
    job: { kind: "machine", scopes: ["orders/read"] },
  };

  it("has none without being asked for", async () => {
    const { made, names } = await record(auth({ clients: CLIENTS }), { answers: ACCOUNT });
    assert.deepEqual(names(POOL), []);
    assert.equal(made.identityPoolId, undefined);
  });

  it("takes the tokens of all clients that people get any with, also of the generation before", async () => {
    const { made, get } = await record(auth({ clients: CLIENTS, identityPool: {}, tags: { a: "b" } }), {
      answers: ACCOUNT,
    });
    const { cognitoIdentityProviders, tags } = get(POOL, "auth-identity-pool").inputs;
    assert.deepEqual(
      (cognitoIdentityProviders as Record<string, unknown>[]).map(({ clientId, providerName }) => [
        clientId,
        providerName,
      ]),
      ["auth-client-web-id", "auth-client-desk--2-id", "auth-client-desk-id"].map((id) => [
        id,
        "cognito-idp.eu-central-1.amazonaws.com/auth-user-pool",
      ]),
    );
    assert.deepEqual(tags, { a: "b" });
    assert.equal(await valueOf(made.identityPoolId!), "auth-identity-pool-id");
    assert.deepEqual(await valueOf(made.identityPoolRoleArns!), { signedIn: arnOf("auth-signed-in-role") });
  });

  it("takes those of the clients that are named", async () => {
    const { get } = await record(auth({ clients: CLIENTS, identityPool: { clients: ["web"] } }), { answers: ACCOUNT });
    const { cognitoIdentityProviders } = get(POOL, "auth-identity-pool").inputs;
    assert.deepEqual(
      (cognitoIdentityProviders as Record<string, unknown>[]).map(({ clientId }) => clientId),
      ["auth-client-web-id"],
    );
  });

  it("gives a group the role that is made for it", async () => {
    const { get } = await record(
      auth({
        clients: CLIENTS,
        groups: { admins: { role: "admins", precedence: 1 }, others: {} },
        identityPool: { roles: { admins: {} }, roleMapping: { by: "token" } },
      }),
      { answers: ACCOUNT },
    );
    assert.deepEqual(get("aws:cognito/userGroup:UserGroup", "auth-group-admins").inputs, {
      name: "admins",
      userPoolId: "auth-user-pool-id",
      precedence: 1,
      roleArn: arnOf("auth-role-admins"),
    });
    assert.equal(get("aws:cognito/userGroup:UserGroup", "auth-group-others").inputs.roleArn, undefined);
  });

  it("refuses with the path among all arguments", () => {
    assert.throws(
      auth({ clients: CLIENTS, identityPool: { name: "" } }),
      /1 problem with its arguments\n {2}identityPool\.name: must have 1 to 128 characters/,
    );
  });
});

describe("the trust of an identity pool's roles", () => {
  for (const [region, service] of [
    ["eu-central-1", "cognito-identity.amazonaws.com"],
    ["us-gov-west-1", "cognito-identity-us-gov.amazonaws.com"],
    ["us-gov-east-1", "cognito-identity.us-gov-east-1.amazonaws.com"],
    ["cn-north-1", "cognito-identity.cn-north-1.amazonaws.com.cn"],
  ] as const) {
    it(`has the name of the service in ${region}`, () => {
      assert.deepEqual(trust({ assumeRolePolicy: trustPolicy(`${region}:0a1b`, "authenticated", true) }), [
        {
          Principal: { Federated: service },
          Action: ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"],
          Condition: {
            StringEquals: { [`${service}:aud`]: `${region}:0a1b` },
            "ForAnyValue:StringLike": { [`${service}:amr`]: "authenticated" },
          },
        },
      ]);
    });
  }
});
