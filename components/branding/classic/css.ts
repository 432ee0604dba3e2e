import { createRequire } from "node:module";
import type * as csstree from "css-tree";
import type { Problem } from "../../validation/problem";
import { CLASSES, SELECTORS } from "./selectors";

/** The parser takes a moment to load, which nobody waits for who has no style sheet. */
const load = createRequire(__filename);

/** Cognito developer guide, "Customizing hosted UI (classic) branding": what may stand nowhere in a style sheet. */
const REFUSED_AT_RULES: readonly string[] = ["import", "media", "page", "supports"];
const REFUSED_IN_VALUES: readonly { pattern: RegExp; what: string }[] = [
  { pattern: /@(?:import|media|page|supports)\b/i, what: "an at-rule" },
  { pattern: /\b(?:javascript|vbscript)\s*:|\bexpression\s*\(/i, what: "a script" },
];
const HTML = /<[a-z!/]/i;

interface Place {
  readonly line: number;
  readonly column: number;
}

/** What Cognito would refuse of a style sheet for its classic pages, each with its line and column. */
export function checkCss(css: string, path: string): Problem[] {
  const { parse, walk } = parser();
  const found: { place: Place; problem: Problem }[] = [];
  const tell = (place: Place, rule: string, rest: Omit<Problem, "path" | "rule">): void => {
    const problem = { path, rule: `line ${place.line}, column ${place.column}: ${rule}`, ...rest };
    found.push({ place, problem });
  };

  const html = HTML.exec(css);
  if (html !== null) {
    tell(placeOf(css, html.index), "must not have HTML", { got: html[0], remedy: "leave it out" });
  }
  const tree = parse(css, {
    positions: true,
    parseValue: false,
    parseCustomProperty: false,
    onParseError: ({ line, column, message }) => {
      tell({ line, column }, "must be CSS", { remedy: `the parser says: ${message}` });
    },
  });
  walk(tree, {
    visit: "Atrule",
    enter: (rule) => {
      const got = `@${rule.name}`;
      if (REFUSED_AT_RULES.includes(rule.name.toLowerCase())) {
        tell(start(rule), "must not have this at-rule", { got, remedy: "write its declarations without it" });
      } else {
        const remedy = "AWS may refuse it; leave it out";
        tell(start(rule), "has an at-rule that Cognito does not document", { got, remedy, isWarning: true });
      }
    },
  });
  walk(tree, {
    visit: "Rule",
    enter: ({ prelude }) => {
      // What is no list is no CSS either, which has been told.
      for (const selector of prelude.type === "SelectorList" ? prelude.children.toArray() : []) {
        const problem = checkSelector(textOf(css, selector), selector);
        if (problem !== undefined) {
          const { rule, ...rest } = problem;
          tell(start(selector), rule, rest);
        }
      }
    },
  });
  walk(tree, {
    visit: "Declaration",
    enter: (declaration) => {
      const value = textOf(css, declaration.value);
      for (const { what } of REFUSED_IN_VALUES.filter(({ pattern }) => pattern.test(value))) {
        tell(start(declaration), `must not have ${what} in a value`, { got: value, remedy: "leave it out" });
      }
    },
  });
  return found
    .sort(({ place: a }, { place: b }) => a.line - b.line || a.column - b.column)
    .map(({ problem }) => problem);
}

function checkSelector(got: string, selector: csstree.CssNode): Omit<Problem, "path"> | undefined {
  const classes = classesOf(selector);
  if (SELECTORS.includes(got)) {
    return undefined;
  }
  const strange = classes.find((name) => !CLASSES.includes(name));
  if (strange !== undefined) {
    const rule = `must not name the class ${strange}`;
    return { rule, got, remedy: `Cognito lets you style ${CLASSES.map((name) => `.${name}`).join(", ")}` };
  }
  if (classes.length === 0) {
    return { rule: "must name a class of Cognito's", got, remedy: `write one of ${SELECTORS.join(", ")}` };
  }
  const rule = "is a selector that Cognito does not document";
  return { rule, got, remedy: `AWS may refuse it; write one of ${SELECTORS.join(", ")}`, isWarning: true };
}

function classesOf(selector: csstree.CssNode): string[] {
  const nodes = selector.type === "Selector" ? selector.children.toArray() : [];
  return nodes.flatMap((node) => (node.type === "ClassSelector" ? [node.name] : []));
}

function parser(): { parse: typeof csstree.parse; walk: typeof csstree.walk } {
  return {
    parse: load("css-tree/parser") as typeof csstree.parse,
    walk: load("css-tree/walker") as typeof csstree.walk,
  };
}

function start(node: csstree.CssNode): Place {
  return node.loc?.start ?? { line: 1, column: 1 };
}

function textOf(css: string, { loc }: csstree.CssNode): string {
  return loc ? css.slice(loc.start.offset, loc.end.offset).trim() : "";
}

function placeOf(css: string, index: number): Place {
  const lines = css.slice(0, index).split("\n");
  return { line: lines.length, column: (lines[lines.length - 1] ?? "").length + 1 };
}
