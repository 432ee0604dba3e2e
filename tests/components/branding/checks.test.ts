import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import type { Asset } from "../../../components";
import { checkBranding, checkBrandingArgs } from "../../../components/branding/checks";
import { table } from "../problem-table";
import { base64, PNG, pngOf, SVG } from "./images";

const CSS = ".banner-customizable { background-color: #123456 }";
const folder = mkdtempSync(join(tmpdir(), "cognito-auth-branding-"));
const file = (name: string, content: string | Buffer) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const cssFile = file("sign-in.css", CSS);
const logoFile = file("logo.png", Buffer.from(PNG, "base64"));
const settingsFile = file("style.json", '{"categories":{}}');
const absent = join(folder, "absent.css");

const logo: Asset = { category: "formLogo", colorMode: "light", bytes: PNG };

describe("checks of the look of the sign-in pages", () => {
  after(() => {
    rmSync(folder, { recursive: true });
  });

  describe("classic", () => {
    table(
      (classic: NonNullable<Parameters<typeof checkBranding>[0]["classic"]>) => checkBranding({ classic }, ""),
      "",
      [
        ["a style sheet and a logo", { css: CSS, logo: PNG }],
        ["the same in files", { cssFile, logoFile }],
        ["a client's own alone", { clients: { web: { css: CSS } } }],
        ["values that come later", { css: pulumi.output("body {}"), logo: pulumi.output("x") }],
        [
          "nothing",
          {},
          "classic: must have a style sheet or a logo; set css, cssFile, logo, logoFile or clients, or leave it out",
        ],
        [
          "a client with nothing",
          { clients: { web: {} } },
          "classic.clients.web: must have a style sheet or a logo; leave it out: the client has the look for all then",
        ],
        [
          "a style sheet with nothing in it",
          { css: " \n" },
          "classic.css: must not be empty; write a rule, or leave it out",
        ],
        [
          "both forms of both",
          { css: CSS, cssFile, logo: PNG, logoFile },
          "classic.css: must be given by css or cssFile, not both; leave one of them out",
          "classic.logo: must be given by logo or logoFile, not both; leave one of them out",
        ],
        [
          "files that are not there",
          { cssFile: absent, clients: { web: { logoFile: absent } } },
          `classic.cssFile: must be a file that can be read (got "${absent}"); name it from the folder of Pulumi.yaml on; the system answered ENOENT`,
          `classic.clients.web.logoFile: must be a file that can be read (got "${absent}"); name it from the folder of Pulumi.yaml on; the system answered ENOENT`,
        ],
        [
          "a fault in a file, by its line",
          { cssFile: file("wrong.css", `${CSS}\n@media print {}`) },
          'classic.cssFile: line 2, column 1: must not have this at-rule (got "@media"); write its declarations without it',
        ],
        [
          "a style sheet over 3 KB",
          { css: `${CSS}/*${" ".repeat(3072)}*/` },
          'classic.css: has more than the 3 KB that AWS advises (got "4 KB"); leave out what is not needed, such as comments',
        ],
        [
          "a style sheet over AWS's limit",
          { css: " ".repeat(131_073) },
          "classic.css: must have at most 131072 characters (got 131073); leave out what is not needed",
        ],
        [
          "a logo of another kind",
          { logo: SVG, clients: { web: { logo: base64("no image") } } },
          'classic.logo: must be a PNG or JPEG image (got "svg"); save it as PNG',
          'classic.clients.web.logo: must be a PNG or JPEG image (got "no image"); save it as PNG',
        ],
        [
          "a logo that is no Base64",
          { logo: "logo.png" },
          "classic.logo: must be Base64 without spaces and line breaks; name the file instead, or encode it with base64 -w0",
        ],
        ["a logo as large as may be", { logo: pngOf(102_400) }],
        [
          "a larger one",
          { logo: pngOf(102_401) },
          'classic.logo: must have at most 100 KB (got "101 KB"); 350 by 178 pixels are enough; shrink it',
        ],
        [
          "too much of both",
          { css: `${CSS}/*${" ".repeat(2000)}*/`, logo: pngOf(102_400) },
          'classic: must have at most 135 KB together, the logo in Base64 (got "136 KB"); shrink the logo or the style sheet',
        ],
        [
          "too much with what comes from the look for all",
          { logo: pngOf(102_400), clients: { web: { css: `${CSS}/*${" ".repeat(2000)}*/` } } },
          'classic.clients.web: must have at most 135 KB together, the logo in Base64 (got "136 KB"); shrink the logo or the style sheet',
        ],
      ],
    );
  });

  describe("of managed login", () => {
    type Managed = NonNullable<Parameters<typeof checkBranding>[0]["managed"]>;
    table((managed: Managed) => checkBranding({ version: "managed", managed }, ""), "", [
      ["nothing", {}],
      ["settings", { settings: { categories: {} } }],
      ["settings in a file, and images", { settingsFile, assets: [logo, { ...logo, colorMode: "dark" }] }],
      ["an image in a file", { assets: [{ category: "pageHeaderLogo", colorMode: "dynamic", file: logoFile }] }],
      ["values that come later", { settings: pulumi.output({}), assets: [{ ...logo, bytes: pulumi.output("x") }] }],
      [
        "both forms of settings",
        { settings: {}, settingsFile },
        "managed.settings: must be given by settings or settingsFile, not both; leave one of them out",
      ],
      [
        "settings that are no object",
        { settingsFile: file("list.json", "[]"), clients: { web: { settingsFile: cssFile } } },
        `managed.settingsFile: must be a file with a JSON object (got "${join(folder, "list.json")}"); export the settings in the branding editor of the console`,
        `managed.clients.web.settingsFile: must be a file with a JSON object (got "${cssFile}"); export the settings in the branding editor of the console`,
      ],
      [
        "words that are none",
        {
          assets: [
            { category: "PAGE_LOGO" as never, colorMode: "BRIGHT" as never, extension: "gif" as never, bytes: PNG },
          ],
        },
        'managed.assets[0].category: must be one of faviconIco, faviconSvg, emailGraphic, smsGraphic, authAppGraphic, passwordGraphic, passkeyGraphic, pageHeaderLogo, pageHeaderBackground, pageFooterLogo, pageFooterBackground, pageBackground, formBackground, formLogo, idpButtonIcon (got "PAGE_LOGO"); write one of them',
        'managed.assets[0].colorMode: must be one of light, dark, dynamic (got "BRIGHT"); write one of them',
        'managed.assets[0].extension: must be one of ico, jpeg, png, svg, webp (got "gif"); write one of them',
        'managed.assets[0].extension: must be the kind that the image is (got "gif"); it is png; leave it out',
      ],
      [
        "no image, and two",
        {
          assets: [
            { category: "formLogo", colorMode: "light" },
            { ...logo, colorMode: "dark", file: logoFile },
          ],
        },
        "managed.assets[0].file: must be given, or bytes; name the file with the image",
        "managed.assets[1].bytes: must be given by bytes or file, not both; name the file with the image",
      ],
      [
        "another kind than the image is",
        { assets: [{ ...logo, extension: "svg" }] },
        'managed.assets[0].extension: must be the kind that the image is (got "svg"); it is png; leave it out',
      ],
      [
        "what is no image",
        { assets: [{ ...logo, bytes: base64("text") }] },
        'managed.assets[0].bytes: must be an image of one of the kinds ico, jpeg, png, svg, webp (got "no image"); save it as PNG or SVG',
      ],
      [
        "an icon of another kind",
        { assets: [{ ...logo, category: "faviconIco" }] },
        'managed.assets[0].bytes: is no ico image, which faviconIco is for (got "png"); AWS may refuse it; save it as ICO',
      ],
      ["an image as large as may be", { assets: [{ ...logo, bytes: pngOf(1_000_000) }] }],
      [
        "a larger one",
        { assets: [{ ...logo, bytes: pngOf(1_000_001) }] },
        "managed.assets[0].bytes: must have at most 1000000 bytes (got 1000001); shrink it",
      ],
      [
        "too much together",
        {
          assets: [
            { ...logo, bytes: pngOf(900_000) },
            { ...logo, colorMode: "dark", bytes: pngOf(900_000) },
          ],
        },
        'managed: must have at most 2 MB together, the images in Base64 (got "2.3 MB"); shrink the images',
      ],
      [
        "two images in one place",
        { assets: [logo, logo] },
        'managed.assets[1]: is in the same place as managed.assets[0] (got "formLogo light"); leave one of them out, or give it another colorMode',
      ],
    ]);

    const many = Array.from({ length: 41 }, () => logo);
    table(
      (assets: Asset[]) =>
        checkBranding({ version: "managed", managed: { assets } }, "").filter(({ isWarning }) => isWarning !== true),
      "",
      [
        ["40 images", many.slice(1)],
        ["more", many, "managed.assets: must be at most 40 (got 41); leave some out"],
      ],
    );
  });

  describe("as a whole", () => {
    table(checkBranding, "branding", [
      [
        "a version that is none",
        { version: "new" as never },
        'branding.version: must be one of classic, managed (got "new"); write one of them',
      ],
      [
        "a look for the other version",
        { managed: {} },
        "branding.managed: is not used while the version is classic; set branding.version to managed, or leave it out",
      ],
      [
        "the same the other way round",
        { version: "managed", classic: { css: CSS } },
        "branding.classic: is not used while the version is managed; set branding.version to classic, or leave it out",
      ],
    ]);
    table(checkBrandingArgs, "", [
      [
        "looks of clients that there are none of",
        {
          userPoolId: "p",
          clientIds: { web: "1", "web--2": "2" },
          classic: { clients: { web: { css: CSS }, app: { css: CSS } } },
        },
        'classic.clients.app: must be the key of a client with sign-in pages (got "app"); write one of web',
      ],
      [
        "looks of clients where there is none",
        { userPoolId: "p", version: "managed", managed: { clients: { app: {} } } },
        'managed.clients.app: must be the key of a client with sign-in pages (got "app"); there is none',
      ],
    ]);
  });
});
