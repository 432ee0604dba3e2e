import { type Inputs, Property } from "../../../definition/property";
import { type ResourceFacts, resourceKind } from "../../../definition/resource-kind";
import { type Action, readActions, vocabularies } from "../actions";
import { type Condition, readClassicConditions, readNativeConditions } from "./conditions";

/** A rule of a listener, whichever provider makes it. */
export interface ListenerRule {
  readonly name: string;
  readonly listenerArn: Property<unknown>;
  /** The lowest is looked at first. */
  readonly priority: Property<number>;
  readonly conditions: readonly Condition[];
  readonly actions: readonly Action[];
}

/** Listener rules of the classic provider, which has two tokens for them, and of the native one. */
export const listenerRules = resourceKind<ListenerRule>("listener rule", {
  "aws:lb/listenerRule:ListenerRule": readClassic,
  "aws:alb/listenerRule:ListenerRule": readClassic,
  "aws-native:elasticloadbalancingv2:ListenerRule": readNative,
});

function readClassic(inputs: Inputs, { name }: ResourceFacts): ListenerRule {
  return {
    name,
    ...common(inputs),
    conditions: readClassicConditions(inputs),
    actions: readActions(inputs, "actions", vocabularies.classic),
  };
}

function readNative(inputs: Inputs, { name }: ResourceFacts): ListenerRule {
  return {
    name,
    ...common(inputs),
    conditions: readNativeConditions(inputs),
    actions: readActions(inputs, "actions", vocabularies.nativeRule),
  };
}

function common(inputs: Inputs) {
  return {
    listenerArn: Property.at(inputs, "listenerArn"),
    // Without one, the provider takes the next that is free: NaN is neither before nor after another.
    priority: Property.at(inputs, "priority").map(Number),
  };
}
