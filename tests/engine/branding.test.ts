import assert from "node:assert/strict";
import { SandboxedProgram, type StateResource } from "./sandboxed-program";
import { changes, diagnostics } from "./screen";
import { ids, nameOf } from "./tree";

const STACK = "branding";
const CLASSIC = "aws:cognito/userPoolUICustomization:UserPoolUICustomization";
const STYLE = "aws:cognito/managedLoginBranding:ManagedLoginBranding";
const TERMS = "aws-native:cognito:Terms";

const DOMAIN = "aws:cognito/userPoolDomain:UserPoolDomain";

const css = (colour: string): string => `.banner-customizable { background-color: ${colour}; }`;
const svg = (size: number): string =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="1"/>`).toString("base64");
const web = (host: string): object => ({ kind: "web", callbackUrls: [`https://${host}.example.test/callback`] });

describe("the look of the sign-in pages with the real engine", () => {
  let program: SandboxedProgram;
  const clients: Record<string, object> = { web: web("web"), shop: web("shop"), job: { kind: "web", grants: [] } };

  const configure = (settings: object): Promise<void> =>
    program.configure(STACK, {
      userPool: { deletionProtection: false },
      domain: { prefix: "example-branding" },
      clients,
      ...settings,
    });
  const up = (...flags: string[]): Promise<string> => program.done(STACK, ["up", "--yes", "--skip-preview", ...flags]);
  const looks = async (): Promise<StateResource[]> =>
    (await program.resources(STACK)).filter(({ type }) => [CLASSIC, STYLE, TERMS].includes(type));
  const names = async (): Promise<string[]> => (await looks()).map(({ urn }) => nameOf(urn)).sort();
  const settled = async (): Promise<void> => {
    await up("--expect-no-changes");
    await program.done(STACK, ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
  };
  const pagesVersion = () => program.session.cloud.all(DOMAIN)[0]?.properties.managedLoginVersion;
  /** What a run did, without the components. */
  const steps = (screen: string): string[] => changes(screen).filter((line) => / aws(?:-native)?:/.test(line));

  /** In which order the style of the client web was replaced. */
  const replaced = (screen: string): string[] =>
    [...screen.matchAll(/ManagedLoginBranding auth-managed-style-web (deleted original|created replacement)/g)].map(
      ([, step = ""]) => step,
    );

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  it("makes classic styles after the domain, which AWS wants, and has nothing to do again", async () => {
    await configure({ branding: { classic: { css: css("navy"), clients: { shop: { css: css("teal") } } } } });
    const screen = await up();
    assert.deepEqual(diagnostics(screen), {});
    assert.deepEqual(await names(), ["auth-classic-style", "auth-classic-style-shop"]);
    await settled();
  });

  it("changes a classic style in place", async () => {
    const before = ids(await looks());
    await configure({ branding: { classic: { css: css("black"), clients: { shop: { css: css("teal") } } } } });
    assert.deepEqual(steps(await up()), ["~ aws:cognito:UserPoolUICustomization auth-classic-style"]);
    assert.deepEqual(ids(await looks()), before);
  });

  it("refuses a style sheet before anything is touched, with line and column", async () => {
    await configure({ branding: { classic: { css: `${css("navy")}\n  .mine { color: red }` } } });
    const screen = await program.refused(STACK, ["preview"]);
    assert.match(screen, /branding\.classic\.css: line 2, column 3: must not name the class mine/);
  });

  it("goes on to managed login: every client with pages has a style before the domain shows it", async () => {
    await configure({ branding: { version: "managed" } });
    assert.deepEqual(steps(await program.done(STACK, ["preview"])), [
      "+ aws:cognito:ManagedLoginBranding auth-managed-style-shop",
      "+ aws:cognito:ManagedLoginBranding auth-managed-style-web",
      "- aws:cognito:UserPoolUICustomization auth-classic-style",
      "- aws:cognito:UserPoolUICustomization auth-classic-style-shop",
      "~ aws:cognito:UserPoolDomain auth-domain-prefix",
    ]);
    program.session.disturbance.failOnce(STYLE);
    await program.refused(STACK, ["up", "--yes", "--skip-preview"]);
    assert.equal(pagesVersion(), 1);

    await up();
    assert.equal(pagesVersion(), 2);
    assert.deepEqual(await names(), ["auth-managed-style-shop", "auth-managed-style-web"]);
    await settled();
  });

  it("changes settings in place, and replaces a style for its images, the old before the new", async () => {
    const image = { category: "formLogo", colorMode: "dynamic" };
    const styled = (settings: object, bytes: string): object => ({
      branding: { version: "managed", managed: { clients: { web: { settings, assets: [{ ...image, bytes }] } } } },
    });
    await configure(styled({ b: 1, a: 2 }, svg(1)));
    assert.deepEqual(replaced(await up()), ["deleted original", "created replacement"]);

    await configure(styled({ a: 2, b: 1 }, svg(1)));
    await settled();

    await configure(styled({ a: 3, b: 1 }, svg(1)));
    assert.deepEqual(steps(await up()), ["~ aws:cognito:ManagedLoginBranding auth-managed-style-web"]);

    await configure(styled({ a: 3, b: 1 }, svg(2)));
    assert.deepEqual(replaced(await up()), ["deleted original", "created replacement"]);
    await settled();
  });

  it("gives both generations of a client their styles", async () => {
    const generations = { ...clients, shop: { ...web("shop"), generation: 2, keepPrevious: true } };
    await configure({ branding: { version: "managed" }, clients: generations });
    await up();
    assert.deepEqual(await names(), [
      "auth-managed-style-shop",
      "auth-managed-style-shop--2",
      "auth-managed-style-web",
    ]);
    await settled();
    await configure({ branding: { version: "managed" }, clients });
    await up();
  });

  it("makes terms documents by Cloud Control in the region of the pool, and changes their links in place", async () => {
    const terms = (link: string): object => ({
      userPool: { deletionProtection: false, selfSignUp: { enabled: true } },
      branding: { version: "managed" },
      terms: { termsOfUse: { default: link }, privacyPolicy: { default: link, german: `${link}de` } },
    });
    await configure(terms("https://a.test/"));
    const screen = await up();
    assert.deepEqual(diagnostics(screen), {});
    const made = program.session.cloud.all(TERMS);
    assert.deepEqual(made.map(({ region, properties }) => [region, properties.termsName]).sort(), [
      ["eu-central-1", "privacy-policy"],
      ["eu-central-1", "privacy-policy"],
      ["eu-central-1", "terms-of-use"],
      ["eu-central-1", "terms-of-use"],
    ]);
    await settled();

    await configure(terms("https://b.test/"));
    assert.deepEqual(steps(await up()), [
      "~ aws-native:cognito:Terms auth-privacy-policy-shop",
      "~ aws-native:cognito:Terms auth-privacy-policy-web",
      "~ aws-native:cognito:Terms auth-terms-of-use-shop",
      "~ aws-native:cognito:Terms auth-terms-of-use-web",
    ]);
  });

  it("goes back to the classic pages when nothing is said of the look any more", async () => {
    await configure({});
    await up();
    assert.deepEqual(await names(), []);
    assert.equal(pagesVersion(), 1);
    await settled();
  });

  it("goes down with all of it", async () => {
    await configure({
      userPool: { deletionProtection: false, selfSignUp: { enabled: true } },
      branding: { version: "managed" },
      terms: { termsOfUse: { default: "https://a.test/" }, privacyPolicy: { default: "https://a.test/" } },
    });
    await up();
    await program.done(STACK, ["destroy", "--yes", "--skip-preview"]);
    assert.deepEqual(await program.resources(STACK), []);
    assert.deepEqual(program.made(), []);
  });
});
