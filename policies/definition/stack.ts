import type { PolicyResource } from "@pulumi/policy";
import type { Inputs, Property } from "./property";
import type { ResourceKind } from "./resource-kind";

/** A resource of a stack, understood. */
export interface Found<Resource> {
  readonly noun: string;
  readonly name: string;
  readonly urn: string;
  readonly resource: Resource;
  /** As the SDK hands it over. */
  readonly raw: PolicyResource;
}

/** The resources of a stack, and how they hang together. */
export class Stack {
  /** What was looked for already: rules that compare resources ask for each of them again. */
  private readonly found = new Map<ResourceKind<unknown>, readonly Found<unknown>[]>();

  constructor(private readonly resources: readonly PolicyResource[]) {}

  /** All resources of a kind. */
  all<Resource>(kind: ResourceKind<Resource>): readonly Found<Resource>[] {
    const found = (this.found.get(kind) as readonly Found<Resource>[] | undefined) ?? this.search(kind);
    this.found.set(kind, found);
    return found;
  }

  private search<Resource>(kind: ResourceKind<Resource>): readonly Found<Resource>[] {
    return this.resources.flatMap((raw) => {
      const reader = kind.readers.get(raw.type);
      if (reader === undefined) return [];
      const facts = raw.provider ? { ...raw, provider: raw.provider } : raw;
      const resource = reader.read(raw.props as Inputs, facts);
      return [{ noun: reader.noun, name: raw.name, urn: raw.urn, resource, raw }];
    });
  }

  /**
   * The resources of a kind from which a property got its value. The engine knows that in a preview too, where the value
   * itself is unknown; it knows it of the whole argument only, so a property of a block gets those of the block. A value
   * that was written out is compared with the ids and ARNs that are known.
   */
  behind<Resource>(property: Property<unknown>, of: Found<unknown>, kind: ResourceKind<Resource>): Found<Resource>[] {
    return this.all(kind).filter(comesFrom(property, of));
  }

  /** Whether a property got its value from a resource. */
  leadsTo(property: Property<unknown>, of: Found<unknown>, target: Found<unknown>): boolean {
    return comesFrom(property, of)(target);
  }
}

/** Tells of resources whether a property got its value from them. */
function comesFrom(property: Property<unknown>, of: Found<unknown>): (candidate: Found<unknown>) => boolean {
  const [argument = ""] = property.argument.split(/[.[]/);
  const sources = new Set(of.raw.propertyDependencies[argument] ?? []);
  return ({ raw }) => lineage(raw).some((resource) => sources.has(resource)) || isValueOf(property, raw);
}

/** A resource and the components around it: an output of a component stands for all that is in it. */
function lineage(resource: PolicyResource): PolicyResource[] {
  const line = [resource];
  for (
    let parent = resource.parent;
    parent !== undefined && parent.type !== "pulumi:pulumi:Stack";
    parent = parent.parent
  ) {
    line.push(parent);
  }
  return line;
}

function isValueOf(property: Property<unknown>, { props }: PolicyResource): boolean {
  if (!property.isKnown || typeof property.value !== "string" || property.value === "") return false;
  return ["id", "arn"].some((name) => known(props as Inputs, name) === property.value);
}

function known(props: Inputs, name: string): unknown {
  try {
    return props[name];
  } catch {
    return undefined;
  }
}
