import { isLate, known, knownItems } from "../validation/input";
import { checkText } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkRegion } from "../validation/region";
import { checkTags } from "../validation/tags";
import type { IdentityPoolArgs, IdentityPoolSettings } from "./args";
import { checkDirectProviders, checkProviders } from "./providers/checks";
import { isLoginProvider } from "./providers/names";
import { checkRoleMapping, MOST_MAPPINGS } from "./role-mapping/checks";
import { checkRoles } from "./roles/checks";

/** Cognito Federated Identities API reference, CreateIdentityPool.IdentityPoolName. */
const NAME = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[\w\s+=,.@-]+$/,
  allowed: "letters, digits, spaces and _ + = , . @ -",
} as const;

/** SetIdentityPoolRoles.RoleMappings, of its keys. */
const LONGEST_KEY = 128;

/** SetPrincipalTagAttributeMap.PrincipalTags. */
const MOST_TAGS = 50;
const TAG = { range: { min: 1, max: 128, unit: "characters in its name" }, pattern: /^/, allowed: "" } as const;
const SESSION_TAG = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/u;
const CLAIM = { range: { min: 1, max: 256, unit: "characters" }, pattern: /^/, allowed: "" } as const;

/** What AWS would refuse of an identity pool that stands by itself. */
export function checkIdentityPool(args: IdentityPoolArgs, at: string): Problem[] {
  return [
    ...checkProviders(args, at),
    ...checkSettings(args, args.clientIds?.length ?? 0, at, "clientIds"),
    ...checkRegion(args.region, under(at, "region")),
    ...checkTags(args.tags, under(at, "tags")),
  ];
}

/** What AWS would refuse of one as part of a whole, for so many clients of the user pool. */
export function checkIdentityPoolSettings(settings: IdentityPoolSettings, clients: number, at: string): Problem[] {
  return [...checkDirectProviders(settings, at), ...checkSettings(settings, clients, at, "clients")];
}

function checkSettings(settings: IdentityPoolSettings, clients: number, at: string, list: string): Problem[] {
  return [
    ...checkText(settings.name, under(at, "name"), NAME),
    ...checkRoles(settings, at),
    ...checkMappings(settings, clients, at, list),
    ...checkPrincipalTags(settings, clients, at, list),
    ...checkClassicFlow(settings, under(at, "classicFlow")),
    ...checkEntrance(settings, clients, under(at, list)),
  ];
}

function checkMappings(settings: IdentityPoolSettings, clients: number, at: string, list: string): Problem[] {
  const { roleMapping, providerRoleMappings = {}, roles = {} } = settings;
  const others = Object.entries(providerRoleMappings);
  const count = (roleMapping === undefined ? 0 : clients) + others.length;
  const path = under(at, "roleMapping");
  return [
    ...(roleMapping === undefined
      ? []
      : [...checkNeed(clients, path, under(at, list)), ...checkRoleMapping(roleMapping, roles, path)]),
    ...others.flatMap(([key, mapping]) => {
      const where = under(at, "providerRoleMappings", key);
      return [
        ...checkMapped(key, settings, where, at),
        ...(mapping.by === "token" ? [tokenless(where)] : []),
        ...checkRoleMapping(mapping, roles, where),
      ];
    }),
    ...(count > MOST_MAPPINGS
      ? [
          {
            path: roleMapping === undefined ? under(at, "providerRoleMappings") : path,
            rule: `must be for at most ${MOST_MAPPINGS} clients and providers together`,
            got: count,
            remedy: `name fewer in ${under(at, list)}, or make an identity pool for some of them`,
          },
        ]
      : []),
  ];
}

function checkNeed(clients: number, path: string, list: string): Problem[] {
  return clients > 0
    ? []
    : [{ path, rule: "must have an app client whose users it is for", remedy: `name one in ${list}` }];
}

/** Cognito Federated Identities API reference, RoleMapping.Type: the claims that it reads are those of user pools. */
function tokenless(path: string): Problem {
  return {
    path: under(path, "by"),
    rule: "finds no roles in tokens of other providers than user pools",
    got: "token",
    remedy: "set it to rules",
    isWarning: true,
  };
}

