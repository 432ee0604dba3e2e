import { type Inputs, Property } from "../../../definition/property";
import { resourceKind } from "../../../definition/resource-kind";
import { resourceRule } from "../../../definition/resource-rule";

/** Who may call a function. */
const read = (inputs: Inputs) => ({
  principal: Property.at(inputs, "principal"),
  sourceArn: Property.at(inputs, "sourceArn"),
  sourceAccount: Property.at(inputs, "sourceAccount"),
});

const permissions = resourceKind("Lambda permission", {
  "aws:lambda/permission:Permission": read,
  "aws-native:lambda:Permission": read,
});

export const triggerPermissionScoped = resourceRule({
  name: "cognito-user-pool-trigger-permission-scoped",
  displayName: "Triggers answer one pool",
  description:
    "Functions that user pools call must answer one pool alone, because otherwise a pool in any account of AWS can call them.",
  severity: "high",
  level: "mandatory",
  tags: ["cognito", "user-pool", "lambda"],
  remediationSteps:
    "Set sourceArn of the Lambda permission to the ARN of the user pool, with either provider. Where a pool and its function " +
    "need each other first, sourceAccount narrows it at least: the setting requireSourceArn says that this is enough.",
  url: "https://docs.aws.amazon.com/lambda/latest/dg/permissions-function-services.html",
  covers: {
    checkov: ["CKV_AWS_364"],
    trivy: ["AWS-0067"],
    compliancePolicies: ["aws-lambda-permission-configure-source-arn"],
  },
  settings: {
    requireSourceArn: {
      type: "boolean",
      default: true,
      description: "Whether permissions must name a user pool; if not, its account is enough.",
    },
  },
  appliesTo: permissions,
  check({ principal, sourceArn, sourceAccount }, { requireSourceArn }, report) {
    // Whose permission it is matters only if it is a wide one.
    const isNarrow = sourceArn.isSet && !hasWildcard(sourceArn);
    if (isNarrow || (!requireSourceArn && (sourceArn.isSet || sourceAccount.isSet))) return;
    if (principal.value !== "cognito-idp.amazonaws.com") return;
    if (!requireSourceArn) {
      report("any user pool may call the function, those of one account alone must; set sourceAccount or sourceArn");
      return;
    }
    const found = sourceArn.isSet ? "every user pool that sourceArn matches" : "any user pool";
    report(`${found} may call the function, one alone must; set sourceArn to its ARN`);
  },
});

/** Lambda compares the ARN by its wildcards. */
function hasWildcard(arn: Property<unknown>): boolean {
  return arn.isKnown && /[*?]/.test(String(arn.value));
}
