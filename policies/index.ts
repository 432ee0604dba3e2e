import { PolicyPack } from "@pulumi/policy";
import { rules } from "./rules";

// Loading this file starts the pack's server, so whoever only wants the rules imports them from "./rules".
new PolicyPack("cognito-auth", {
  displayName: "Cognito sign-in",
  description: "Policies for Amazon Cognito user pools and the load balancers that sign users in with them.",
  provider: "aws",
  tags: ["aws", "cognito", "security"],
  enforcementLevel: "mandatory",
  policies: [...rules],
});
