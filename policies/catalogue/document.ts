import type { Rule } from "../definition/rule";
import { type Scanner, scanners } from "../definition/scanners";

/** The scanners that the matrix has a column for; what the others check stands with each rule. */
const columns = [
  "prowler",
  "securityHub",
  "awsConfig",
  "cdkNag",
  "checkov",
  "kics",
  "trivy",
  "awsGuard",
] as const satisfies readonly Scanner[];

/** What the first part of a rule's name stands for. */
const services = {
  cognito: "Amazon Cognito",
  alb: "Application Load Balancer",
  acm: "AWS Certificate Manager",
  wafv2: "AWS WAF",
  log: "Amazon CloudWatch Logs",
  iam: "AWS IAM",
  policy: "The pack itself",
} as const;

/** POLICIES.md: what there is, what it covers, and why it is as it is. */
export function catalogue(rules: readonly Rule[], choices: string): string {
  return [
    "# Policies",
    "",
    "<!-- Generated from the rules by `npm run generate`. Change the rules, or catalogue/choices.md for the last part. -->",
    "",
    `${String(rules.length)} rules. The level is that of the \`recommended\` profile, which is the default. Each rule also has the setting`,
    "`exemptions`: see [README.md](README.md).",
    "",
    table(
      ["rule", "what must be", "level", "severity", "mends"],
      rules.map(({ name, displayName = "", severity = "", catalogued: { level, canFix } }) => [
        link(name),
        displayName,
        level,
        severity,
        canFix ? "yes" : "",
      ]),
    ),
    "",
    ...Object.entries(services).flatMap(([prefix, title]) => section(title, rules.filter(isOf(prefix)))),
    "## Coverage of other scanners",
    "",
    "The checks of other scanners that each rule covers. A cell is empty where the scanner looks at nothing of the kind.",
    "",
    table(
      ["rule", ...columns.map((scanner) => scanners[scanner])],
      rules
        .filter(({ catalogued }) => Object.keys(catalogued.covers).length > 0)
        .map(({ name, catalogued }) => [
          link(name),
          ...columns.map((scanner) => (catalogued.covers[scanner] ?? []).map(code).join(", ")),
        ]),
    ),
    "",
    ...missing(rules),
    choices.trim(),
    "",
  ].join("\n");
}

const isOf =
  (prefix: string) =>
  ({ name }: Rule) =>
    name.startsWith(`${prefix}-`);

function section(title: string, rules: readonly Rule[]): string[] {
  return rules.length === 0 ? [] : [`## ${title}`, "", ...rules.flatMap(entry)];
}

function entry(rule: Rule): string[] {
  const { name, displayName = "", description, severity = "", remediationSteps = "", url = "", framework } = rule;
  const { level, scope, tokens, canFix, covers } = rule.catalogued;
  const facts = [
    `**${level}**`,
    `severity ${severity}`,
    scope === "resource"
      ? "judges each resource"
      : scope === "stack"
        ? "judges the stack"
        : "judges each resource and the stack",
    ...(canFix ? ["can be set to `remediate`"] : []),
    ...(framework ? [`${framework.name} ${framework.reference}`] : []),
  ];
  const others = Object.entries(covers).filter(([scanner]) => !(columns as readonly string[]).includes(scanner));
  return [
    `### ${name}`,
    "",
    `${displayName}. ${description}`,
    "",
    `- ${facts.join(", ")}`,
    ...(tokens.length > 0 ? [`- judges ${tokens.map(code).join(", ")}`] : []),
    ...settings(rule),
    `- ${remediationSteps}`,
    ...others.map(([scanner, ids]) => `- ${scanners[scanner as Scanner]}: ${ids.map(code).join(", ")}`),
    `- [more](${url})`,
    "",
  ];
}

function settings({ configSchema }: Rule): string[] {
  return Object.entries(configSchema?.properties ?? {})
    .filter(([name]) => name !== "exemptions")
    .map(([name, schema]) => {
      const range = [
        schema.minimum === undefined ? "" : `from ${String(schema.minimum)}`,
        schema.maximum === undefined ? "" : `to ${String(schema.maximum)}`,
        schema.enum === undefined ? "" : `one of ${schema.enum.map((word) => code(JSON.stringify(word))).join(", ")}`,
      ].filter((part) => part !== "");
      const kind = [String(schema.type), ...range].join(" ");
      return `- setting ${code(name)} (${kind}; default ${code(JSON.stringify(schema.default))}): ${schema.description ?? ""}`;
    });
}

/** The scanners without a check of the kind, which a matrix would show as an empty column. */
function missing(rules: readonly Rule[]): string[] {
  const empty = columns.filter((scanner) => rules.every(({ catalogued }) => catalogued.covers[scanner] === undefined));
  return empty.length === 0 ? [] : [`No rule has a counterpart in ${empty.map((s) => scanners[s]).join(", ")}.`, ""];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => "---"), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
}

function link(name: string): string {
  return `[${name}](#${name})`;
}

function code(text: string): string {
  return `\`${text}\``;
}
