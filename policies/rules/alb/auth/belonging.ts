import { text } from "../../../definition/property";
import { anyOf } from "../../../definition/resource-kind";
import type { Found, Stack } from "../../../definition/stack";
import type { Action } from "../actions";
import { type Listener, listeners } from "../listener/listener";
import { loadBalancers } from "../load-balancer/load-balancer";
import { type ListenerRule, listenerRules } from "./listener-rule";

/** What can sign users in: a listener by its default actions, and a rule of one. */
export const signingIn = anyOf<{ readonly actions: readonly Action[] }>(listeners, listenerRules);

/** The listeners of the stack that a rule may belong to: one, unless an output of a component stands for several. */
export function listenersOf(rule: Found<ListenerRule>, stack: Stack): Found<Listener>[] {
  const { listenerArn } = rule.resource;
  const found = stack.behind(listenerArn, rule, listeners);
  const exact = found.filter(({ resource: { arn } }) => {
    return listenerArn.isKnown && arn.isKnown && arn.isSet && arn.value === listenerArn.value;
  });
  return exact.length > 0 ? exact : found;
}

/**
 * What stands for the listener that signs users in by a rule: its URN in the stack, or its ARN from elsewhere. Nothing if it
 * cannot be told. Load balancers sign nobody in without HTTPS, so a listener beside it that redirects is not the one.
 */
export function listenerOf(rule: Found<ListenerRule>, stack: Stack): string | undefined {
  const found = listenersOf(rule, stack);
  const [one, ...others] = found.filter(({ resource: { isHttps } }) => !isHttps.isKnown || isHttps.value);
  if (one !== undefined) return others.length === 0 ? one.urn : undefined;
  const { listenerArn } = rule.resource;
  return found.length === 0 && listenerArn.isKnown ? text(listenerArn.value) : undefined;
}

/** What stands for the load balancer that a listener or rule belongs to, in the same way. */
export function loadBalancerOf(subject: Found<unknown>, stack: Stack): string | undefined {
  const rule = stack.all(listenerRules).find(({ urn }) => urn === subject.urn);
  const of = rule ? listenerOf(rule, stack) : subject.urn;
  const listener = stack.all(listeners).find(({ urn }) => urn === of);
  if (listener === undefined) return of === undefined ? undefined : balancerArn(of);
  const { loadBalancerArn } = listener.resource;
  const [one, ...others] = stack.behind(loadBalancerArn, listener, loadBalancers);
  if (one !== undefined) return others.length === 0 ? one.urn : undefined;
  return loadBalancerArn.isKnown ? text(loadBalancerArn.value) : undefined;
}

/** The ARN of a listener begins with what that of its load balancer consists of. */
function balancerArn(listenerArn: string): string {
  return listenerArn.replace(":listener/", ":loadbalancer/").split("/").slice(0, 4).join("/");
}
