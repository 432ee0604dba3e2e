import type { FunctionDefinition, ResourceDefinition } from "../definition.ts";
import { balancer, getLoadBalancer, getTargetGroup, targetGroup } from "./load-balancers.ts";
import { targetGroupAttachment } from "./targets.ts";
import { getListener, listener, listenerRule } from "./listeners.ts";

/** `lb` and `alb` are two names for the same resources and functions. */
export const resources: readonly ResourceDefinition[] = [
  balancer,
  targetGroup,
  targetGroupAttachment,
  listener,
  listenerRule,
];
export const functions: readonly FunctionDefinition[] = [getLoadBalancer, getTargetGroup, getListener];
