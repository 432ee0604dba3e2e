import { Property, anyTrue, demandKnown } from "../../../definition/property";
import { resourceKind } from "../../../definition/resource-kind";
import { resourceRule } from "../../../definition/resource-rule";
import { enumerated } from "../../../definition/wording";
import { type Statement, list, statements } from "../../iam/policy-document";
import { userPools } from "./user-pool";

const roles = resourceKind("role", {
  "aws:iam/role:Role": (inputs) => ({ trust: Property.at(inputs, "assumeRolePolicy") }),
  "aws-native:iam:Role": (inputs) => ({ trust: Property.at(inputs, "assumeRolePolicyDocument") }),
});

export const smsRoleExternalId = resourceRule({
  name: "cognito-user-pool-sms-role-external-id",
  displayName: "The SMS role is for one pool",
  description:
    "User pools must take on the role for text messages with an external id, because otherwise pools of others can send at " +
    "your cost.",
  severity: "medium",
  level: "advisory",
  tags: ["cognito", "user-pool", "iam"],
  remediationSteps:
    "Set smsConfiguration.externalId, with either provider, and ask for it in the role's assumeRolePolicy " +
    "(assumeRolePolicyDocument with aws-native): sts:ExternalId under StringEquals, and aws:SourceAccount or aws:SourceArn.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-sms-settings.html",
  covers: { prowler: ["iam_role_cross_service_confused_deputy_prevention"] },
  appliesTo: userPools,
  check({ sendsSms, hasExternalId }, _settings, report) {
    const isWithout = sendsSms.map((sends) => !sends);
    if (anyTrue([isWithout, hasExternalId])) return;
    report(
      "takes on the role for text messages without an external id, one is required; set smsConfiguration.externalId",
    );
  },
  acrossStack: {
    appliesTo: userPools,
    check(pool, stack, _settings, report) {
      const behind = stack.behind(pool.resource.smsRole, pool, roles);
      const lax = behind.filter(({ resource }) => resource.trust.isKnown && unasked(resource.trust.value).length > 0);
      for (const { name, resource } of lax) {
        report(
          `its role for text messages "${name}" does not ask for ${enumerated(unasked(resource.trust.value))}, ` +
            `which is required; add the condition to ${resource.trust.argument} of the role`,
        );
      }
      if (lax.length === 0) demandKnown(behind.map(({ resource }) => resource.trust));
    },
  },
});

/** The conditions that a trust policy lacks where it lets Cognito in. */
function unasked(trust: unknown): string[] {
  return [...new Set(statements(trust).filter(letsCognitoIn).flatMap(missingConditions))];
}

function letsCognitoIn({ effect, principal }: Statement): boolean {
  const services = list((principal as { readonly Service?: unknown } | undefined)?.Service);
  return effect === "Allow" && services.includes("cognito-idp.amazonaws.com");
}

/** IAM takes the keys of conditions in any case. */
function missingConditions({ conditions }: Statement): string[] {
  const keys = Object.values(conditions).flatMap((condition) => Object.keys(condition).map((key) => key.toLowerCase()));
  const hasExternalId = keys.includes("sts:externalid");
  const hasSource = keys.includes("aws:sourceaccount") || keys.includes("aws:sourcearn");
  return [...(hasExternalId ? [] : ["sts:ExternalId"]), ...(hasSource ? [] : ["aws:SourceAccount or aws:SourceArn"])];
}
