import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import type {
  CognitoAuthArgs,
  IdentityProviderArgs,
  IdentityProviderSettings,
  UserPoolArgs,
} from "../../../components";
import { checkUserPool } from "../../../components/user-pool/checks";
import { checkCognitoAuth } from "../../../components/whole/checks";
import { checkIdentityProvider, checkIdentityProviderSettings } from "../../../components/identity-provider/checks";
import { checkIdentityProviders } from "../../../components/whole/identity-provider-checks";
import { table } from "../problem-table";

const application = { clientId: "app", clientSecret: "s" };
const google: IdentityProviderSettings = { type: "google", ...application };
const facebook: IdentityProviderSettings = { type: "facebook", ...application };
const apple: IdentityProviderSettings = {
  type: "apple",
  clientId: "test.app",
  teamId: "A1B2C3D4E5",
  keyId: "F6G7H8I9J0",
  privateKey: "MIGTAgEAMBMGByqGSM49",
};
const oidc: IdentityProviderSettings = { type: "oidc", ...application, issuerUrl: "https://id.example.test" };
const saml: IdentityProviderSettings = { type: "saml", metadataUrl: "https://idp.example.test/metadata" };
const FOUR = {
  authorizeUrl: "https://id.example.test/authorize",
  tokenUrl: "https://id.example.test/token",
  attributesUrl: "https://id.example.test/userinfo",
  jwksUri: "https://id.example.test/jwks",
};
const BY_LINK =
  'verification.style: lets strangers sign up with the address of somebody who then follows the link, and who is joined to that account on coming through a trusted provider (got "link"); set it to code where identities are joined to accounts';
/** With the name Staff and all that stands around them 3573 characters. */
const MANY_DOMAINS = Array.from({ length: 294 }, (_, n) => `${String(n).padStart(4, "0")}.test`);
const NO_ROOM =
  ": must name fewer domains: with those that may sign up they need more than the 3584 characters that the environment of the function has for them (got 3585); leave some out, or trust one provider less";
const SHOWS = "write what the provider shows you for the application";

