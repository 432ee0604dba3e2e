import assert from "node:assert/strict";
import fc from "fast-check";
import { checkCss } from "../../../components/branding/classic/css";
import { CLASSES, SELECTORS } from "../../../components/branding/classic/selectors";
import { describe as text } from "../../../components/validation/problem";
import { table } from "../problem-table";

const ALL = CLASSES.map((name) => `.${name}`).join(", ");
const FORMS = SELECTORS.join(", ");

describe("checks of a style sheet for the classic pages", () => {
  table(checkCss, "css", [
    ["nothing", ""],
    ["every selector that Cognito documents", SELECTORS.map((selector) => `${selector} { color: #fff; }`).join("\n")],
    ["several selectors at once", ".label-customizable, .textDescription-customizable { font-weight: 400 }"],
    ["comments and data URLs", "/* ours */ .logo-customizable { background: url(data:image/png;base64,AAAA) }"],
    [
      "a class of one's own, with its place",
      ".banner-customizable { color: red }\n  .mine { color: red }",
      `css: line 2, column 3: must not name the class mine (got ".mine"); Cognito lets you style ${ALL}`,
    ],
    [
      "a class of one's own among others",
      ".label-customizable, .mine:hover { color: red }",
      `css: line 1, column 22: must not name the class mine (got ".mine:hover"); Cognito lets you style ${ALL}`,
    ],
    [
      "an element",
      "body { margin: 0 }",
      `css: line 1, column 1: must name a class of Cognito's (got "body"); write one of ${FORMS}`,
    ],
    [
      "everything",
      "* { margin: 0 }",
      `css: line 1, column 1: must name a class of Cognito's (got "*"); write one of ${FORMS}`,
    ],
    [
      "a state that is not documented",
      ".label-customizable:hover { color: red }",
      `css: line 1, column 1: is a selector that Cognito does not document (got ".label-customizable:hover"); AWS may refuse it; write one of ${FORMS}`,
    ],
    ...(["import", "media", "page", "supports"] as const).map((name): [string, string, string] => [
      `@${name}`,
      name === "import" ? '@import "x.css";' : `@${name} ${name === "supports" ? "(color: red)" : "print"} { }`,
      `css: line 1, column 1: must not have this at-rule (got "@${name}"); write its declarations without it`,
    ]),
    [
      "rules inside an at-rule",
      "@media print {\n  .mine { color: red }\n}",
      'css: line 1, column 1: must not have this at-rule (got "@media"); write its declarations without it',
      `css: line 2, column 3: must not name the class mine (got ".mine"); Cognito lets you style ${ALL}`,
    ],
    [
      "another at-rule",
      "@font-face { font-family: Ours }",
      'css: line 1, column 1: has an at-rule that Cognito does not document (got "@font-face"); AWS may refuse it; leave it out',
    ],
    [
      "a script",
      ".logo-customizable {\n  background: url(JavaScript:alert(1));\n  width: expression(alert(1));\n}",
      'css: line 2, column 3: must not have a script in a value (got "url(JavaScript:alert(1))"); leave it out',
      'css: line 3, column 3: must not have a script in a value (got "expression(alert(1))"); leave it out',
    ],
    [
      "an at-rule in a value",
      '.logo-customizable { content: "@import x" }',
      'css: line 1, column 22: must not have an at-rule in a value (got "\\"@import x\\""); leave it out',
    ],
    [
      "HTML, wherever it is",
      "/* nothing\n  </style><script> */",
      'css: line 2, column 3: must not have HTML (got "</"); leave it out',
    ],
    [
      "what is no CSS",
      ".label-customizable { color }",
      "css: line 1, column 29: must be CSS; the parser says: Colon is expected",
    ],
    [
      "everything at once, in the order of the text",
      "body { }\n@page { }\n.mine { }",
      `css: line 1, column 1: must name a class of Cognito's (got "body"); write one of ${FORMS}`,
      'css: line 2, column 1: must not have this at-rule (got "@page"); write its declarations without it',
      `css: line 3, column 1: must not name the class mine (got ".mine"); Cognito lets you style ${ALL}`,
    ],
  ]);

  it("only warn of what AWS may take", () => {
    const only = (css: string) => checkCss(css, "css").map(({ isWarning }) => isWarning === true);
    assert.deepEqual(only(".label-customizable:hover { color: red }"), [true]);
    assert.deepEqual(only("@font-face { font-family: Ours }"), [true]);
    assert.deepEqual(only(".mine { color: red }"), [false]);
  });

  it("name every class that is not Cognito's, and find its line", () => {
    const name = fc.stringMatching(/^[a-z][a-zA-Z0-9-]{0,20}$/).filter((word) => !CLASSES.includes(word));
    fc.assert(
      fc.property(name, fc.nat(20), (word, lines) => {
        const [problem, ...rest] = checkCss(`${"\n".repeat(lines)}.${word} { color: red }`, "css");
        assert.ok(
          problem && text(problem).startsWith(`css: line ${lines + 1}, column 1: must not name the class ${word} `),
        );
        assert.deepEqual(rest, []);
      }),
    );
  });

  it("come to an end with whatever text there is", () => {
    fc.assert(
      fc.property(fc.string(), (css) => {
        for (const problem of checkCss(css, "css")) {
          assert.match(problem.rule, /^line [1-9]\d*, column [1-9]\d*: /);
        }
      }),
    );
  });
});
