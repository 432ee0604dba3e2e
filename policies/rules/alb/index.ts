import { loadBalancerRules } from "./load-balancer";

export const albRules = [...loadBalancerRules];