describe("checks of an identity provider", () => {
  table<IdentityProviderSettings>(checkIdentityProviderSettings, "identityProviders.x", [
    ["google", google],
    ["facebook", { ...facebook, apiVersion: "v23.0" }],
    ["amazon", { type: "amazon", ...application, scopes: ["profile", "postal_code"] }],
    ["apple", apple],
    ["saml", { ...saml, signRequests: true, encryptAssertions: true, idpInitiated: true, signOut: true }],
    ["oidc", { ...oidc, ...FOUR, attributesRequestMethod: "post", scopes: ["openid", "groups"] }],
    ["values that come later", { ...google, clientId: pulumi.output(""), scopes: pulumi.output([]) }],
    [
      "a secret that is left out",
      { type: "google", clientId: "" },
      `identityProviders.x.clientId: must be given for type google; ${SHOWS}`,
      `identityProviders.x.clientSecret: must be given for type google; ${SHOWS}`,
    ],
    [
      "words of other types, all at once",
      { ...google, teamId: "t", metadataUrl: "https://x.test", issuerUrl: "https://x.test", apiVersion: "v17.0" },
      "identityProviders.x.apiVersion: must not be given for type google; leave it out: it is for facebook",
      "identityProviders.x.teamId: must not be given for type google; leave it out: it is for apple",
      "identityProviders.x.metadataUrl: must not be given for type google; leave it out: it is for saml",
      "identityProviders.x.issuerUrl: must not be given for type google; leave it out: it is for oidc",
    ],
    [
      "a client id for saml",
      { ...saml, clientId: "x" },
      "identityProviders.x.clientId: must not be given for type saml; leave it out: it is for google, facebook, amazon, apple, oidc",
    ],
    [
      "trust in a provider that tells nothing of addresses",
      { ...facebook, linkVerifiedEmail: true },
      "identityProviders.x.linkVerifiedEmail: must not be given for type facebook; leave it out: it is for google, apple, saml, oidc",
    ],
    [
      "a scope that Apple does not have",
      { ...apple, scopes: ["email", "phone"] },
      'identityProviders.x.scopes[1]: must be one of email, name (got "phone"); write one of them',
    ],
    [
      "no scopes",
      { ...google, scopes: [] },
      "identityProviders.x.scopes: must name a scope at least (got []); leave it out for openid, email, profile",
    ],
    [
      "several scopes in one",
      { ...google, scopes: ["openid email"] },
      'identityProviders.x.scopes[0]: must be one scope, without spaces and commas (got "openid email"); write one per item',
    ],
    [
      "ids that are not Apple's",
      { ...apple, teamId: "Example Ltd" },
      'identityProviders.x.teamId: is not what Apple\'s ids look like: ten capital letters and digits (got "Example Ltd"); look it up at developer.apple.com; one is such as "A1B2C3D4E5"',
    ],
    [
      "a path for the key, which is not told",
      { ...apple, privateKey: "./AuthKey.p8" },
      "identityProviders.x.privateKey: must be the text of the .p8 file; set it to all of it, from BEGIN PRIVATE KEY on, not to its path",
    ],
    [
      "a key as it stands in its file",
      { ...apple, privateKey: "-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMGByqG\nSM49\n-----END PRIVATE KEY-----\n" },
    ],
    [
      "a version without its letter",
      { ...facebook, apiVersion: "17" },
      'identityProviders.x.apiVersion: must be a version of Facebook\'s Graph API (got "17"); write one such as "v17.0"',
    ],
    [
      "an issuer without encryption",
      { ...oidc, issuerUrl: "http://id.example.test" },
      'identityProviders.x.issuerUrl: must start with https:// (got "http://id.example.test"); write one such as "https://id.example.com"',
    ],
    [
      "an issuer that ends with slashes",
      { ...oidc, issuerUrl: "https://id.example.test/realm//" },
      'identityProviders.x.issuerUrl: must not end with a slash (got "https://id.example.test/realm//"); write "https://id.example.test/realm"',
    ],
    [
      "a discovery document",
      { ...oidc, issuerUrl: "https://id.example.test/.well-known/openid-configuration" },
      'identityProviders.x.issuerUrl: must be the issuer, not its discovery document (got "https://id.example.test/.well-known/openid-configuration"); write "https://id.example.test"',
    ],
    [
      "an issuer with a query",
      { ...oidc, issuerUrl: "https://id.example.test?a=b" },
      'identityProviders.x.issuerUrl: must have no query and no fragment (got "https://id.example.test?a=b"); leave them out',
    ],
    [
      "scopes without openid",
      { ...oidc, scopes: ["email"] },
      'identityProviders.x.scopes: must contain openid: without it there is no ID token (got ["email"]); add it',
    ],
    [
      "some endpoints",
      { ...oidc, ...FOUR, jwksUri: undefined, tokenUrl: "https://id.example.test:8443/token" },
      'identityProviders.x.tokenUrl: must be an https URL without a port (got "https://id.example.test:8443/token"); write one such as "https://id.example.com/oauth2/token"',
      "identityProviders.x.jwksUri: must be given beside the other endpoints; write it, or leave out authorizeUrl, tokenUrl, attributesUrl",
    ],
    [
      "identifiers",
      { ...saml, identifiers: ["corp.test", "a/b", "x".repeat(41)] },
      'identityProviders.x.identifiers[1]: may contain only letters, digits, spaces and _ + = . @ - (got "a/b"); leave the others out',
      `identityProviders.x.identifiers[2]: must have 1 to 40 characters (got "${"x".repeat(41)}"); it has 41, so write a shorter one`,
    ],
    [
      "too many identifiers",
      { ...saml, identifiers: Array.from({ length: 51 }, (_, index) => `d${index}.test`) },
      "identityProviders.x.identifiers: must be at most 50 (got 51); leave some out",
    ],
    [
      "a mapping to what is no attribute",
      { ...google, attributeMapping: { team: "team", sub: "sub", "custom:": "x" } },
      'identityProviders.x.attributeMapping.team: must be a standard attribute of the pool, or a custom one with its prefix (got "team"); write one such as given_name or custom:team',
      'identityProviders.x.attributeMapping.sub: must be a standard attribute of the pool, or a custom one with its prefix (got "sub"); write one such as given_name or custom:team',
      'identityProviders.x.attributeMapping["custom:"]: must be a standard attribute of the pool, or a custom one with its prefix (got "custom:"); write one such as given_name or custom:team',
    ],
    [
      "a mapping to a name that is too long",
      { ...google, attributeMapping: { [`custom:${"x".repeat(26)}`]: "team" } },
      `identityProviders.x.attributeMapping["custom:${"x".repeat(26)}"]: must have at most 32 characters in its name (got "custom:${"x".repeat(26)}"); it has 33, so take another attribute`,
    ],
    [
      "a mapping to what rights depend on",
      { ...saml, attributeMapping: { "custom:tenantRole": "role" } },
      'identityProviders.x.attributeMapping["custom:tenantRole"]: sounds like an attribute that rights depend on, and the provider decides its value (got "role"); leave it out, unless the provider is trusted with that',
    ],
    [
      "no user name",
      { ...google, attributeMapping: { username: "" } },
      'identityProviders.x.attributeMapping.username: cannot be taken away: Cognito names people by it (got ""); leave it out',
    ],
    [
      "a user name for saml",
      { ...saml, attributeMapping: { username: "uid" } },
      'identityProviders.x.attributeMapping.username: is the NameID for type saml, whatever is mapped (got "uid"); leave it out, and choose the NameID at the provider',
    ],
    ["trust", { ...google, linkVerifiedEmail: true }],
    [
      "trust without what it goes by",
      { ...google, linkVerifiedEmail: true, attributeMapping: { email_verified: "" } },
      "identityProviders.x.attributeMapping.email_verified: must be given where linkVerifiedEmail is true, which goes by it; write what the provider calls it",
    ],
    [
      "trust in saml without bounds",
      { ...saml, linkVerifiedEmail: true },
      "identityProviders.x.attributeMapping.email: must be given where linkVerifiedEmail is true, which goes by it; write what the provider calls it",
      "identityProviders.x.linkEmailDomains: must be given where linkVerifiedEmail is true: type saml cannot say that an address is verified; name the domains whose addresses this provider gives out",
    ],
    [
      "trust in saml with bounds",
      { ...saml, linkVerifiedEmail: true, linkEmailDomains: ["corp.test"], attributeMapping: { email: "mail" } },
    ],
    [
      "a subject by an attribute that has it",
      {
        ...oidc,
        linkVerifiedEmail: true,
        linkSubjectAttribute: "custom:subject",
        attributeMapping: { "custom:subject": "sub" },
      },
    ],
    [
      "a subject by an attribute that comes later",
      { ...oidc, linkVerifiedEmail: true, linkSubjectAttribute: pulumi.output("x") },
    ],
    [
      "a subject by an attribute that is not mapped",
      { ...oidc, linkVerifiedEmail: true, linkSubjectAttribute: "custom:subject" },
      'identityProviders.x.linkSubjectAttribute: must be an attribute of attributeMapping other than username (got "custom:subject"); map one such as custom:subject to the sub; there are email, email_verified',
    ],
    [
      "a subject by what every object has",
      {
        ...saml,
        attributeMapping: { email: "mail" },
        linkVerifiedEmail: true,
        linkEmailDomains: ["corp.test"],
        linkSubjectAttribute: "toString",
      },
      'identityProviders.x.linkSubjectAttribute: must be an attribute of attributeMapping other than username (got "toString"); map one such as custom:subject to the value that the NameID has; there are email',
    ],
    [
      "a subject by the user name, which has lost its capitals",
      { ...oidc, linkVerifiedEmail: true, linkSubjectAttribute: "username" },
      'identityProviders.x.linkSubjectAttribute: must be an attribute of attributeMapping other than username (got "username"); map one such as custom:subject to the sub; there are email, email_verified',
    ],
    [
      "a subject by an attribute that has something else",
      { ...oidc, linkVerifiedEmail: true, linkSubjectAttribute: "email" },
      'identityProviders.x.attributeMapping.email: must be sub, which people are identified by, for linkSubjectAttribute (got "email"); set it to sub, or name another attribute',
    ],
    [
      "a subject without trust",
      { ...google, linkSubjectAttribute: "email" },
      "identityProviders.x.linkSubjectAttribute: is without effect where linkVerifiedEmail is not true; set identityProviders.x.linkVerifiedEmail to true, or leave it out",
    ],
    [
      "domains that are none",
      { ...google, linkVerifiedEmail: true, linkEmailDomains: ["@corp.test"] },
      'identityProviders.x.linkEmailDomains[0]: must be a domain name in ASCII (got "@corp.test"); write one such as "example.com"; an international one in its xn-- form',
    ],
    [
      "an empty list of domains",
      { ...google, linkVerifiedEmail: true, linkEmailDomains: [] },
      "identityProviders.x.linkEmailDomains: must name a domain at least (got []); leave it out for every domain",
    ],
    [
      "domains without trust",
      { ...google, linkEmailDomains: ["corp.test"] },
      "identityProviders.x.linkEmailDomains: is without effect where linkVerifiedEmail is not true; set identityProviders.x.linkVerifiedEmail to true, or leave it out",
    ],
  ]);
});

