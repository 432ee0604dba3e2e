import type * as cognito from "@pulumi/aws/cognito";
import { map } from "../../validation/input";
import { bytesOf } from "../files";
import { kindOfImage } from "../image";
import type { Asset, AssetExtension, ManagedStyle } from "./args";

type Inputs = Pick<cognito.ManagedLoginBrandingArgs, "assets" | "settings" | "useCognitoProvidedValues">;

/**
 * What a style is made of: Cognito's own values, or settings, and never both. Images alone need settings beside them, which
 * may be empty.
 */
export function styleInputs({ settings, settingsFile, assets = [] }: ManagedStyle): Inputs {
  const document = settingsFile === undefined ? settings : documentOf(bytesOf(settingsFile));
  if (document === undefined && assets.length === 0) {
    return { useCognitoProvidedValues: true };
  }
  return {
    settings: map(document ?? {}, canonical),
    assets: assets.length === 0 ? undefined : [...assets].sort(byPlace).map(assetInputs),
  };
}

/** The settings of a file that the checks have read before. */
export function documentOf(bytes: Buffer): Record<string, unknown> {
  return JSON.parse(bytes.toString("utf8")) as Record<string, unknown>;
}

/** The same text for the same settings, however they were written down. */
export function canonical(document: unknown): string {
  return JSON.stringify(document, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)))
      : value,
  );
}

/** To AWS the images are a set, which another order does not change. */
function byPlace(left: Asset, right: Asset): number {
  const place = ({ category, colorMode }: Asset) => `${category} ${colorMode}`;
  return place(left) < place(right) ? -1 : 1;
}

function assetInputs({ category, colorMode, extension, bytes, file }: Asset) {
  const image = file === undefined ? (bytes ?? "") : bytesOf(file).toString("base64");
  return {
    category: constant(category),
    colorMode: constant(colorMode),
    extension:
      extension === undefined ? map(image, (text) => extensionOf(Buffer.from(text, "base64"))) : constant(extension),
    bytes: image,
  };
}

function extensionOf(bytes: Buffer): string {
  const kind = extensionOfKind(kindOfImage(bytes));
  return constant(kind ?? "");
}

/** Cognito's word for a kind of image, as far as it takes it. */
export function extensionOfKind(kind: string | undefined): AssetExtension | undefined {
  switch (kind) {
    case "jpg":
      return "jpeg";
    case "ico":
    case "png":
    case "svg":
    case "webp":
      return kind;
    default:
      return undefined;
  }
}

/** Our word as AWS writes it: pageHeaderLogo is PAGE_HEADER_LOGO. */
function constant(word: string): string {
  return word.replace(/[A-Z]/g, "_$&").toUpperCase();
}
