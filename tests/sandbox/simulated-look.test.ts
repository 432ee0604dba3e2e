import assert from "node:assert/strict";
import { definitionOf } from "../../sandbox/aws/catalogue.ts";
import type { Properties } from "../../sandbox/aws/property-values.ts";
import * as life from "../../sandbox/aws/resource-life.ts";
import { region, simulatedAccount } from "./simulated-account";

const POOL = "aws:cognito/userPool:UserPool";
const CLIENT = "aws:cognito/userPoolClient:UserPoolClient";
const DOMAIN = "aws:cognito/userPoolDomain:UserPoolDomain";
const CLASSIC = "aws:cognito/userPoolUICustomization:UserPoolUICustomization";
const STYLE = "aws:cognito/managedLoginBranding:ManagedLoginBranding";
const TERMS = "aws-native:cognito:Terms";

describe("the simulated look of sign-in pages", () => {
  const account = simulatedAccount();
  const { make, problems } = account;

  const pool = (inputs: Properties = {}) => make(POOL, { name: "p", region, ...inputs }).id;
  const client = (userPoolId: string) => make(CLIENT, { name: "c", userPoolId, region }).id;

  it("takes classic styles only with a domain, and only of Cognito's classes", () => {
    const userPoolId = pool();
    const css = ".banner-customizable { color: red }";
    assert.throws(() => make(CLASSIC, { userPoolId, css }), /There has to be an existing domain associated/);
    make(DOMAIN, { domain: "shop", userPoolId });
    assert.equal(make(CLASSIC, { userPoolId, css }).id, `${userPoolId},ALL`);
    assert.throws(
      () => make(CLASSIC, { userPoolId, clientId: "c", css: ".mine { }" }),
      /Invalid CSS: mine is not allowed/,
    );
    assert.throws(() => make(CLASSIC, { userPoolId, css: "@media print { }" }), /Invalid CSS/);
    assert.deepEqual(problems(CLASSIC, { userPoolId }), ["one of `css,image_file` must be specified"]);
  });

  it("keeps one style of managed login for a client, either Cognito's own or another", () => {
    const userPoolId = pool();
    const clientId = client(userPoolId);
    assert.throws(() => make(STYLE, { userPoolId, clientId: "none", settings: "{}" }), /ResourceNotFoundException/);
    const made = make(STYLE, { userPoolId, clientId, useCognitoProvidedValues: true });
    assert.match(
      made.properties.managedLoginBrandingId as string,
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    assert.throws(() => make(STYLE, { userPoolId, clientId, settings: "{}" }), /ManagedLoginBrandingExistsException/);
    const wrong: Properties[] = [
      { settings: "{}", useCognitoProvidedValues: true },
      {},
      { settings: "{}", assets: Array.from({ length: 41 }, (_, index) => ({ category: String(index) })) },
    ];
    const [both, none, many] = wrong.map((inputs) => problems(STYLE, { userPoolId, clientId, ...inputs }));
    assert.match(String(both), /Exactly one of these attributes must be configured/);
    assert.match(String(none), /Exactly one of these attributes must be configured/);
    assert.match(String(many), /at most 40 elements/);
  });

  it("replaces a style for other images, and changes settings in place", () => {
    const old = { userPoolId: "p", clientId: "c", settings: "{}", assets: [{ category: "FORM_LOGO" }] };
    const replaces = (now: Properties) => life.difference(definitionOf(STYLE), old, now).replaces;
    assert.deepEqual(replaces({ ...old, settings: '{"a":1}' }), []);
    assert.deepEqual(replaces({ ...old, assets: [{ category: "PAGE_BACKGROUND" }] }), ["assets[0].category"]);
  });

  it("has no managed login in the least tier", () => {
    const userPoolId = pool({ userPoolTier: "LITE" });
    const style = { userPoolId, clientId: client(userPoolId), useCognitoProvidedValues: true };
    assert.throws(() => make(STYLE, style), /Managed Login is not available in the LITE pricing tier/);
    const domain = { domain: "shop", userPoolId, managedLoginVersion: 2 };
    assert.throws(() => make(DOMAIN, domain), /Managed Login is not available in the LITE pricing tier/);
  });

  it("keeps one terms document of each kind for a client, in the languages that there are", () => {
    const userPoolId = pool();
    const clientId = client(userPoolId);
    const terms = { userPoolId, clientId, termsName: "terms-of-use", termsSource: "LINK", enforcement: "NONE" };
    const links = { "cognito:default": "https://a.test/" };
    make(TERMS, { ...terms, links });
    assert.throws(() => make(TERMS, { ...terms, links }), /TermsExistsException/);
    const refused: Properties[] = [
      { links: {} },
      { links: { "cognito:latin": "https://a.test/" } },
      { links: { "cognito:default": "a b" } },
      { links, termsName: "terms" },
    ];
    for (const inputs of refused) {
      assert.throws(
        () => make(TERMS, { ...terms, termsName: "privacy-policy", ...inputs }),
        /failed to satisfy constraint/,
      );
    }
  });
});
