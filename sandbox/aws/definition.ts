import type { Cloud, CloudObject } from "./cloud.ts";
import type { Json, Properties } from "./property-values.ts";

/** What a definition may know while AWS is asked to do something. Inputs are plain: no secrets, no unknowns. */
export interface Request {
  readonly cloud: Cloud;
  readonly account: string;
  readonly region: string;
  readonly inputs: Properties;
  /** The object as it is, when it is being changed or deleted. */
  readonly current?: CloudObject;
  /** Hexadecimal, the same for the same resource in the same stack. */
  readonly fingerprint: string;
}

export interface Problem {
  readonly property: string;
  readonly reason: string;
}

/** One resource type of the simulated AWS, as data as far as it goes. */
export interface ResourceDefinition {
  /** Tokens without module nesting differences; the first is the one under which objects are kept. */
  readonly tokens: readonly [string, ...string[]];
  readonly required: readonly string[];
  /** Inputs whose change makes a new object. */
  readonly replaces: readonly string[];
  /** AWS allows one at a time, so the old goes before the new comes. */
  readonly deleteBeforeReplace?: boolean;
  /** The longest name that Pulumi may choose when none is given; absent where AWS wants none. */
  readonly nameLength?: number;
  /** The input that is the name, where it is not called `name`; Pulumi chooses it in lower case, as S3 wants it. */
  readonly nameProperty?: string;
  /** Outputs that the provider marks as secrets. */
  readonly secrets?: readonly string[];
  /** Lists whose order means nothing. */
  readonly sets?: readonly string[];
  /** Not bound to a region, like Route 53. */
  readonly global?: boolean;
  /** Takes `tags`, and tells them again as `tagsAll`. */
  readonly tagged?: boolean;
  /** What the provider fills in for inputs that are not given; known in previews. */
  readonly defaults?: Properties;
  /** Outputs that only AWS can compute; unknown in the preview of a create. */
  readonly computed: readonly string[];
  /** Maps that AWS answers with other keys than it was given, and that the provider compares with its answer. */
  readonly readBack?: Readonly<Record<string, (inputs: Properties) => Json>>;
  /** Values that are wrong in themselves; unknown ones are left out before. */
  check?(inputs: Properties): Problem[];
  /** Refuses with AWS's words by throwing, returns the id and the computed outputs. */
  create(request: Request): { id: string; outputs: Record<string, Json> };
  /** Refuses by throwing, returns the computed outputs that change. */
  update?(request: Request & { readonly current: CloudObject }): Record<string, Json>;
  /** Refuses by throwing. */
  remove?(request: Request & { readonly current: CloudObject }): void;
}

export interface FunctionRequest {
  readonly cloud: Cloud;
  readonly account: string;
  readonly region: string;
  readonly inputs: Properties;
}

export interface FunctionDefinition {
  readonly tokens: readonly [string, ...string[]];
  invoke(request: FunctionRequest): Record<string, Json>;
}

/** What AWS or its provider answers when it refuses. */
export class Refused extends Error {}