describe("checks of an identity provider by itself", () => {
  const alone = (settings: IdentityProviderSettings, providerName?: string): IdentityProviderArgs => ({
    ...settings,
    userPoolId: "pool",
    providerName,
  });
  table<IdentityProviderArgs>(checkIdentityProvider, "", [
    ["a social one", alone(google)],
    ["AWS's own name", alone(google, "Google")],
    [
      "another name",
      alone(google, "Goggle"),
      'providerName: must not be given for type google, which AWS calls Google (got "Goggle"); leave it out',
    ],
    ["a name", alone(oidc, "Customers")],
    ["no name", alone(oidc), 'providerName: must be given for type oidc; write one such as "Staff"'],
    [
      "a name that is too short",
      alone(oidc, "ab"),
      'providerName: must have 3 to 32 characters in its name (got "ab"); it has 2, so write another',
    ],
    [
      "a name of AWS's own",
      alone(saml, "cognito"),
      'providerName: must not be called COGNITO, which is a name of AWS\'s own (got "cognito"); choose another',
    ],
    ...["_ab", "a b", "abc_d", "ab c"].map((name): [string, IdentityProviderArgs, string] => [
      `the name ${JSON.stringify(name)}`,
      alone(oidc, name),
      `providerName: must not have spaces and underscores in its name (got ${JSON.stringify(name)}); leave them out`,
    ]),
    [
      "a type that there is not",
      alone({ type: "twitter" } as unknown as IdentityProviderSettings),
      'type: must be one of google, facebook, amazon, apple, saml, oidc (got "twitter"); write one of them',
    ],
  ]);
});

