import { demandKnown } from "../../../definition/property";
import { stackRule } from "../../../definition/stack-rule";
import { enumerated } from "../../../definition/wording";
import { type Statement, list, statements } from "../../iam/policy-document";
import { attachedRoles, condition, roleAttachments } from "./roles";

const SERVICE = "cognito-identity.amazonaws.com";
const EQUALS = ["stringequals", "foranyvalue:stringequals", "foranyvalue:stringlike", "stringlike"];

export const identityPoolRoleTrust = stackRule({
  name: "cognito-identity-pool-role-trust",
  displayName: "Roles trust one identity pool",
  description:
    "Roles of an identity pool must trust that pool and one kind of user alone, because anybody's identity pool could hand them " +
    "out otherwise.",
  severity: "high",
  level: "advisory",
  tags: ["cognito", "identity-pool", "iam"],
  remediationSteps:
    `In the role's trust policy compare ${SERVICE}:aud with the id of the identity pool by StringEquals, and ` +
    `${SERVICE}:amr with authenticated or unauthenticated by ForAnyValue:StringLike.`,
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html",
  covers: { stave: ["CTL.COGNITO.IDPOOL.PROVIDER.NOVALIDATION.001"] },
  appliesTo: roleAttachments,
  check(attachment, stack, _settings, report) {
    const attached = attachedRoles(attachment, stack);
    for (const { name, resource } of attached.filter((role) => role.resource.trust.isKnown)) {
      const open = statements(resource.trust.value).filter(isOfService);
      const missing = ["aud", "amr"].filter((key) => open.some((statement) => !isCompared(statement, key)));
      if (missing.length === 0) continue;
      const keys = enumerated(missing.map((key) => `${SERVICE}:${key}`));
      report(
        `role "${name}" trusts any caller as to ${keys}, a comparison is required; add it to ${resource.trust.argument}`,
      );
    }
    demandKnown(attached.map(({ resource }) => resource.trust));
  },
});

function isOfService({ effect, principal }: Statement): boolean {
  const { Federated } = (principal ?? {}) as { readonly Federated?: unknown };
  return effect === "Allow" && list(Federated).includes(SERVICE);
}

function isCompared({ conditions }: Statement, key: string): boolean {
  const values = condition(conditions, EQUALS, `${SERVICE}:${key}`);
  return values.length > 0 && values.every((value) => value !== "" && !value.includes("*"));
}
