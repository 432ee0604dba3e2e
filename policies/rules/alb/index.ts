import { authRules } from "./auth";
import { listenerRules } from "./listener";
import { loadBalancerRules } from "./load-balancer";
import { targetGroupEncrypted } from "./target-group/target-group-encrypted";

export const albRules = [...listenerRules, ...loadBalancerRules, targetGroupEncrypted, ...authRules];