/** A mapping is for a provider that the identity pool has. */
function checkMapped(key: string, settings: IdentityPoolSettings, path: string, at: string): Problem[] {
  const { loginProviders = {}, samlProviderArns, openidConnectProviderArns } = settings;
  if (isLoginProvider(key)) {
    const where = under(at, "loginProviders", key);
    return loginProviders[key] === undefined
      ? [{ path, rule: "must be for a provider that is taken directly", got: key, remedy: `set ${where}` }]
      : [];
  }
  const arns = [...knownItems(samlProviderArns), ...knownItems(openidConnectProviderArns)].map(([, arn]) => arn);
  if (key.length > LONGEST_KEY) {
    const rule = `must have at most ${LONGEST_KEY} characters in its name`;
    return [{ path, rule, got: key, remedy: `it has ${key.length}, so give the provider in IAM a shorter name` }];
  }
  return arns.includes(key) || isLate(samlProviderArns) || isLate(openidConnectProviderArns)
    ? []
    : [
        {
          path,
          rule: "must be google, facebook, amazon, apple or the ARN of a provider that is taken directly",
          got: key,
          remedy: `write one of them, or add it to ${under(at, "samlProviderArns")} or openidConnectProviderArns`,
        },
      ];
}

function checkPrincipalTags(
  { principalTags }: IdentityPoolSettings,
  clients: number,
  at: string,
  list: string,
): Problem[] {
  const path = under(at, "principalTags");
  const entries = Object.entries(principalTags ?? {});
  if (entries.length === 0) {
    return [];
  }
  return [
    ...checkNeed(clients, path, under(at, list)),
    ...entries.flatMap(([tag, claim]) => [
      ...checkText(tag, under(path, tag), TAG),
      ...checkText(claim, under(path, tag), CLAIM),
    ]),
    ...checkSessionTags(Object.keys(principalTags ?? {}), path),
    ...(entries.length > MOST_TAGS
      ? [{ path, rule: `must be at most ${MOST_TAGS}`, got: entries.length, remedy: "leave some out" }]
      : []),
  ];
}

/**
 * STS API reference, Tag.Key, and IAM user guide, "Pass session tags in AWS STS". Cognito's reference limits their length alone,
 * but with a tag that STS refuses there are no credentials.
 */
function checkSessionTags(tags: string[], path: string): Problem[] {
  const lowered = tags.map((tag) => tag.toLowerCase());
  const warn = (tag: string, rule: string): Problem => {
    return {
      path: under(path, tag),
      rule,
      got: tag,
      remedy: "choose another name, or nobody gets credentials",
      isWarning: true,
    };
  };
  return tags.flatMap((tag, index): Problem[] => {
    const first = lowered.indexOf(tag.toLowerCase());
    if (tag !== "" && !SESSION_TAG.test(tag)) {
      return [warn(tag, "may contain only letters, digits, spaces and _ . : / = + - @ in its name")];
    }
    if (lowered[index]?.startsWith("aws:") === true) {
      return [warn(tag, "must not begin with aws: in its name, which AWS keeps to itself")];
    }
    return first < index ? [warn(tag, `must not be ${under(path, tags[first] ?? "")} in other letters`)] : [];
  });
}

/**
 * Cognito developer guide, "Identity pools authentication flow": in the basic flow the application takes any role that trusts
 * the identity pool from STS by itself, and no mapping is asked.
 */
function checkClassicFlow(settings: IdentityPoolSettings, path: string): Problem[] {
  const { classicFlow, roles = {}, roleMapping, providerRoleMappings = {} } = settings;
  const maps = roleMapping !== undefined || [roles, providerRoleMappings].some((part) => Object.keys(part).length > 0);
  return known(classicFlow) === true && maps
    ? [
        {
          path,
          rule: "lets everybody who has signed in take the role of signedIn and any of roles, whatever the mappings say",
          got: true,
          remedy: "leave it out, or give none of them more than everybody may have",
          isWarning: true,
        },
      ]
    : [];
}

/** An identity pool that nobody has a token for gives credentials to nobody. */
function checkEntrance(settings: IdentityPoolSettings, clients: number, path: string): Problem[] {
  const { loginProviders = {}, samlProviderArns, openidConnectProviderArns, guests } = settings;
  const direct = [samlProviderArns, openidConnectProviderArns].some(
    (arns) => arns !== undefined && known(arns)?.length !== 0,
  );
  return clients > 0 || direct || Object.keys(loginProviders).length > 0 || guests?.enabled === true
    ? []
    : [
        {
          path,
          rule: "must name an app client, or nobody can use the identity pool",
          remedy: "name one, or a provider that is taken directly",
          isWarning: true,
        },
      ];
}
