import type * as aws from "@pulumi/aws/types";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import type { IdentityPoolArgs } from "../args";
import { providerName } from "../providers/names";
import type { PoolRoles } from "../roles/roles";
import type { AmbiguousRole, ClaimMatch, RoleChoice, RoleMapping } from "./args";

type Mapping = aws.input.cognito.IdentityPoolRoleAttachmentRoleMapping;

/** Our words as AWS writes them. */
const TYPES: Readonly<Record<RoleChoice, string>> = { token: "Token", rules: "Rules" };
const RESOLUTIONS: Readonly<Record<AmbiguousRole, string>> = { deny: "Deny", signedInRole: "AuthenticatedRole" };
const MATCHES: Readonly<Record<ClaimMatch, string>> = {
  equals: "Equals",
  contains: "Contains",
  startsWith: "StartsWith",
  notEqual: "NotEqual",
};

/** One mapping for each app client and provider that has one; undefined where none has. */
export function roleMappings(settings: IdentityPoolArgs, roles: PoolRoles): Mapping[] | undefined {
  const { roleMapping, providerRoleMappings = {}, clientIds = [] } = settings;
  const mappings = [
    ...(roleMapping === undefined
      ? []
      : clientIds.map((id) =>
          awsMapping(pulumi.interpolate`${settings.providerName ?? ""}:${id}`, roleMapping, roles),
        )),
    ...Object.entries(providerRoleMappings).map(([key, mapping]) => awsMapping(providerName(key), mapping, roles)),
  ];
  return mappings.length === 0 ? undefined : mappings;
}

function awsMapping(
  identityProvider: pulumi.Input<string>,
  { by, ambiguous = defaults.identityPool.roleMapping.ambiguous, rules }: RoleMapping,
  roles: PoolRoles,
): Mapping {
  return {
    identityProvider,
    type: TYPES[by],
    ambiguousRoleResolution: RESOLUTIONS[ambiguous],
    mappingRules: rules?.map(({ claim, match = defaults.identityPool.roleRule.match, value, role, roleArn }) => ({
      claim,
      matchType: MATCHES[match],
      value,
      // The checks have seen that it is one of them.
      roleArn: roleArn ?? roles.others[role ?? ""] ?? "",
    })),
  };
}
