import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  CognitoAuth,
  type CognitoAuthArgs,
  IdentityProvider,
  type IdentityProviderSettings,
} from "../../../components";
import { ACCOUNT } from "../account";
import { record, valueOf } from "../recorder";
import { CERTIFICATES, metadata } from "./certificates";

const PROVIDER = "aws:cognito/identityProvider:IdentityProvider";
const CLIENT = "aws:cognito/userPoolClient:UserPoolClient";
const FUNCTION = "aws:lambda/function:Function";
const POLICY = "aws:iam/rolePolicy:RolePolicy";

const application = { clientId: "app", clientSecret: "s3cret" };
const google: IdentityProviderSettings = { type: "google", ...application };
const web = { kind: "web" as const, callbackUrls: ["https://app.example.test/cb"] };
const XML = metadata(CERTIFICATES.from2026To2126);

const alone = (settings: IdentityProviderSettings, providerName?: string) => () =>
  new IdentityProvider("x", { ...settings, userPoolId: "pool", domainName: "auth.example.test", providerName });
const whole = (args: CognitoAuthArgs) => () => new CognitoAuth("auth", { domain: { prefix: "shop" }, ...args });

/** The mark of a secret among the inputs that the engine is told. */
const SECRET = "4dabf18193072939515e22adb298388d";

function plain(inputs: unknown): unknown {
  if (Array.isArray(inputs)) {
    return inputs.map(plain);
  }
  if (typeof inputs !== "object" || inputs === null) {
    return inputs;
  }
  return SECRET in inputs
    ? plain((inputs as unknown as { value: unknown }).value)
    : Object.fromEntries(Object.entries(inputs).map(([key, value]) => [key, plain(value)]));
}

