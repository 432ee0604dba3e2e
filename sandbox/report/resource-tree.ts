import { dim, table } from "./style.ts";

export interface ExportedResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly parent?: string;
  readonly protect?: boolean;
  readonly external?: boolean;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

export interface ExportedStack {
  readonly deployment: { readonly resources?: readonly ExportedResource[] };
}

interface Line {
  readonly branch: string;
  readonly resource: ExportedResource;
}

/** What was made, as a tree: names below their parents, types beside them. */
export function resourceTree(stack: ExportedStack): string[] {
  const resources = (stack.deployment.resources ?? []).filter(({ type }) => !type.startsWith("pulumi:providers:"));
  const known = new Set(resources.map(({ urn }) => urn));
  const roots = resources.filter(({ parent }) => parent === undefined || !known.has(parent));
  const lines: Line[] = [];
  const visit = (resource: ExportedResource, branch: string, indent: string): void => {
    lines.push({ branch, resource });
    const children = resources.filter(({ parent }) => parent === resource.urn);
    children.forEach((child, index) => {
      const isLast = index === children.length - 1;
      visit(child, `${indent}${isLast ? "└─ " : "├─ "}`, `${indent}${isLast ? "   " : "│  "}`);
    });
  };
  for (const root of roots) visit(root, "", "");
  const rows = lines.map(({ branch, resource }) => [
    `${branch}${name(resource)}`,
    shortType(resource.type),
    marks(resource),
  ]);
  return table(rows).map((line) => line.replace(/^[│├└─ ]+/, dim));
}

function name({ urn }: ExportedResource): string {
  return urn.split("::").at(-1) ?? urn;
}

/** `aws:cognito/userPool:UserPool` reads better as `aws:cognito:UserPool`, as Pulumi itself writes it. */
function shortType(type: string): string {
  return type.replace(/\/\w+:/, ":");
}

function marks(resource: ExportedResource): string {
  return [resource.protect === true ? "protected" : "", resource.external === true ? "read only" : ""]
    .filter((mark) => mark !== "")
    .join(", ");
}
