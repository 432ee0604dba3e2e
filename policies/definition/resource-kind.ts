import type { PolicyProviderResource, PolicyResourceOptions } from "@pulumi/policy";
import type { Inputs } from "./property";

/** What is known of a resource beside its inputs. */
export interface ResourceFacts {
  /** The type token. */
  readonly type: string;
  /** The logical name. */
  readonly name: string;
  readonly urn: string;
  /** The resource options that the program gave. */
  readonly opts: PolicyResourceOptions;
  /** The provider that makes it, where the engine tells. */
  readonly provider?: PolicyProviderResource;
}

/** How the inputs of one type token are understood. It must read nothing that may be unknown: Property does that. */
export type Read<Resource> = (inputs: Inputs, facts: ResourceFacts) => Resource;

/** How a resource of one type token is called and understood. */
export interface Reader<Resource> {
  /** What messages call it, such as `user pool`. */
  readonly noun: string;
  readonly read: Read<Resource>;
}

/** A kind of resource that several providers offer, each in its own vocabulary, by the type tokens that Pulumi knows. */
export interface ResourceKind<Resource> {
  readonly readers: ReadonlyMap<string, Reader<Resource>>;
  /** What messages call several of them. */
  readonly plural: string;
}

/** A kind of one noun, with how each of its type tokens is understood. */
export function resourceKind<Resource>(
  noun: string,
  tokens: Readonly<Record<string, Read<Resource>>>,
  plural = `${noun}s`,
): ResourceKind<Resource> {
  const readers = Object.entries(tokens).map(([token, read]) => [token, { noun, read }] as const);
  return { readers: new Map(readers), plural };
}

/** All resources of several kinds that can be judged alike. */
export function anyOf<Resource>(...kinds: readonly ResourceKind<Resource>[]): ResourceKind<Resource> {
  return {
    readers: new Map(kinds.flatMap(({ readers }) => [...readers])),
    plural: kinds.map(({ plural }) => plural).join(" and "),
  };
}

/**
 * Why a rule has nothing to say of other resources. Short, because the engine is told for each rule and resource: with the
 * type tokens in it that is 20 MB for a stack of 2,000 resources.
 */
export function onlyFor(kind: ResourceKind<unknown>): string {
  return `Applies to ${kind.plural} only`;
}
