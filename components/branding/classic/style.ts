import type * as pulumi from "@pulumi/pulumi";
import { bytesOf } from "../files";
import type { ClassicStyle } from "./args";

/** A client's style with what it lacks from the style for all: AWS itself takes nothing from there. */
export function clientStyle(all: ClassicStyle, own: ClassicStyle): ClassicStyle {
  const { css, cssFile } = own.css === undefined && own.cssFile === undefined ? all : own;
  const { logo, logoFile } = own.logo === undefined && own.logoFile === undefined ? all : own;
  return { css, cssFile, logo, logoFile };
}

/** The style sheet, or undefined where there is none. */
export function sheetOf({ css, cssFile }: ClassicStyle): pulumi.Input<string> | undefined {
  return cssFile === undefined ? css : bytesOf(cssFile).toString("utf8");
}

/** The logo in Base64, or undefined where there is none. */
export function logoOf({ logo, logoFile }: ClassicStyle): pulumi.Input<string> | undefined {
  return logoFile === undefined ? logo : bytesOf(logoFile).toString("base64");
}
