import { isDeferred, known } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import { checkWord } from "../../validation/words";
import { readNamed } from "../files";
import { decoded, kindOfImage } from "../image";
import { type Asset, AssetCategory, AssetColorMode, AssetExtension, type ManagedLook, type ManagedStyle } from "./args";
import { canonical, documentOf, extensionOfKind } from "./style";

/** Cognito API reference, CreateManagedLoginBranding.Assets and AssetType.Bytes. */
const MOST_ASSETS = 40;
const LARGEST_ASSET = 1_000_000;
/** Cognito API reference, CreateManagedLoginBranding, in bytes. */
const LARGEST_REQUEST = 2 * 1024 * 1024;

/** What was found of a part of a style, and how much of the request it takes as far as that is known. */
interface Part {
  readonly problems: Problem[];
  readonly size: number;
}

/** What AWS would refuse of the look of managed login. */
export function checkManaged({ clients = {}, ...all }: ManagedLook, at: string): Problem[] {
  return [
    ...checkStyle(all, at),
    ...Object.entries(clients).flatMap(([key, style]) => checkStyle(style, under(at, "clients", key))),
  ];
}

function checkStyle(style: ManagedStyle, at: string): Problem[] {
  const { assets = [] } = style;
  const path = under(at, "assets");
  const parts = [checkSettings(style, at), ...assets.map((asset, index) => checkAsset(asset, under(path, index)))];
  const problems = [...parts.flatMap((part) => part.problems), ...checkPlaces(assets, path)];
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  if (assets.length > MOST_ASSETS) {
    problems.push({ path, rule: `must be at most ${MOST_ASSETS}`, got: assets.length, remedy: "leave some out" });
  }
  if (size > LARGEST_REQUEST) {
    problems.push({
      path: at === "" ? "assets" : at,
      rule: "must have at most 2 MB together, the images in Base64",
      got: `${(size / 1024 / 1024).toFixed(1)} MB`,
      remedy: "shrink the images",
    });
  }
  return problems;
}

function checkSettings({ settings, settingsFile }: ManagedStyle, at: string): Part {
  if (settings !== undefined && settingsFile !== undefined) {
    const rule = "must be given by settings or settingsFile, not both";
    return { problems: [{ path: under(at, "settings"), rule, remedy: "leave one of them out" }], size: 0 };
  }
  if (settingsFile === undefined) {
    const document = known(settings);
    return { problems: [], size: document === undefined || holdsLate(document) ? 0 : canonical(document).length };
  }
  const path = under(at, "settingsFile");
  const read = readNamed(settingsFile, path);
  if ("problem" in read) {
    return { problems: [read.problem], size: 0 };
  }
  try {
    const document: unknown = documentOf(read.bytes);
    if (typeof document === "object" && document !== null && !Array.isArray(document)) {
      return { problems: [], size: canonical(document).length };
    }
  } catch {
    // Told below: what is no JSON is no object either.
  }
  const rule = "must be a file with a JSON object";
  const remedy = "export the settings in the branding editor of the console";
  return { problems: [{ path, rule, got: settingsFile, remedy }], size: 0 };
}

function holdsLate(node: unknown): boolean {
  return isDeferred(node) || (typeof node === "object" && node !== null && Object.values(node).some(holdsLate));
}

function checkAsset(asset: Asset, at: string): Part {
  const words = [
    ...checkWord(asset.category, under(at, "category"), Object.values(AssetCategory)),
    ...checkWord(asset.colorMode, under(at, "colorMode"), Object.values(AssetColorMode)),
    ...(asset.extension === undefined
      ? []
      : checkWord(asset.extension, under(at, "extension"), Object.values(AssetExtension))),
  ];
  const { bytes, file } = asset;
  const path = under(at, bytes === undefined ? "file" : "bytes");
  if ((bytes === undefined) === (file === undefined)) {
    const rule = bytes === undefined ? "must be given, or bytes" : "must be given by bytes or file, not both";
    return { problems: [...words, { path, rule, remedy: "name the file with the image" }], size: 0 };
  }
  const text = known(bytes);
  if (file === undefined && text === undefined) {
    return { problems: words, size: 0 };
  }
  const read = text === undefined ? readNamed(file ?? "", path) : decoded(text, path);
  if ("problem" in read) {
    return { problems: [...words, read.problem], size: 0 };
  }
  return {
    problems: [...words, ...checkImage(read.bytes, asset, { path, at })],
    size: read.bytes.toString("base64").length,
  };
}

function checkImage(
  bytes: Buffer,
  { category, extension }: Asset,
  { path, at }: { path: string; at: string },
): Problem[] {
  const problems: Problem[] = [];
  if (bytes.length > LARGEST_ASSET) {
    const rule = `must have at most ${LARGEST_ASSET} bytes`;
    problems.push({ path, rule, got: bytes.length, remedy: "shrink it" });
  }
  const kind = kindOfImage(bytes);
  const found = extensionOfKind(kind);
  if (found === undefined) {
    const rule = `must be an image of one of the kinds ${Object.values(AssetExtension).join(", ")}`;
    return [...problems, { path, rule, got: kind ?? "no image", remedy: "save it as PNG or SVG" }];
  }
  if (extension !== undefined && extension !== found) {
    const rule = "must be the kind that the image is";
    problems.push({ path: under(at, "extension"), rule, got: extension, remedy: `it is ${found}; leave it out` });
  }
  const icon = category === "faviconIco" ? "ico" : category === "faviconSvg" ? "svg" : found;
  if (icon !== found) {
    const remedy = `AWS may refuse it; save it as ${icon.toUpperCase()}`;
    problems.push({ path, rule: `is no ${icon} image, which ${category} is for`, got: found, remedy, isWarning: true });
  }
  return problems;
}

/** Two images in one place: AWS tells images apart by category and colour mode. */
function checkPlaces(assets: Asset[], at: string): Problem[] {
  const places = assets.map(({ category, colorMode }) => `${category} ${colorMode}`);
  return places.flatMap((place, index) => {
    const first = places.indexOf(place);
    const rule = `is in the same place as ${under(at, first)}`;
    const remedy = "leave one of them out, or give it another colorMode";
    return first === index ? [] : [{ path: under(at, index), rule, got: place, remedy, isWarning: true }];
  });
}
