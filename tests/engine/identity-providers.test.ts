import assert from "node:assert/strict";
import { CERTIFICATES, metadata } from "../components/identity-provider/certificates";
import { SandboxedProgram } from "./sandboxed-program";
import { changes } from "./screen";

const STACK = "federated";
const PROVIDER = "aws:cognito/identityProvider:IdentityProvider";
const CLIENT = "aws:cognito/userPoolClient:UserPoolClient";
const UP = ["up", "--yes", "--skip-preview"];

const CLIENT_SECRET = "do-not-tell-this-client-secret";
const PRIVATE_KEY = "MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQgDoNotTellThisKey";
const METADATA = metadata(CERTIFICATES.from2026To2126);

const application = { clientId: "app", clientSecret: CLIENT_SECRET };

type Providers = Record<string, Record<string, unknown>>;

const ALL: Providers = {
  google: { type: "google", ...application },
  facebook: { type: "facebook", ...application },
  amazon: { type: "amazon", ...application },
  apple: { type: "apple", clientId: "test.app", teamId: "A1B2C3D4E5", keyId: "F6G7H8I9J0", privateKey: PRIVATE_KEY },
  Staff: { type: "saml", metadataXml: METADATA, identifiers: ["staff.example.test"], encryptAssertions: true },
  Partner: { type: "saml", metadataUrl: "https://idp.example.test/metadata" },
  Customers: { type: "oidc", ...application, issuerUrl: "https://id.example.test" },
};

/** The same with another key of Apple's. */
const ROTATED: Providers = {
  ...ALL,
  apple: { ...ALL.apple, keyId: "Z9Y8X7W6V5", privateKey: `${PRIVATE_KEY}2` },
};

/** Components are told of too, where their arguments change. */
function changesAtAws(screen: string): string[] {
  return changes(screen).filter((line) => line.includes(" aws:"));
}

