import type { CognitoAuthArgs } from "../args";
import type { ClientSettings } from "../app-client/args";
import { checkClientSettings } from "../app-client/checks";
import { resourceServerScope } from "../app-client/oauth/scopes";
import { callbackHosts } from "../load-balancer/hosts";
import { checkResourceServer } from "../resource-server/checks";
import { isStandard } from "../user-pool/attributes/standard";
import { poolFacts } from "../user-pool/facts";
import { CUSTOM } from "../validation/attribute-names";
import { known, knownItems } from "../validation/input";
import { checkKey } from "../validation/key";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";

/** AWS names clients and resource servers after their key (Cognito API reference, ClientName). */
const KEY = /^[\w\s+=,.@-]+$/;
/** The name at AWS has 128 and is made of it, the component's name and a suffix. */
const LONGEST_KEY = 80;

/** Cognito developer guide, "Quotas in Amazon Cognito"; AWS raises it on request. */
const USUAL_RESOURCE_SERVERS = 25;

/** What AWS would refuse of the clients and resource servers, and what does not fit between them and the pool. */
export function checkClients(args: CognitoAuthArgs, at: string): Problem[] {
  const hosts = args.loadBalancer === undefined ? [] : callbackHosts(args.loadBalancer);
  return [
    ...checkChoice(args, at),
    ...checkResourceServers(args, under(at, "resourceServers")),
    ...Object.entries(args.clients ?? {}).flatMap(([key, client]) => {
      const path = under(at, "clients", key);
      return [
        ...checkName(key, path),
        ...checkClientSettings(client, path, hosts),
        ...checkScopes(client, args, path),
        ...checkAttributes(client, args, path),
      ];
    }),
  ];
}

export function checkName(key: string, path: string): Problem[] {
  const rule = "may contain only letters, digits, spaces and _ + = , . @ - in its name";
  if (key.length > LONGEST_KEY) {
    const length = `must have at most ${LONGEST_KEY} characters in its name`;
    return [{ path, rule: length, got: key, remedy: "write a shorter one" }];
  }
  return KEY.test(key) ? checkKey(key, path) : [{ path, rule, got: key, remedy: "leave the others out" }];
}

function checkResourceServers({ resourceServers = {} }: CognitoAuthArgs, at: string): Problem[] {
  const entries = Object.entries(resourceServers);
  const many = {
    path: at,
    rule: `are more than the ${USUAL_RESOURCE_SERVERS} that AWS allows without being asked`,
    got: entries.length,
    remedy: "ask for a higher quota of resource servers per user pool first",
    isWarning: true,
  };
  const first = new Map<string, string>();
  return [
    ...(entries.length > USUAL_RESOURCE_SERVERS ? [many] : []),
    ...entries.flatMap(([key, server]): Problem[] => {
      const path = under(at, key);
      const identifier = known(server.identifier);
      const other = identifier === undefined ? undefined : first.get(identifier);
      if (identifier !== undefined && other === undefined) {
        first.set(identifier, key);
      }
      const same = {
        path: under(path, "identifier"),
        rule: `must not be that of ${under(at, other ?? "")} too`,
        got: identifier,
        remedy: "put the scopes of both into one resource server",
      };
      return [...checkName(key, path), ...checkResourceServer(server, path), ...(other === undefined ? [] : [same])];
    }),
  ];
}

/** Cognito refuses a client whose scope it does not know. Only our own resource servers are known here. */
function checkScopes({ scopes }: ClientSettings, { resourceServers = {} }: CognitoAuthArgs, at: string): Problem[] {
  const servers = Object.entries(resourceServers);
  const isLate = servers.some(([, { identifier }]) => known(identifier) === undefined);
  return knownItems(scopes).flatMap(([index, scope]): Problem[] => {
    const parts = resourceServerScope(scope);
    const path = under(at, "scopes", index);
    const [key, server] = servers.find(([, { identifier }]) => known(identifier) === parts?.identifier) ?? [];
    if (parts === undefined || (server === undefined && isLate) || server?.scopes?.[parts.name] !== undefined) {
      return [];
    }
    if (key === undefined) {
      const rule = "is of a resource server that is not among resourceServers";
      const remedy = "make sure that the pool has it, or add it there";
      return [{ path, rule, got: scope, remedy, isWarning: true }];
    }
    const rule = `must be a scope that resourceServers.${key} has`;
    const names = Object.keys(server?.scopes ?? {});
    const remedy = names.length === 0 ? "add it there" : `it has ${names.join(", ")}`;
    return [{ path, rule, got: scope, remedy }];
  });
}

/** Cognito refuses lists with attributes that the pool does not have. */
function checkAttributes(client: ClientSettings, { userPool }: CognitoAuthArgs, at: string): Problem[] {
  const { customAttributes, requiredAttributes } = poolFacts(userPool);
  const unknown = (["readAttributes", "writeAttributes"] as const).flatMap((list) =>
    knownItems(client[list])
      .filter(([, name]) => name.startsWith(CUSTOM) && !customAttributes.includes(name.slice(CUSTOM.length)))
      .map(([index, name]) => ({
        path: under(at, list, index),
        rule: "must be a custom attribute of the pool",
        got: name,
        remedy: "add it to userPool.attributes.custom, without the prefix, or leave it out",
      })),
  );
  return [...unknown, ...checkRequired(client, requiredAttributes, under(at, "writeAttributes"))];
}

/** Who signs up through the client could not give what everybody must have; AWS is said to refuse such a list. */
function checkRequired({ writeAttributes }: ClientSettings, required: string[], path: string): Problem[] {
  const names = knownItems(writeAttributes).map(([, name]) => name);
  const lacking = required.filter((name) => isStandard(name) && !names.includes(name));
  return names.length === 0 || names.length !== known(writeAttributes)?.length || lacking.length === 0
    ? []
    : [
        {
          path,
          rule: `lacks ${lacking.join(", ")}, which every user of the pool must have`,
          got: names,
          remedy: "add what is lacking",
          isWarning: true,
        },
      ];
}

/** Cognito API reference, CreateUserPoolClient.ExplicitAuthFlows: people choose a first factor in the flow USER_AUTH alone. */
function checkChoice({ userPool, clients = {} }: CognitoAuthArgs, at: string): Problem[] {
  const flows = Object.values(clients).map(({ authFlows }) => authFlows);
  const offered = flows.some(
    (list) =>
      list !== undefined && (known(list) === undefined || knownItems(list).some(([, flow]) => flow === "choice")),
  );
  return !poolFacts(userPool).isPasswordless || flows.length === 0 || offered
    ? []
    : [
        {
          path: under(at, "userPool", "firstFactors"),
          rule: "can be chosen with no client, since none has the flow for it",
          remedy: `add choice to the authFlows of one of ${Object.keys(clients).join(", ")}`,
          isWarning: true,
        },
      ];
}