describe("checks of the identity providers beside the rest", () => {
  const web = { kind: "web" as const, callbackUrls: ["https://app.example.test/cb"] };
  const custom = { team: {}, role: {} };
  const linking = {
    oidc: { ...oidc, linkVerifiedEmail: true },
    saml: { ...saml, linkVerifiedEmail: true, linkEmailDomains: ["corp.test"], attributeMapping: { email: "mail" } },
  };
  table<CognitoAuthArgs>(checkIdentityProviders, "", [
    ["none", {}],
    [
      "a provider that a client names by its key",
      { identityProviders: { google }, clients: { web: { ...web, identityProviders: ["google"] } } },
    ],
    [
      "a provider that a client names as AWS does",
      { identityProviders: { google }, clients: { web: { ...web, identityProviders: ["COGNITO", "Google"] } } },
    ],
    [
      "a provider that there is not",
      { identityProviders: { google }, clients: { web: { ...web, identityProviders: ["facebook"] } } },
      'clients.web.identityProviders[0]: must be COGNITO or one of identityProviders (got "facebook"); write one of COGNITO, google',
    ],
    ...(["oidc", "saml"] as const).map((type): [string, CognitoAuthArgs, string] => [
      `people of ${type} who would be joined by half a name`,
      { identityProviders: { Staff: linking[type] } },
      `identityProviders.Staff.linkSubjectAttribute: is missing, so that nobody is joined whose ${type === "oidc" ? "sub" : "NameID"} may have capitals: the pool is not case-sensitive and does not tell them; map an attribute such as custom:subject to the ${type === "oidc" ? "sub" : "value that the NameID has"} and name it here, unless these are numbers or UUIDs`,
    ]),
    [
      "people who are joined by names that the pool keeps",
      { userPool: { signIn: { caseSensitive: true } }, identityProviders: { Staff: linking.oidc } },
    ],
    [
      "people who are joined by names that are never in capitals",
      { identityProviders: { google: { ...google, linkVerifiedEmail: true } } },
    ],
    [
      "people who are joined to whom a stranger may have signed up",
      {
        userPool: { verification: { style: "link" }, selfSignUp: { enabled: true } },
        identityProviders: { google: { ...google, linkVerifiedEmail: true } },
      },
      `userPool.${BY_LINK}`,
    ],
    [
      "more domains than there is room for",
      {
        identityProviders: {
          google: { ...google, linkVerifiedEmail: true, linkEmailDomains: [...MANY_DOMAINS, "long.test"] },
        },
      },
      `identityProviders${NO_ROOM.replace("3585", "3586")}`,
    ],
    [
      "the same where nobody signs up alone",
      {
        userPool: { verification: { style: "link" } },
        identityProviders: { google: { ...google, linkVerifiedEmail: true } },
      },
    ],
    [
      "the same by a code",
      {
        userPool: { verification: { style: "code" }, selfSignUp: { enabled: true } },
        identityProviders: { google: { ...google, linkVerifiedEmail: true } },
      },
    ],
    [
      "a link where nobody is joined",
      { userPool: { verification: { style: "link" }, selfSignUp: { enabled: true } }, identityProviders: { google } },
    ],
    [
      "people who are joined by an attribute",
      {
        userPool: { attributes: { custom: { subject: {} } } },
        identityProviders: {
          Staff: {
            ...linking.saml,
            linkSubjectAttribute: "custom:subject",
            attributeMapping: { email: "mail", "custom:subject": "id" },
          },
        },
      },
    ],
    [
      "a provider where there are none",
      { clients: { web: { ...web, identityProviders: ["Google"] } } },
      'clients.web.identityProviders[0]: must be COGNITO or one of identityProviders (got "Google"); add it there',
    ],
    [
      "keys that AWS does not take",
      { identityProviders: { "a b c": oidc, "a--b": saml } },
      'identityProviders["a b c"]: must not have spaces and underscores in its name (got "a b c"); leave them out',
      'identityProviders.a--b: must not have two hyphens in a row in its name (got "a--b"); use one',
    ],
    [
      "two of one social type",
      { identityProviders: { one: google, two: google } },
      'identityProviders.two: is called the same by AWS as identityProviders.one, and a pool has one provider of a name (got "Google"); leave one of them out',
    ],
    [
      "two names that differ in capitals alone",
      { identityProviders: { Staff: saml, staff: oidc } },
      'identityProviders.staff: is called the same by AWS as identityProviders.Staff, and a pool has one provider of a name (got "staff"); leave one of them out',
    ],
    [
      "one identifier of two",
      {
        identityProviders: {
          Staff: { ...saml, identifiers: ["corp.test"] },
          Other: { ...saml, identifiers: ["x", "corp.test"] },
        },
      },
      'identityProviders.Other.identifiers[1]: must not be identityProviders.Staff.identifiers[0] too (got "corp.test"); give each identifier to one provider',
    ],
    [
      "a required attribute that is not mapped",
      { userPool: { attributes: { standard: { given_name: { required: true } } } }, identityProviders: { google } },
      "identityProviders.google.attributeMapping.given_name: must be given: every user of the pool has this attribute; write what the provider calls it",
    ],
    [
      "a custom attribute that there is not",
      { identityProviders: { Staff: { ...saml, attributeMapping: { "custom:team": "team" } } } },
      'identityProviders.Staff.attributeMapping["custom:team"]: must be a custom attribute of the pool (got "custom:team"); add it to userPool.attributes.custom, without the prefix, or leave it out',
    ],
    [
      "attributes that cannot change",
      {
        userPool: { attributes: { standard: { email: { mutable: false } }, custom: { team: { mutable: false } } } },
        identityProviders: { google: { ...google, attributeMapping: { "custom:team": "hd" } } },
      },
      'identityProviders.google.attributeMapping.email: must be mutable in the pool: at the second sign-in Cognito writes it again, and fails (got "email"); map it to another attribute',
      'identityProviders.google.attributeMapping["custom:team"]: must be mutable in the pool: at the second sign-in Cognito writes it again, and fails (got "custom:team"); map it to another attribute',
    ],
    [
      "an attribute that a client may not write",
      {
        identityProviders: { google },
        clients: {
          web: { ...web, writeAttributes: ["given_name"] },
          own: { ...web, identityProviders: ["COGNITO"], writeAttributes: ["given_name"] },
        },
      },
      'clients.web.writeAttributes: must contain email, which identityProviders.google fills in at every sign-in (got ["given_name"]); add it, or leave the provider out of this client',
    ],
    [
      "an attribute that clients do not write by themselves",
      {
        userPool: { attributes: { custom } },
        identityProviders: { Staff: { ...saml, attributeMapping: { "custom:role": "role", "custom:team": "team" } } },
        clients: { web, jobs: { kind: "machine", scopes: ["a/b"] } },
      },
      'identityProviders.Staff.attributeMapping["custom:role"]: sounds like an attribute that rights depend on, and the provider decides its value (got "role"); leave it out, unless the provider is trusted with that',
      "clients.web.writeAttributes: must contain custom:role, which identityProviders.Staff fills in at every sign-in; add it, knowing that everybody may then give themselves any value of it, or map another attribute",
    ],
    [
      "lists that come later",
      {
        identityProviders: { google },
        clients: { web: { ...web, writeAttributes: pulumi.output(["x"]), identityProviders: pulumi.output(["x"]) } },
      },
    ],
  ]);

  it("are made of the whole", () => {
    const problems = checkCognitoAuth(
      { identityProviders: { x: { type: "x" } as unknown as IdentityProviderSettings } },
      "",
    );
    assert.deepEqual(
      problems.map(({ path }) => path),
      ["identityProviders.x.type"],
    );
    const [problem] = checkCognitoAuth({ identityProviders: { google: { type: "google", clientId: "x" } } }, "");
    assert.equal(problem?.path, "identityProviders.google.clientSecret");
  });
});

