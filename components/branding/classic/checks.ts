import { known } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import { readNamed } from "../files";
import { decoded, kindOfImage } from "../image";
import type { ClassicLook, ClassicStyle } from "./args";
import { checkCss } from "./css";
import { clientStyle } from "./style";

/** Cognito API reference, SetUICustomization.CSS. */
const LONGEST_CSS = 131_072;
const KILOBYTE = 1024;
/** Cognito developer guide, "Customizing hosted UI (classic) branding", in kilobytes. */
const ADVISED_CSS = 3;
const LARGEST_LOGO = 100;
const LARGEST_REQUEST = 135;

/** What was found of one of the two parts of a style. */
interface Part {
  readonly problems: Problem[];
  /** How much of the request it takes; undefined where that is not known yet. */
  readonly size?: number;
}

/** What AWS would refuse of the look of the classic pages. */
export function checkClassic(look: ClassicLook, at: string): Problem[] {
  const { clients = {}, ...all } = look;
  const problems = checkStyle(all, at, all);
  for (const [key, style] of Object.entries(clients)) {
    const path = under(at, "clients", key);
    if (isEmpty(style)) {
      const remedy = "leave it out: the client has the look for all then";
      problems.push({ path, rule: "must have a style sheet or a logo", remedy });
    }
    problems.push(...checkStyle(style, path, clientStyle(all, style)));
  }
  if (isEmpty(all) && Object.keys(clients).length === 0) {
    const remedy = `set ${["css", "cssFile", "logo", "logoFile"].join(", ")} or clients, or leave it out`;
    problems.push({ path: at, rule: "must have a style sheet or a logo", remedy });
  }
  return problems;
}

function isEmpty({ css, cssFile, logo, logoFile }: ClassicStyle): boolean {
  return [css, cssFile, logo, logoFile].every((part) => part === undefined);
}

/** A style by itself, and the request that it becomes with what it takes from elsewhere. */
function checkStyle(style: ClassicStyle, at: string, whole: ClassicStyle): Problem[] {
  const css = checkSheet(style, at);
  const logo = checkLogo(style, at);
  const problems = [...checkEither(style, at), ...css.problems, ...logo.problems];
  if (problems.some(({ isWarning }) => isWarning !== true)) {
    return problems;
  }
  const size = (checkSheet(whole, at).size ?? 0) + (checkLogo(whole, at).size ?? 0);
  return size <= LARGEST_REQUEST * KILOBYTE
    ? problems
    : [
        ...problems,
        {
          path: at === "" ? "css" : at,
          rule: `must have at most ${LARGEST_REQUEST} KB together, the logo in Base64`,
          got: `${Math.ceil(size / KILOBYTE)} KB`,
          remedy: "shrink the logo or the style sheet",
        },
      ];
}

function checkEither(style: ClassicStyle, at: string): Problem[] {
  return ([["css", "cssFile"] as const, ["logo", "logoFile"] as const] as const)
    .filter(([given, file]) => style[given] !== undefined && style[file] !== undefined)
    .map(([given, file]) => ({
      path: under(at, given),
      rule: `must be given by ${given} or ${file}, not both`,
      remedy: "leave one of them out",
    }));
}

function checkSheet({ css, cssFile }: ClassicStyle, at: string): Part {
  const path = under(at, css === undefined ? "cssFile" : "css");
  const read = css === undefined && cssFile !== undefined ? readNamed(cssFile, path) : undefined;
  if (read !== undefined && "problem" in read) {
    return { problems: [read.problem] };
  }
  const text = read?.bytes.toString("utf8") ?? known(css);
  if (text === undefined) {
    return { problems: [] };
  }
  const size = Buffer.byteLength(text);
  if (text.length > LONGEST_CSS) {
    const rule = `must have at most ${LONGEST_CSS} characters`;
    return { problems: [{ path, rule, got: text.length, remedy: "leave out what is not needed" }], size };
  }
  if (text.trim() === "") {
    return { problems: [{ path, rule: "must not be empty", remedy: "write a rule, or leave it out" }], size };
  }
  const long: Problem = {
    path,
    rule: `has more than the ${ADVISED_CSS} KB that AWS advises`,
    got: `${Math.ceil(size / KILOBYTE)} KB`,
    remedy: "leave out what is not needed, such as comments",
    isWarning: true,
  };
  return { problems: [...checkCss(text, path), ...(size > ADVISED_CSS * KILOBYTE ? [long] : [])], size };
}

function checkLogo({ logo, logoFile }: ClassicStyle, at: string): Part {
  const path = under(at, logo === undefined ? "logoFile" : "logo");
  const text = known(logo);
  if (logoFile === undefined && text === undefined) {
    return { problems: [] };
  }
  const read = text === undefined ? readNamed(logoFile ?? "", path) : decoded(text, path);
  if ("problem" in read) {
    return { problems: [read.problem] };
  }
  const { bytes } = read;
  const problems: Problem[] = [];
  const kind = kindOfImage(bytes);
  if (kind !== "png" && kind !== "jpg") {
    const rule = "must be a PNG or JPEG image";
    problems.push({ path, rule, got: kind ?? "no image", remedy: "save it as PNG" });
  }
  if (bytes.length > LARGEST_LOGO * KILOBYTE) {
    const got = `${Math.ceil(bytes.length / KILOBYTE)} KB`;
    const remedy = "350 by 178 pixels are enough; shrink it";
    problems.push({ path, rule: `must have at most ${LARGEST_LOGO} KB`, got, remedy });
  }
  return { problems, size: bytes.toString("base64").length };
}
