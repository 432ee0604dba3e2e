/** The other scanners whose checks the rules are compared with, and what they are called. */
export const scanners = {
  prowler: "Prowler",
  securityHub: "Security Hub",
  awsConfig: "AWS Config",
  cdkNag: "cdk-nag",
  checkov: "Checkov",
  kics: "KICS",
  trivy: "Trivy",
  awsGuard: "AWSGuard",
  guardRules: "AWS Guard Rules Registry",
  cfnNag: "cfn_nag",
  cloudSploit: "CloudSploit",
  compliancePolicies: "Pulumi compliance policies",
  scoutSuite: "ScoutSuite",
  stave: "Stave",
  steampipe: "Steampipe AWS compliance",
} as const;

export type Scanner = keyof typeof scanners;

/** The ids of the checks that a rule covers, as each scanner writes them. */
export type Coverage = Readonly<Partial<Record<Scanner, readonly string[]>>>;
