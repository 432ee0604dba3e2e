import { Property } from "../../../definition/property";
import { stackRule } from "../../../definition/stack-rule";
import type { Found } from "../../../definition/stack";
import { listenerOf } from "./belonging";
import { type Certainty, holds, opposite, settle } from "./certainty";
import type { Condition } from "./conditions";
import { covers } from "./covering";
import { type ListenerRule, listenerRules } from "./listener-rule";
import { asksWho, letsAnybodyThrough, typesOf } from "./openness";

export const ruleNotShadowed = stackRule({
  name: "alb-auth-rule-not-shadowed",
  displayName: "No rule takes sign-in away",
  description:
    "Rules that sign users in must not stand behind a broader one that does not, because the first that matches is all that " +
    "counts.",
  severity: "high",
  level: "advisory",
  tags: ["alb", "authentication", "routing"],
  remediationSteps:
    "Give the rule that signs users in the lower priority, or narrow the other one down by hosts and paths until it matches " +
    "public requests only. Paths that are meant to be public can be listed in publicPaths.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html",
  covers: { stave: ["CTL.ELB.ROUTING.RULESHADOW.001"] },
  settings: {
    publicPaths: {
      type: "array",
      items: { type: "string", minLength: 1 },
      uniqueItems: true,
      default: [],
      description:
        "Patterns of paths that anybody may ask for, with the wildcards * and ?; rules for these alone are let be.",
    },
  },
  appliesTo: listenerRules,
  check(subject, stack, { publicPaths }, report) {
    if (!asksWho(subject.resource.actions, "possibly")) return;
    const listener = listenerOf(subject, stack);
    if (listener === undefined) return;
    const others = stack
      .all(listenerRules)
      .filter((other) => other.urn !== subject.urn && listenerOf(other, stack) === listener);
    const shadows = (other: Found<ListenerRule>, certainty: Certainty) =>
      isShadowed(subject.resource, other.resource, certainty) &&
      !covers([pathsOf(publicPaths)], other.resource.conditions, opposite(certainty));
    const shadowing = others.find((other) => shadows(other, "surely"));
    settle(
      (certainty) => others.some((other) => shadows(other, certainty)),
      [subject, ...others].flatMap(({ resource }) => lookedAt(resource)),
      () => {
        const { priority } = subject.resource;
        const before = `listener rule "${String(shadowing?.name)}" (priority ${String(shadowing?.resource.priority.value)})`;
        report(
          `never signs anybody in, because ${before} forwards all its requests first and does not ask; ` +
            `set ${priority.argument} to less than that, or narrow the other one down`,
        );
      },
    );
  },
});

function isShadowed(rule: ListenerRule, other: ListenerRule, certainty: Certainty): boolean {
  return (
    comesBefore(other.priority, rule.priority, certainty) &&
    asksWho(rule.actions, certainty) &&
    letsAnybodyThrough(other.actions, certainty) &&
    covers(other.conditions, rule.conditions, certainty)
  );
}

function comesBefore(one: Property<number>, other: Property<number>, certainty: Certainty): boolean {
  return holds(one.isKnown ? other.map((priority) => one.value < priority) : one.map(() => true), certainty);
}

function pathsOf(patterns: readonly string[]): Condition {
  const values = Property.each({ patterns }, "patterns").map((value) => value.map(String));
  return { field: "path", values, regexes: [] };
}

function lookedAt({ priority, actions, conditions }: ListenerRule): Property<unknown>[] {
  const parts = conditions.flatMap(({ header, values, regexes }) => [
    ...(header ? [header] : []),
    ...values,
    ...regexes,
  ]);
  return [priority, ...typesOf(actions), ...parts];
}