describe("IdentityProvider alone", () => {
  const google_ = {
    attributes_url: "https://people.googleapis.com/v1/people/me?personFields=",
    attributes_url_add_attributes: "true",
    authorize_url: "https://accounts.google.com/o/oauth2/v2/auth",
    oidc_issuer: "https://accounts.google.com",
    token_request_method: "POST",
    token_url: "https://www.googleapis.com/oauth2/v4/token",
  };
  const given = { client_id: "app", client_secret: "s3cret" };
  const withEmail = (username: string) => ({ email: "email", username });
  const verified = { email: "email", email_verified: "email_verified", username: "sub" };

  const rows: [IdentityProviderSettings, string | undefined, Record<string, unknown>][] = [
    [
      { ...google, identifiers: ["b", "a", "b"] },
      undefined,
      {
        providerName: "Google",
        providerType: "Google",
        providerDetails: { ...given, ...google_, authorize_scopes: "email openid profile" },
        attributeMapping: verified,
        idpIdentifiers: ["a", "b"],
      },
    ],
    [
      { type: "facebook", ...application, apiVersion: "v23.0", attributeMapping: { name: "name", email: "" } },
      undefined,
      {
        providerName: "Facebook",
        providerType: "Facebook",
        providerDetails: {
          ...given,
          api_version: "v23.0",
          attributes_url: "https://graph.facebook.com/v23.0/me?fields=",
          attributes_url_add_attributes: "true",
          authorize_scopes: "email,public_profile",
          authorize_url: "https://www.facebook.com/v23.0/dialog/oauth",
          token_request_method: "GET",
          token_url: "https://graph.facebook.com/v23.0/oauth/access_token",
        },
        attributeMapping: { name: "name", username: "id" },
      },
    ],
    [
      { type: "amazon", ...application },
      undefined,
      {
        providerName: "LoginWithAmazon",
        providerType: "LoginWithAmazon",
        providerDetails: {
          ...given,
          attributes_url: "https://api.amazon.com/user/profile",
          attributes_url_add_attributes: "false",
          authorize_scopes: "profile",
          authorize_url: "https://www.amazon.com/ap/oa",
          token_request_method: "POST",
          token_url: "https://api.amazon.com/auth/o2/token",
        },
        attributeMapping: withEmail("user_id"),
      },
    ],
    [
      {
        type: "apple",
        clientId: "test.app",
        teamId: "A1B2C3D4E5",
        keyId: "F6G7H8I9J0",
        privateKey: "-----BEGIN PRIVATE KEY-----\nMIGTAgEAMBMG\r\nByqGSM49\n-----END PRIVATE KEY-----\n",
      },
      undefined,
      {
        providerName: "SignInWithApple",
        providerType: "SignInWithApple",
        providerDetails: {
          attributes_url_add_attributes: "false",
          authorize_scopes: "email name",
          authorize_url: "https://appleid.apple.com/auth/authorize",
          client_id: "test.app",
          key_id: "F6G7H8I9J0",
          oidc_issuer: "https://appleid.apple.com",
          private_key: "MIGTAgEAMBMGByqGSM49",
          team_id: "A1B2C3D4E5",
          token_request_method: "POST",
          token_url: "https://appleid.apple.com/auth/token",
        },
        attributeMapping: verified,
      },
    ],
    [
      { type: "saml", metadataXml: XML },
      "Staff",
      {
        providerName: "Staff",
        providerType: "SAML",
        providerDetails: { MetadataFile: XML, EncryptedResponses: "false", IDPInit: "false", IDPSignout: "false" },
      },
    ],
    [
      {
        type: "saml",
        metadataUrl: "https://idp.example.test/metadata",
        signRequests: pulumi.output(true),
        encryptAssertions: true,
        idpInitiated: true,
        signOut: true,
        attributeMapping: { email: "mail" },
      },
      "Staff",
      {
        providerName: "Staff",
        providerType: "SAML",
        providerDetails: {
          MetadataURL: "https://idp.example.test/metadata",
          EncryptedResponses: "true",
          IDPInit: "true",
          IDPSignout: "true",
          RequestSigningAlgorithm: "rsa-sha256",
        },
        attributeMapping: { email: "mail" },
      },
    ],
    [
      { type: "oidc", ...application, issuerUrl: "https://id.example.test" },
      "Customers",
      {
        providerName: "Customers",
        providerType: "OIDC",
        providerDetails: {
          ...given,
          attributes_request_method: "GET",
          authorize_scopes: "email openid profile",
          oidc_issuer: "https://id.example.test",
        },
        attributeMapping: verified,
      },
    ],
    [
      {
        type: "oidc",
        ...application,
        issuerUrl: "https://id.example.test",
        authorizeUrl: "https://id.example.test/a",
        tokenUrl: "https://id.example.test/t",
        attributesUrl: "https://id.example.test/u",
        jwksUri: "https://id.example.test/j",
        attributesRequestMethod: "post",
        scopes: pulumi.output(["openid"]),
      },
      "Customers",
      {
        providerName: "Customers",
        providerType: "OIDC",
        providerDetails: {
          ...given,
          attributes_request_method: "POST",
          attributes_url: "https://id.example.test/u",
          authorize_scopes: "openid",
          authorize_url: "https://id.example.test/a",
          jwks_uri: "https://id.example.test/j",
          oidc_issuer: "https://id.example.test",
          token_url: "https://id.example.test/t",
        },
        attributeMapping: verified,
      },
    ],
  ];
  for (const preview of [false, true]) {
    for (const [settings, name, expected] of rows) {
      it(`gives AWS what it needs of ${settings.type}${preview ? ", in a preview too" : ""}`, async () => {
        const { get } = await record(alone(settings, name), { preview });
        assert.deepEqual(plain(get(PROVIDER, "x").inputs), { userPoolId: "pool", ...expected });
      });
    }
  }

  it("tells the addresses that each kind needs, and no others", async () => {
    const { made } = await record(alone(google));
    assert.equal(await valueOf(made.providerName), "Google");
    assert.equal(await valueOf(made.redirectUrl!), "https://auth.example.test/oauth2/idpresponse");
    assert.deepEqual(
      [made.entityId, made.acsUrl, made.logoutUrl, made.encryptionCertificate],
      Array(4).fill(undefined),
    );

    const { made: staff } = await record(alone({ type: "saml", metadataXml: XML }, "Staff"));
    assert.equal(await valueOf(staff.entityId!), "urn:amazon:cognito:sp:pool");
    assert.equal(await valueOf(staff.acsUrl!), "https://auth.example.test/saml2/idpresponse");
    assert.equal(await valueOf(staff.logoutUrl!), "https://auth.example.test/saml2/logout");
    assert.equal(staff.redirectUrl, undefined);
  });

  it("tells no address without a domain", async () => {
    const { made } = await record(() => new IdentityProvider("x", { ...google, userPoolId: "pool" }));
    assert.equal(made.redirectUrl, undefined);
  });

  it("gives secrets away nowhere: neither to the engine nor to AWS's provider", async () => {
    const settings = { ...google, clientSecret: "do-not-tell" };
    const { registrations } = await record(alone(settings));
    const bare = JSON.stringify(registrations, (_, value: unknown) =>
      typeof value === "object" && value !== null && SECRET in value ? "[secret]" : value,
    );
    assert.equal(bare.includes("do-not-tell"), false, bare);
  });

  it("refuses what comes late and is wrong, without telling a secret", async () => {
    const settings: IdentityProviderSettings = {
      type: "apple",
      clientId: "a",
      teamId: "A1B2C3D4E5",
      keyId: "F6G7H8I9J0",
    };
    await assert.rejects(record(alone({ ...settings, privateKey: pulumi.output("./AuthKey.p8") })), (error: Error) => {
      assert.match(error.message, /privateKey: must be the text of the \.p8 file/);
      assert.equal(error.message.includes("AuthKey"), false);
      return true;
    });
  });
});

