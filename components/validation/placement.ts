import * as pulumi from "@pulumi/pulumi";
import { gate } from "./gate";
import { checkNulls, withoutNulls } from "./nulls";
import { under } from "./path";
import { Preflight } from "./preflight";
import { describe, InvalidArgsError, type Problem } from "./problem";

/** What AWS would refuse of some arguments that stand at the path `at`. */
export type Check<A> = (args: A, at: string) => Problem[];

/** Where a component stands: by itself, or inside another one of ours that checks and looks up for it. */
export interface Placement {
  /** What an error names: the outermost component, such as `CognitoAuth "auth"`. */
  readonly subject: string;
  /** The path of this component's arguments among those of the outermost one. */
  readonly path: string;
  readonly preflight: Preflight;
  /** The outermost component, which is registered before its look-ups are done; others may wait for them. */
  readonly owner: pulumi.Resource;
  /** Names that another part gives an address record, for those who would look for one before it is there. */
  readonly addressed?: readonly string[];
  /** What is wrong with the arguments as long as the user pool is not there yet. */
  readonly withoutPool?: Problem | undefined;
}

const inner = new WeakMap<pulumi.ComponentResourceOptions, Placement>();

/** Pulumi lets only the component itself wait for what it depends on; this makes its children wait too. */
function after(placement: Placement, resources: pulumi.ComponentResourceOptions["dependsOn"]): Placement {
  return resources === undefined ? placement : { ...placement, preflight: placement.preflight.after(resources) };
}

/** Options for a capability that is part of a whole: it stands under `keys` there and shares its pre-flight. */
export function within(
  whole: Placement,
  keys: string[],
  opts: pulumi.ComponentResourceOptions,
): pulumi.ComponentResourceOptions {
  inner.set(opts, { ...whole, path: under(whole.path, ...keys) });
  return opts;
}

/**
 * The arguments, if nothing plain is wrong with them; otherwise one error that tells everything. Called in the argument
 * of `super(...)`, so that not even the component is registered. Inside another component it has been done already.
 */
export function admitted<A extends object>(
  subject: string,
  args: A,
  opts: pulumi.ComponentResourceOptions | undefined,
  check: Check<A>,
): A {
  if (opts && inner.has(opts)) {
    return args;
  }
  const settings = given(args);
  const nulls = checkNulls(settings, "");
  const problems = nulls.length > 0 ? nulls : check(settings, "").filter(({ isWarning }) => isWarning !== true);
  if (problems.length > 0) {
    throw new InvalidArgsError(subject, problems);
  }
  return settings;
}

/** What programs in JavaScript and other languages mean by null, and by no arguments at all. */
function given<A extends object>(args: A | null | undefined): A {
  return withoutNulls(args) ?? ({} as A);
}

/**
 * The component's placement, and its arguments with every late value held back until it has passed the check. What the
 * check only warns of is said here, once, by the outermost component.
 */
export function placed<A extends object>(
  component: pulumi.ComponentResource,
  subject: string,
  args: A,
  opts: pulumi.ComponentResourceOptions | undefined,
  check: Check<A>,
): { placement: Placement; settings: A } {
  const placement = opts && inner.get(opts);
  if (placement) {
    return { placement: after(placement, opts.dependsOn), settings: args };
  }
  const all = given(args);
  for (const problem of check(all, "").filter(({ isWarning }) => isWarning === true)) {
    void pulumi.log.warn(`${subject}: ${describe(problem)}`, component);
  }
  return {
    placement: after({ subject, path: "", preflight: new Preflight(subject), owner: component }, opts?.dependsOn),
    settings: gate(subject, all, (late) => check(late, "")),
  };
}