describe("identity providers with the real engine", () => {
  let program: SandboxedProgram;

  const configure = (identityProviders: Providers, client: object = {}): Promise<void> =>
    program.configure(STACK, {
      userPool: { deletionProtection: false },
      clients: { web: { kind: "web", callbackUrls: ["https://app.example.test/cb"], ...client } },
      domain: { prefix: "federated" },
      identityProviders,
    });
  const supported = (): unknown => program.session.cloud.all(CLIENT)[0]?.properties.supportedIdentityProviders;
  const names = (): string[] =>
    program.session.cloud.all(PROVIDER).map(({ properties }) => properties.providerName as string);

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  it("are made before the client that uses them all", async () => {
    await configure(ALL);
    await program.done(STACK, ["preview"]);
    await program.done(STACK, UP);

    assert.deepEqual(names().sort(), [
      ...["Customers", "Facebook", "Google", "LoginWithAmazon", "Partner", "SignInWithApple", "Staff"],
    ]);
    assert.deepEqual(supported(), [
      ...["COGNITO", "Customers", "Facebook", "Google", "LoginWithAmazon", "Partner", "SignInWithApple", "Staff"],
    ]);
  });

  it("tell what has to be entered at each", async () => {
    const outputs = await program.outputs(STACK);
    const [pool] = program.session.cloud.all("aws:cognito/userPool:UserPool");
    const host = "https://federated.auth.eu-central-1.amazoncognito.com";
    const both = (value: string) => ({ Partner: value, Staff: value });
    const redirect = `${host}/oauth2/idpresponse`;

    assert.deepEqual(outputs.identityProviderRedirectUrls, {
      amazon: redirect,
      apple: redirect,
      Customers: redirect,
      facebook: redirect,
      google: redirect,
    });
    assert.deepEqual(outputs.samlEntityIds, both(`urn:amazon:cognito:sp:${pool!.id}`));
    assert.deepEqual(outputs.samlAcsUrls, both(`${host}/saml2/idpresponse`));
    assert.deepEqual(outputs.samlLogoutUrls, both(`${host}/saml2/logout`));
    assert.deepEqual(outputs.samlEncryptionCertificates, both("MIISANDBOXONLY"));
  });

  it("show no difference in a second run, in a refresh, and after it", async () => {
    await program.done(STACK, [...UP, "--expect-no-changes"]);
    await program.done(STACK, ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
    await program.done(STACK, [...UP, "--expect-no-changes"]);
  });

  it("have no secret in plain in the state, nor on the screen", async () => {
    const texts = [
      await program.done(STACK, ["stack", "export"]),
      await program.done(STACK, ["stack", "--show-urns"]),
      await program.done(STACK, ["preview", "--diff"]),
      await program.done(STACK, ["stack", "output", "--json"]),
    ];

    for (const text of texts) {
      assert.equal(text.includes(CLIENT_SECRET), false);
      assert.equal(text.includes(PRIVATE_KEY), false);
    }
  });

  it("change in place", async () => {
    await configure({
      ...ALL,
      google: { ...ALL.google, clientId: "another", scopes: ["openid", "email"] },
      Staff: { ...ALL.Staff, signRequests: true, identifiers: ["example.test"] },
      Customers: { ...ALL.Customers, attributesRequestMethod: "post", attributeMapping: { given_name: "first" } },
    });
    const screen = await program.done(STACK, UP);

    assert.deepEqual(changesAtAws(screen), [
      "~ aws:cognito:IdentityProvider auth-identity-provider-Customers",
      "~ aws:cognito:IdentityProvider auth-identity-provider-Staff",
      "~ aws:cognito:IdentityProvider auth-identity-provider-google",
    ]);
    await program.done(STACK, [...UP, "--expect-no-changes"]);
  });

  it("send another private key of Apple's with its id, and go on sending it until the record is renewed", async () => {
    await configure(ROTATED);
    const screen = await program.done(STACK, UP);
    const { deployment } = JSON.parse(await program.done(STACK, ["stack", "export", "--show-secrets"])) as {
      deployment: { resources: { urn: string; type: string; inputs: { providerDetails?: { plaintext: string } } }[] };
    };
    const apple = deployment.resources.find(({ urn, type }) => type === PROVIDER && urn.endsWith("-apple"));
    const record = deployment.resources.find(({ urn }) => urn.endsWith("-apple--key"))!;
    const sent = JSON.stringify(apple?.inputs);

    assert.ok(changesAtAws(screen).includes("~ aws:cognito:IdentityProvider auth-identity-provider-apple"), screen);
    assert.ok(sent.includes(`${PRIVATE_KEY}2`) && sent.includes("Z9Y8X7W6V5"), sent);
    const again = await program.done(STACK, UP);
    assert.deepEqual(changesAtAws(again), ["~ aws:cognito:IdentityProvider auth-identity-provider-apple"]);

    await program.done(STACK, [...UP, "--replace", record.urn]);
    await program.done(STACK, [...UP, "--expect-no-changes"]);
  });

  it("are replaced under the same name by another type, without the client", async () => {
    await configure({ ...ROTATED, Partner: { ...ALL.Customers, issuerUrl: "https://partner.example.test" } });
    const screen = await program.done(STACK, UP);
    const partner = program.session.cloud.all(PROVIDER).find(({ id }) => id.endsWith(":Partner"));

    assert.equal(partner?.properties.providerType, "OIDC");
    assert.equal(
      changesAtAws(screen).some((line) => line.includes("UserPoolClient")),
      false,
      screen,
    );
    await program.done(STACK, [...UP, "--expect-no-changes"]);
  });

  it("take a new name before the old one goes", async () => {
    const { Partner, ...others } = ROTATED;
    await configure({ ...others, Friend: Partner! });
    await program.done(STACK, UP);

    assert.equal(names().includes("Partner"), false);
    assert.equal(names().includes("Friend"), true);
    assert.equal((supported() as string[]).includes("Friend"), true);
  });

  it("are named by a client by their key", async () => {
    await configure(ROTATED, { identityProviders: ["google", "Staff"] });
    await program.done(STACK, UP);

    assert.deepEqual(supported(), ["Google", "Staff"]);
  });

  it("go, and the client is told first", async () => {
    await configure({ google: ALL.google! });
    await program.done(STACK, UP);

    assert.deepEqual(names(), ["Google"]);
    assert.deepEqual(supported(), ["COGNITO", "Google"]);
  });

  it("are all gone in the end", async () => {
    await program.done(STACK, ["destroy", "--yes", "--skip-preview"]);

    assert.deepEqual(program.made(), []);
  });
});
