import { authRules } from "./auth";
import { listenerSettingRules } from "./listener";
import { loadBalancerRules } from "./load-balancer";
import { targetGroupEncrypted } from "./target-group/target-group-encrypted";

export const albRules = [...listenerSettingRules, ...loadBalancerRules, targetGroupEncrypted, ...authRules];
