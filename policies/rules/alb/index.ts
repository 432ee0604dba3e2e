import { listenerRules } from "./listener";
import { loadBalancerRules } from "./load-balancer";
import { targetGroupEncrypted } from "./target-group/target-group-encrypted";

export const albRules = [...listenerRules, ...loadBalancerRules, targetGroupEncrypted];