describe("CognitoAuth with identity providers", () => {
  const saml: IdentityProviderSettings = { type: "saml", metadataXml: XML, attributeMapping: { email: "mail" } };
  const providersOf = (inputs: Record<string, unknown>) => inputs.supportedIdentityProviders;

  it("lets every client but a machine use all of them, unless it says whom", async () => {
    const args = {
      identityProviders: { google, Staff: saml },
      clients: {
        web,
        staff: { ...web, identityProviders: ["Staff"] },
        own: { ...web, identityProviders: ["COGNITO"] },
        late: { ...web, identityProviders: pulumi.output(["google"]) },
        jobs: { kind: "machine" as const, scopes: ["a/b"] },
      },
    };
    const { get } = await record(whole(args), { answers: ACCOUNT });
    assert.deepEqual(
      Object.keys(args.clients).map((key) => providersOf(get(CLIENT, `auth-client-${key}`).inputs)),
      [["COGNITO", "Google", "Staff"], ["Staff"], ["COGNITO"], ["Google"], ["COGNITO"]],
    );
  });

  it("makes the providers before the clients", async () => {
    const { registrations } = await record(whole({ identityProviders: { google }, clients: { web } }), {
      answers: ACCOUNT,
    });
    const types = registrations.map(({ type }) => type);
    assert.ok(types.indexOf(PROVIDER) < types.indexOf(CLIENT), types.join("\n"));
  });

  it("has no function for joining people without being asked", async () => {
    const { names } = await record(whole({ identityProviders: { google } }), { answers: ACCOUNT });
    assert.deepEqual(names(FUNCTION), []);
    assert.deepEqual(names(POLICY), []);
  });

  it("joins people by a function that may do so in this pool alone", async () => {
    const { get, names } = await record(
      whole({
        identityProviders: {
          google: { ...google, linkVerifiedEmail: true },
          Staff: { ...saml, linkVerifiedEmail: true, linkEmailDomains: ["Corp.test", "corp.test", "a.test"] },
          amazon: { type: "amazon", ...application },
        },
      }),
      { answers: ACCOUNT },
    );
    const inputs = get(FUNCTION, "auth-sign-up").inputs as unknown as {
      environment: { variables: Record<string, string> };
      description: string;
    };
    assert.equal(inputs.description, "Joins identities of trusted providers to accounts with the same address.");
    const { TRUSTED_PROVIDERS, ...others } = inputs.environment.variables;
    assert.deepEqual(others, { ANY_DOMAIN: "true", CASE_SENSITIVE: "false" });
    // Less may not be enough for a cold start within the five seconds that Cognito waits.
    assert.equal(get(FUNCTION, "auth-sign-up").inputs.memorySize, 1024);
    assert.deepEqual(JSON.parse(TRUSTED_PROVIDERS!), {
      Google: { tellsVerified: true },
      Staff: { tellsVerified: false, domains: ["a.test", "corp.test"] },
    });
    assert.deepEqual(names(POLICY), ["auth-sign-up-policy", "auth-sign-up-linking-policy"]);
    const { role, policy } = get(POLICY, "auth-sign-up-linking-policy").inputs;
    assert.equal(role, "auth-sign-up-role");
    assert.deepEqual(JSON.parse(String(policy)), {
      Version: "2012-10-17",
      Statement: [
        {
          Effect: "Allow",
          Action: ["cognito-idp:AdminLinkProviderForUser", "cognito-idp:ListUsers"],
          Resource: "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/auth-user-pool",
        },
      ],
    });
  });

  it("has one function for joining people and for the list of domains, before the one that was given", async () => {
    const functionArn = "arn:aws:lambda:eu-central-1:123456789012:function:theirs";
    const { get, names } = await record(
      whole({
        userPool: {
          selfSignUp: { enabled: true, allowedEmailDomains: ["corp.test"] },
          triggers: { preSignUp: { functionArn } },
        },
        identityProviders: { google: { ...google, linkVerifiedEmail: true } },
      }),
      { answers: ACCOUNT },
    );
    assert.deepEqual(names(FUNCTION), ["auth-sign-up"]);
    const { variables } = get(FUNCTION, "auth-sign-up").inputs.environment as { variables: Record<string, string> };
    assert.deepEqual(variables, {
      ALLOWED_DOMAINS: "corp.test",
      ALLOW_SUBDOMAINS: "false",
      AUTO_CONFIRM: "false",
      NEXT_FUNCTION: functionArn,
      TRUSTED_PROVIDERS: '{"Google":{"tellsVerified":true}}',
      VERIFYING_PROVIDERS: '["Google"]',
      CASE_SENSITIVE: "false",
    });
  });

  it("tells the function of the sign-up who would say that an address is verified", async () => {
    const { get } = await record(
      whole({
        userPool: { selfSignUp: { allowedEmailDomains: ["corp.test"] } },
        identityProviders: {
          google,
          amazon: { type: "amazon", ...application },
          Staff: { ...saml, attributeMapping: { email: "mail" } },
          Partner: { type: "oidc", ...application, issuerUrl: "https://id.example.test" },
          Silent: {
            type: "oidc",
            ...application,
            issuerUrl: "https://silent.example.test",
            attributeMapping: { email_verified: "" },
          },
        },
      }),
      { answers: ACCOUNT },
    );
    const { variables } = get(FUNCTION, "auth-sign-up").inputs.environment as { variables: Record<string, string> };
    assert.equal(variables.VERIFYING_PROVIDERS, '["Google","Partner"]');
  });
});
