import { demandKnown } from "../../../definition/property";
import { stackRule } from "../../../definition/stack-rule";
import { enumerated } from "../../../definition/wording";
import { type Statement, list, statements } from "../../iam/policy-document";
import { attachedRoles, condition, roleAttachments, SERVICE } from "./roles";

const EQUALS = ["stringequals", "foranyvalue:stringequals", "foranyvalue:stringlike", "stringlike"];

/** Both kinds of users that `amr` knows, which are everybody together. */
const KINDS = ["authenticated", "unauthenticated"];

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
    "In the role's trust policy compare cognito-identity.amazonaws.com:aud with the id of the identity pool by StringEquals, and " +
    "cognito-identity.amazonaws.com:amr with authenticated or unauthenticated by ForAnyValue:StringLike.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html",
  covers: { stave: ["CTL.COGNITO.IDPOOL.PROVIDER.NOVALIDATION.001"] },
  appliesTo: roleAttachments,
  check(attachment, stack, _settings, report) {
    const attached = attachedRoles(attachment, stack);
    for (const { name, resource } of attached.filter((role) => role.resource.trust.isKnown)) {
      const open = statements(resource.trust.value).flatMap((statement) =>
        servicesOf(statement).map((service): [Statement, string] => [statement, service]),
      );
      const missing = ["aud", "amr"].flatMap((key) =>
        open
          .filter(([statement, service]) => !isCompared(statement, `${service}:${key}`))
          .map(([, service]) => `${service}:${key}`),
      );
      if (missing.length === 0) continue;
      const keys = enumerated([...new Set(missing)]);
      report(
        `role "${name}" trusts any caller as to ${keys}, a comparison is required; add it to ${resource.trust.argument}`,
      );
    }
    demandKnown(attached.map(({ resource }) => resource.trust));
  },
});

function servicesOf({ effect, principal }: Statement): string[] {
  const { Federated } = (principal ?? {}) as { readonly Federated?: unknown };
  return effect === "Allow"
    ? list(Federated)
        .map(String)
        .filter((name) => SERVICE.test(name))
    : [];
}

function isCompared({ conditions }: Statement, key: string): boolean {
  const values = condition(conditions, EQUALS, (name) => name === key);
  const isEverybody = KINDS.every((kind) => values.includes(kind));
  return values.length > 0 && !isEverybody && values.every((value) => value !== "" && !value.includes("*"));
}
