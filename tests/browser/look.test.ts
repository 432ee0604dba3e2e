import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import pixelmatch from "pixelmatch";
import type { Browser, Page } from "playwright-core";
import { PNG } from "pngjs";
import { CLASSES } from "../../components/branding/classic/selectors";
import { WIDTHS } from "../../look/document";
import { writeLook } from "../../look/look";
import { PAGES } from "../../look/pages";
import { launchChromium } from "./chromium";

const ROOT = join(__dirname, "..", "..");
const REFERENCES = join(__dirname, "look");
const HEIGHT = 640;
/** The part of the pixels that may differ: edges of a scaled logo, not a colour or a box. */
const TOLERANCE = 0.003;

/**
 * Fonts are another thing on every machine. Without its text, and with lines of one height that do not wrap, a page is the
 * same everywhere; what the text looks like is asked of the browser instead.
 */
const WITHOUT_TEXT =
  "* { color: transparent !important; font-size: 14px !important; line-height: 20px !important;" +
  " white-space: nowrap !important; } span, p, a, label, .preview-notice { overflow: hidden !important; }";

describe("the preview of the sign-in pages in a browser", () => {
  let browser: Browser;
  let folder: string;
  let home: string;

  const look = (project: string, stack = "dev"): string => {
    process.chdir(project);
    return writeLook(stack, folder).overview;
  };
  const opened = async (file: string, width: number): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width, height: HEIGHT } });
    await page.goto(pathToFileURL(join(folder, file)).href);
    return page;
  };
  const pictured = async (file: string, width: number, css = ""): Promise<PNG> => {
    const page = await opened(file, width);
    await page.addStyleTag({ content: WITHOUT_TEXT + css });
    const picture = PNG.sync.read(await page.screenshot());
    await page.close();
    return picture;
  };

  before(async () => {
    home = process.cwd();
    folder = mkdtempSync(join(tmpdir(), "cognito-auth-look-"));
    browser = await launchChromium();
    look(join(ROOT, "examples", "branded"));
  });

  after(async () => {
    process.chdir(home);
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const { name } of PAGES) {
    for (const [form, width] of Object.entries(WIDTHS)) {
      it(`shows ${name}, ${form}, as it was looked at and found right`, async () => {
        const picture = await pictured(`${name}.html`, width);
        const reference = join(REFERENCES, `${name}-${form}.png`);
        if (process.env.UPDATE_LOOK !== undefined) {
          writeFileSync(reference, PNG.sync.write(picture));
        }
        const part = difference(picture, PNG.sync.read(readFileSync(reference)));
        assert.ok(
          part <= TOLERANCE,
          `${(part * 100).toFixed(2)} % of the pixels differ; UPDATE_LOOK=1 keeps the new ones`,
        );
      });
    }
  }

  it("would notice another colour, and another size", async () => {
    const reference = PNG.sync.read(readFileSync(join(REFERENCES, "sign-in-wide.png")));
    for (const css of [
      ".submitButton-customizable { background-color: #b3541e88 !important }",
      ".inputField-customizable { height: 38px !important }",
    ]) {
      assert.ok(difference(await pictured("sign-in.html", WIDTHS.wide, css), reference) > TOLERANCE, css);
    }
  });

  it("shows a client with its own style sheet and the logo of all", async () => {
    const page = await opened("client-partners-sign-in.html", WIDTHS.wide);
    assert.equal(await styleOf(page, ".banner-customizable", "background-color"), "rgb(30, 77, 54)");
    assert.equal(await page.evaluate('document.querySelector("img.logo-customizable").naturalWidth'), 350);
  });

  it("gives text the colours and weights that were asked for", async () => {
    const page = await opened("error.html", WIDTHS.wide);
    assert.equal(await styleOf(page, ".textDescription-customizable", "color"), "rgb(23, 50, 77)");
    assert.equal(await styleOf(page, ".label-customizable", "font-weight"), "600");
    assert.equal(await styleOf(page, ".errorMessage-customizable", "color"), "rgb(143, 29, 29)");
    const field = page.locator(".inputField-customizable").first();
    await field.focus();
    assert.equal(await styleOf(page, ".inputField-customizable", "border-top-color"), "rgb(230, 126, 34)");
    await page.locator(".submitButton-customizable").hover();
    assert.equal(await styleOf(page, ".submitButton-customizable", "background-color"), "rgb(143, 66, 22)");
  });

  it("says on every page that it is a preview, and shows all pages at once", async () => {
    for (const { name } of PAGES) {
      const page = await opened(`${name}.html`, WIDTHS.narrow);
      assert.ok(await page.getByText("Preview of the classic pages").isVisible(), name);
    }
    const page = await opened("index.html", 1440);
    assert.equal(await page.locator("iframe").count(), 2 * PAGES.length * Object.keys(WIDTHS).length);
    const inner = page.locator("iframe").first().contentFrame();
    assert.ok(await inner.getByText("Sign in with your e-mail and password").isVisible());
  });

  it("has every class that a style sheet may name", () => {
    const all = PAGES.map(({ name }) =>
      readFileSync(join(folder, `${name}.html`), "utf8")
        .split("</style>")
        .at(-1),
    ).join("");
    assert.deepEqual(
      CLASSES.filter((name) => !all.includes(name)),
      [],
    );
  });

  describe("of a stack of one's own", () => {
    let project: string;
    const configure = (branding: object): void => {
      const auth = { branding };
      writeFileSync(join(project, "Pulumi.mine.yaml"), JSON.stringify({ config: { "cognito-auth:auth": auth } }));
    };

    beforeEach(() => {
      project = mkdtempSync(join(tmpdir(), "cognito-auth-look-project-"));
    });

    afterEach(() => {
      process.chdir(home);
      rmSync(project, { recursive: true });
    });

    it("fetches nothing, whatever the style sheet asks for, and leaves no page of before", async () => {
      configure({ classic: { css: '.logo-customizable { background: url("https://tracker.example.test/x.png") }' } });
      look(project, "mine");
      assert.ok(!readdirSync(folder).some((name) => name.startsWith("client-")));
      const page = await browser.newPage();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      const url = pathToFileURL(join(folder, "sign-in.html")).href;
      await page.goto(url, { waitUntil: "networkidle" });
      assert.deepEqual(asked, [url]);
    });

    it("is refused as a deployment would be", () => {
      configure({ classic: { css: ".mine { color: red }" } });
      assert.throws(() => look(project, "mine"), {
        message:
          /the look would be refused\n {2}branding\.classic\.css: line 1, column 1: must not name the class mine/,
      });
      configure({ version: "managed" });
      assert.throws(() => look(project, "mine"), { message: /managed login, whose pages only Cognito can draw/ });
      assert.throws(() => look(project, "none"), { message: /there is no .*Pulumi\.none\.yaml/ });
    });

    it("reads stack files with encrypted values, and only such as the program reads", () => {
      const users = { "ann@example.test": { temporaryPassword: { secure: "v1:abc" } } };
      const write = (auth: object): void => {
        writeFileSync(join(project, "Pulumi.mine.yaml"), JSON.stringify({ config: { "cognito-auth:auth": auth } }));
      };
      write({ users });
      assert.ok(existsSync(look(project, "mine")));
      write({ brand: {} });
      assert.throws(() => look(project, "mine"), { message: /cognito-auth:auth\.brand: unknown key/ });
    });

    it("is a command that prints where it wrote", async () => {
      configure({ classic: { css: ".banner-customizable { color: red }" } });
      const run = promisify(execFile);
      const tsx = join(ROOT, "node_modules", ".bin", "tsx");
      const { stdout, stderr } = await run(tsx, [join(ROOT, "look", "main.ts"), "mine", project, "--no-open"]);
      assert.equal(stderr, "");
      assert.match(readFileSync(stdout.trim(), "utf8"), /Sign-in pages of the stack mine/);
      rmSync(join(ROOT, ".look", "mine"), { recursive: true });
      await assert.rejects(run(tsx, [join(ROOT, "look", "main.ts")]), { code: 2, stderr: /^usage: npm run look/ });
    });
  });
});

/** Which part of the pixels differs; all of them where the pictures have other sizes. */
function difference(one: PNG, other: PNG): number {
  if (one.width !== other.width || one.height !== other.height) {
    return 1;
  }
  return (
    pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.05 }) / (one.width * one.height)
  );
}

/** A property of an element as the browser draws it. */
function styleOf(page: Page, selector: string, property: string): Promise<unknown> {
  const element = `document.querySelector(${JSON.stringify(selector)})`;
  return page.evaluate(`getComputedStyle(${element}).getPropertyValue(${JSON.stringify(property)})`);
}
