import type { Rule } from "../definition/rule";
import { acmRules } from "./acm";
import { albRules } from "./alb";
import { clientRules } from "./cognito/client";
import { domainRules } from "./cognito/domain";
import { identityPoolRules } from "./cognito/identity-pool";
import { identityProviderRules } from "./cognito/identity-provider";
import { riskRules } from "./cognito/risk";
import { userPoolRules } from "./cognito/user-pool";
import { noWildcards } from "./iam/no-wildcards";
import { logGroupRetention } from "./logs/log-group-retention";
import { policyConfiguration } from "./policy-configuration";
import { wafv2Rules } from "./wafv2";

/** Every rule of the pack, in the order in which the engine lists them. */
export const rules: readonly Rule[] = [
  ...userPoolRules,
  ...clientRules,
  ...domainRules,
  ...identityPoolRules,
  ...identityProviderRules,
  ...riskRules,
  ...albRules,
  ...acmRules,
  ...wafv2Rules,
  logGroupRetention,
  noWildcards,
  policyConfiguration,
];
