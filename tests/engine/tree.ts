import type { StateResource } from "./sandboxed-program";

/** The state as a tree in text: a line for each resource, below its parent, in the order of names. */
export function tree(resources: readonly StateResource[]): string[] {
  const below = (parent: string | undefined, indent: string): string[] =>
    resources
      .filter((resource) => resource.parent === parent)
      .map((resource) => ({ urn: resource.urn, label: label(resource) }))
      .sort((one, other) => (one.label < other.label ? -1 : 1))
      .flatMap(({ urn, label: text }) => [`${indent}${text}`, ...below(urn, `${indent}  `)]);
  return below(undefined, "");
}

function label({ type, urn, protect }: StateResource): string {
  return `${type} ${nameOf(urn)}${protect === true ? " (protected)" : ""}`;
}

export function nameOf(urn: string): string {
  return urn.split("::").at(-1) ?? urn;
}

/** The ids of AWS resources by their logical names: what keeps its id was changed in place. */
export function ids(resources: readonly StateResource[]): Record<string, string> {
  return Object.fromEntries(
    resources.flatMap(({ urn, type, id }): [string, string][] =>
      id === undefined || !type.startsWith("aws:") ? [] : [[nameOf(urn), id]],
    ),
  );
}
