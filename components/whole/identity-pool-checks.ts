import type { ClientSettings } from "../app-client/args";
import type { CognitoAuthArgs } from "../args";
import { soundsLikeAuthorisation } from "../app-client/attributes/sensitive";
import { allClients } from "./clients";
import { checkIdentityPoolSettings } from "../identity-pool/checks";
import { checkGroupNames, checkPreferredRoles } from "./group-role-checks";
import { countCredentialClients } from "./identity-pool-clients";
import { CUSTOM, STANDARD_ATTRIBUTES } from "../validation/attribute-names";
import { isLate, known, knownItems } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";

/** What AWS would refuse of the identity pool, and what does not fit between it, the clients and the groups. */
export function checkIdentityPoolOfWhole(args: CognitoAuthArgs, at: string): Problem[] {
  const { identityPool } = args;
  const path = under(at, "identityPool");
  return [
    ...(identityPool === undefined
      ? []
      : [
          ...checkIdentityPoolSettings(identityPool, countCredentialClients(args), path),
          ...checkClients(args, path),
          ...checkUnusedRoles(args, path),
          ...checkClaims(args, path),
        ]),
    ...checkGroupRoles(args, at),
    ...checkGroupNames(args, at),
    ...checkPreferredRoles(args, at),
  ];
}

/** Identity pools take ID tokens, which neither a load balancer nor a machine has to show. */
function checkClients(args: CognitoAuthArgs, at: string): Problem[] {
  const all = allClients(args);
  return (args.identityPool?.clients ?? []).flatMap((key, index): Problem[] => {
    const path = under(at, "clients", index);
    const client = all[key];
    if (client === undefined) {
      const names = Object.keys(all);
      const remedy = names.length === 0 ? "add it there" : `write one of ${names.join(", ")}`;
      return [{ path, rule: "must be the key of one of clients", got: key, remedy }];
    }
    const { kind } = client;
    const rule = `is of kind ${kind}, with which nobody has an ID token to show`;
    return kind === "loadBalancer" || kind === "machine"
      ? [{ path, rule, got: key, remedy: "leave it out, or make a client of kind spa, web or native", isWarning: true }]
      : [];
  });
}

/** A role that neither a rule nor a group gives is had by nobody. */
function checkUnusedRoles({ identityPool = {}, groups = {} }: CognitoAuthArgs, at: string): Problem[] {
  const { roles = {}, roleMapping, providerRoleMappings = {} } = identityPool;
  const mappings = [...(roleMapping === undefined ? [] : [roleMapping]), ...Object.values(providerRoleMappings)];
  const given = new Set([
    ...mappings.flatMap(({ rules = [] }) => rules.map(({ role }) => role)),
    ...Object.values(groups).map(({ role }) => role),
  ]);
  return Object.keys(roles)
    .filter((role) => !given.has(role))
    .map((role) => ({
      path: under(at, "roles", role),
      rule: "is given by no rule and no group",
      got: role,
      remedy: `name it in ${under(at, "roleMapping", "rules")} or in role of a group, or leave it out`,
      isWarning: true,
    }));
}

function checkGroupRoles({ groups = {}, identityPool }: CognitoAuthArgs, at: string): Problem[] {
  return Object.entries(groups).flatMap(([name, { role, roleArn }]): Problem[] => {
    const path = under(at, "groups", name, "role");
    if (role === undefined) {
      return [];
    }
    if (roleArn !== undefined) {
      return [{ path, rule: "must not be given beside roleArn", got: role, remedy: "leave one of them out" }];
    }
    const names = Object.keys(identityPool?.roles ?? {});
    const where = under(at, "identityPool", "roles");
    if (!names.includes(role)) {
      const remedy = names.length === 0 ? "add it there" : `write one of ${names.join(", ")}`;
      return [{ path, rule: `must be the name of one of ${where}`, got: role, remedy }];
    }
    return identityPool?.roleMapping?.by === "token"
      ? []
      : [
          {
            path,
            rule: "is not looked at, because it is not the token that decides",
            got: role,
            remedy: `set ${under(at, "identityPool", "roleMapping", "by")} to token`,
            isWarning: true,
          },
        ];
  });
}

/** Whoever can change the attribute behind a claim chooses the role or the tags that follow from it. */
function checkClaims(args: CognitoAuthArgs, at: string): Problem[] {
  const { roleMapping, principalTags = {} } = args.identityPool ?? {};
  const claims: [string, string | undefined][] = [
    ...(roleMapping?.rules ?? []).map(({ claim }, index): [string, string | undefined] => [
      under(at, "roleMapping", "rules", index, "claim"),
      known(claim),
    ]),
    ...Object.entries(principalTags).map(([tag, claim]): [string, string | undefined] => [
      under(at, "principalTags", tag),
      known(claim),
    ]),
  ];
  // A client that the identity pool does not take writes the attributes of the same people.
  const clients = Object.entries(allClients(args)).filter(([, { kind }]) => kind !== "machine");
  return claims.flatMap(([path, claim]): Problem[] => {
    const writers = claim === undefined ? [] : clients.filter(([, client]) => writes(client, claim, args));
    return writers.length === 0
      ? []
      : [
          {
            path,
            rule: `depends on what people can write themselves, through ${writers.map(([key]) => key).join(", ")}`,
            got: claim,
            remedy: "use cognito:groups, or take it out of the writeAttributes of the clients",
            isWarning: true,
          },
        ];
  });
}

/** Whether people can change the attribute through the client. Addresses too: the token has them before they are proved. */
function writes({ writeAttributes }: ClientSettings, claim: string, { userPool = {} }: CognitoAuthArgs): boolean {
  if (writeAttributes !== undefined && (isLate(writeAttributes) || known(writeAttributes)?.length !== 0)) {
    return knownItems(writeAttributes).some(([, name]) => name === claim);
  }
  const custom = Object.keys(userPool.attributes?.custom ?? {});
  const isStandard = STANDARD_ATTRIBUTES.some((name) => name === claim);
  return claim.startsWith(CUSTOM)
    ? custom.includes(claim.slice(CUSTOM.length)) && !soundsLikeAuthorisation(claim.slice(CUSTOM.length))
    : isStandard;
}