describe("checks of an identity provider by itself", () => {
  table<IdentityProviderArgs>(checkIdentityProvider, "", [
    [
      "one that would join people, of which no pool knows",
      { userPoolId: "eu-central-1_a", ...google, linkVerifiedEmail: true },
      "linkVerifiedEmail: is without effect on a provider that stands alone (got true); leave it out, and name the provider in trustedProviders of UserPool",
    ],
    ["one that joins nobody", { userPoolId: "eu-central-1_a", ...google, linkVerifiedEmail: false }],
  ]);
});

describe("checks of the providers that a pool by itself trusts", () => {
  const pool = (trustedProviders: UserPoolArgs["trustedProviders"]): UserPoolArgs => ({ trustedProviders });
  const at = "trustedProviders.Staff.emailDomains";
  const none = `${at}: must name the domains whose addresses this provider gives out; write them as ["example.com"]`;
  table<UserPoolArgs>(checkUserPool, "", [
    ["one that tells what is verified", pool({ Google: {} })],
    ["one that does not, with its domains", pool({ Staff: { tellsVerified: false, emailDomains: ["corp.test"] } })],
    [
      "one that AWS writes otherwise",
      pool({ google: {} }),
      'trustedProviders.google: must be written as AWS writes it, which would know no such provider (got "google"); write Google',
    ],
    [
      "those that do not tell what is verified, and not listening to one that does",
      pool({
        Facebook: { tellsVerified: false, emailDomains: ["corp.test"] },
        LoginWithAmazon: {},
        SignInWithApple: { tellsVerified: false, emailDomains: ["corp.test"] },
      }),
      "trustedProviders.Facebook: must not be trusted with addresses: it does not say which are verified; leave it out",
      "trustedProviders.LoginWithAmazon: must not be trusted with addresses: it does not say which are verified; leave it out",
      "trustedProviders.SignInWithApple.tellsVerified: must not be false here: this provider says of each address whether it is verified (got false); leave it out",
    ],
    ["as many domains as there is room for", pool({ Staff: { emailDomains: MANY_DOMAINS } })],
    [
      "more domains than there is room for",
      pool({ Staff: { emailDomains: [...MANY_DOMAINS, "long.test"] } }),
      `trustedProviders${NO_ROOM}`,
    ],
    [
      "more domains than there is room for, with those that may sign up",
      {
        ...pool({ Staff: { emailDomains: MANY_DOMAINS } }),
        selfSignUp: { enabled: true, allowedEmailDomains: ["one.test", "x.test"] },
      },
      `trustedProviders${NO_ROOM.replace("3585", "3588")}`,
    ],
    [
      "one beside a sign-up that is proved by a link",
      { ...pool({ Google: {} }), verification: { style: "link" }, selfSignUp: { enabled: true } },
      BY_LINK,
    ],
    ["none beside it", { ...pool({}), verification: { style: "link" }, selfSignUp: { enabled: true } }],
    ["one that does not, without bounds", pool({ Staff: { tellsVerified: false } }), none],
    ["an empty list", pool({ Staff: { emailDomains: [] } }), none],
    [
      "what is no domain",
      pool({ Staff: { emailDomains: ["*.corp.test"] } }),
      `${at}[0]: must be a domain name in ASCII (got "*.corp.test"); write one such as "example.com"; an international one in its xn-- form`,
    ],
    ["a list that comes later", pool({ Staff: { tellsVerified: false, emailDomains: pulumi.output(["@"]) } })],
  ]);
});
