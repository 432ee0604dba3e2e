import type { ClassicStyle } from "../components";
import { logoOf, sheetOf } from "../components/branding/classic/style";
import { kindOfImage } from "../components/branding/image";
import { BASE_STYLE } from "./base-style";
import { type Page, PAGES } from "./pages";

/** A look with a name: that for all clients, or that of one. */
export interface Look {
  readonly name: string;
  readonly style: ClassicStyle;
}

/** How wide a page is shown: on a desk, and on a phone. */
export const WIDTHS = { wide: 960, narrow: 360 } as const;
const HEIGHT = 640;

const NOTICE = "Preview of the classic pages, made on this machine. Cognito’s own pages differ in detail.";
/** Nothing is fetched and no script runs, whatever a style sheet asks for. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** One page with a look, complete in itself. */
export function pageDocument(page: Page, { style }: Look): string {
  const logo = logoOf(style) as string | undefined;
  const image =
    logo === undefined ? "" : `<img class="logo-customizable" alt="Logo" src="data:${mediaType(logo)};base64,${logo}">`;
  const columns = page.columns.map((column) => `<div class="preview-column">${column}</div>`).join("");
  const card = page.columns.length > 1 ? "preview-card preview-two" : "preview-card";
  return html(
    page.title,
    [BASE_STYLE, (sheetOf(style) as string | undefined) ?? ""],
    [
      `<div class="preview-notice">${NOTICE}</div>`,
      `<main class="${card} background-customizable">`,
      `<div class="banner-customizable">${image}</div>`,
      `<div class="preview-body">${columns}</div>`,
      "</main>",
    ],
  );
}

/** All pages with all looks, wide and narrow, in one file. */
export function overview(title: string, looks: readonly Look[]): string {
  const style =
    "body { margin: 24px; font: 14px/20px sans-serif; } .row { display: flex; gap: 24px; overflow-x: auto; }" +
    " iframe { flex: none; border: 1px solid #999; background: #fff; }";
  const frame = (document: string, width: number): string =>
    `<iframe sandbox srcdoc="${attribute(document)}" width="${width}" height="${HEIGHT}"></iframe>`;
  return html(
    title,
    [style],
    [
      `<h1>${attribute(title)}</h1><p>${NOTICE}</p>`,
      ...looks.flatMap((look) => [
        `<h2>${attribute(look.name)}</h2>`,
        ...PAGES.map((page) => {
          const document = pageDocument(page, look);
          const frames = Object.values(WIDTHS).map((width) => frame(document, width));
          return `<h3>${page.title}</h3><div class="row">${frames.join("")}</div>`;
        }),
      ]),
    ],
  );
}

function html(title: string, styles: readonly string[], body: readonly string[]): string {
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${attribute(title)} (preview)</title>`,
    ...styles.map((style) => `<style>${style}</style>`),
    "</head><body>",
    ...body,
    "</body></html>",
    "",
  ].join("\n");
}

function mediaType(logo: string): string {
  return kindOfImage(Buffer.from(logo, "base64")) === "jpg" ? "image/jpeg" : "image/png";
}

function attribute(value: string): string {
  return value.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
