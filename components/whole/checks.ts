import type { CognitoAuthArgs } from "../args";
import { BRANDING_SETS } from "../branding/checks";
import { CLIENT_SETS } from "../app-client/checks";
import { checkClients, checkName } from "./client-checks";
import { loadBalancerClient } from "./clients";
import { MOST_URLS } from "../app-client/urls";
import { IDENTITY_PROVIDER_SETS } from "../identity-provider/checks";
import { checkIdentityProviders } from "./identity-provider-checks";
import { checkListener, checkTokenClients, LISTENER_SETS } from "../load-balancer/checks";
import { accessOf, knownCallbackHosts } from "../load-balancer/hosts";
import { checkHosts } from "./host-checks";
import { checkPages } from "./page-checks";
import { checkActivitySource, checkUserPoolLogging, LOGGING_SETS } from "../logging/checks";
import { checkIdentityPoolOfWhole } from "./identity-pool-checks";
import { checkPeople } from "./people-checks";
import { checkTrail } from "../trail/checks";
import { checkReplicas, REPLICA_SETS } from "../replicas/checks";
import { checkReplicaNeeds } from "../replicas/regional-checks";
import { checkSignInDomain, DOMAIN_SETS } from "../sign-in-domain/checks";
import { USER_SETS } from "../user/checks";
import { checkUserPool } from "../user-pool/checks";
import { USER_POOL_SETS } from "../user-pool/words";
import { checkPlanOfWhole } from "../user-pool/plan/checks";
import { checkWatch } from "./watch-checks";
import { isLate, known, knownItems } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkRegion } from "../validation/region";
import { checkTags } from "../validation/tags";
import { checkClosedSets, type ClosedSets } from "../validation/words";
import { checkWebAcl } from "../web-acl/checks";

const below = (path: string, sets: ClosedSets): ClosedSets =>
  Object.fromEntries(Object.entries(sets).map(([key, words]) => [`${path}.${key}`, words]));

/** The closed sets of all parts: what is none of their words is told before anything else is judged. */
const SETS: ClosedSets = {
  ...below("userPool", USER_POOL_SETS),
  ...below("clients.*", CLIENT_SETS),
  ...below("users.*", USER_SETS),
  ...below("loadBalancer", LISTENER_SETS),
  ...below("logging", LOGGING_SETS),
  ...below("branding", BRANDING_SETS),
  ...below("domain", DOMAIN_SETS),
  ...below("identityProviders.*", IDENTITY_PROVIDER_SETS),
  ...REPLICA_SETS,
};

/** What AWS would refuse of the whole, each part by its own checks, and what does not fit between the parts. */
export function checkCognitoAuth(args: CognitoAuthArgs, at: string): Problem[] {
  const words = checkClosedSets(args, at, SETS);
  if (words.length > 0) {
    return words;
  }
  return [
    ...checkUserPool({ ...args.userPool, region: args.region }, under(at, "userPool")),
    ...checkClients(args, at),
    ...checkIdentityProviders(args, at),
    ...checkPeople(args, at),
    ...checkIdentityPoolOfWhole(args, at),
    ...checkSignInDomain({ ...args.domain, region: args.region }, under(at, "domain")),
    ...checkPages(args, at),
    ...(args.loadBalancer === undefined
      ? []
      : checkListener(args.loadBalancer, under(at, "loadBalancer"), args.region)),
    ...checkLoadBalancerClient(args, at),
    ...checkTokenRoutes(args, at),
    ...checkCallbackHosts(args, at),
    ...checkHosts(args, at),
    ...checkRelyingParty(args, at),
    ...checkCallbackCount(args, at),
    ...checkLogoutCount(args, at),
    ...checkRegion(args.region, under(at, "region")),
    ...checkTags(args.tags, under(at, "tags")),
    ...(args.logging === undefined ? [] : checkUserPoolLogging(args.logging, under(at, "logging"))),
    ...checkActivitySource(args.logging, args.userPool?.threatProtection, {
      logging: under(at, "logging"),
      protection: under(at, "userPool", "threatProtection"),
    }),
    ...checkWatch(args, at),
    ...(args.trail === undefined ? [] : checkTrail(args.trail, under(at, "trail"), known(args.region))),
    ...checkWebAcl(args, at),
    ...checkReplicas(args, at),
    ...checkReplicaNeeds(args, at),
    ...checkPlanOfWhole(args, at),
  ];
}

type Clients = NonNullable<CognitoAuthArgs["clients"]>;

function checkLoadBalancerClient(args: CognitoAuthArgs, at: string): Problem[] {
  const clients = args.clients ?? {};
  const ofKind = Object.keys(clients).filter((key) => clients[key]?.kind === "loadBalancer");
  const path = under(at, "loadBalancer", "client");
  if (args.loadBalancer === undefined) {
    return ofKind.map((key) => ({
      path: under(at, "clients", key, "kind"),
      rule: "is loadBalancer, but there is no load balancer whose hosts it could have",
      got: "loadBalancer",
      remedy: `set ${under(at, "loadBalancer")}, or make it a client of kind web`,
    }));
  }
  const key = loadBalancerClient(args);
  if (key === undefined) {
    return [];
  }
  if (args.loadBalancer.client !== undefined && clients[args.loadBalancer.client] === undefined) {
    return [...checkName(args.loadBalancer.client, path), ...checkScopes(args.loadBalancer.scopes, undefined, key, at)];
  }
  const client = clients[key];
  if (args.loadBalancer.client === undefined && ofKind.length > 1) {
    const rule = "must say which of the clients of kind loadBalancer is meant";
    return [{ path, rule, remedy: `set it to one of ${ofKind.join(", ")}` }];
  }
  if (client !== undefined && client.kind !== "loadBalancer") {
    const rule = `must be a client of kind loadBalancer, and this one is of kind ${client.kind}`;
    return [{ path, rule, got: key, remedy: "name another, or one that is still to be made" }];
  }
  return checkScopes(args.loadBalancer.scopes, client, key, at);
}

/** A route that asks for tokens can name the clients of this pool alone. */
function checkTokenRoutes({ loadBalancer, clients = {} }: CognitoAuthArgs, at: string): Problem[] {
  return Object.entries(loadBalancer?.routes ?? {}).flatMap(([key, { token = {} }]) =>
    checkTokenClients(
      token.clients ?? [],
      Object.keys(clients),
      under(at, "loadBalancer", "routes", key, "token", "clients"),
      under(at, "clients"),
    ),
  );
}

/** Cognito refuses a sign-in that asks for more than the client allows. */
function checkScopes(
  asked: NonNullable<CognitoAuthArgs["loadBalancer"]>["scopes"],
  client: Clients[string] | undefined,
  key: string,
  at: string,
): Problem[] {
  const allowed = client?.scopes === undefined ? ["openid"] : known(client.scopes)?.map((scope) => known(scope));
  const wanted = known(asked)?.map((scope) => known(scope));
  if (allowed === undefined || wanted === undefined || allowed.includes(undefined)) {
    return [];
  }
  const missing = wanted.filter((scope) => scope !== undefined && !allowed.includes(scope));
  const clientPath = under(at, "clients", key, "scopes");
  return missing.length === 0
    ? []
    : [
        {
          path: under(at, "loadBalancer", "scopes"),
          rule: "must be among the scopes of its client",
          got: missing,
          remedy: `add them to ${clientPath}`,
        },
      ];
}

/** Cognito developer guide, "Passkey sign-in": on the pages of a domain of your own passkeys are bound to that domain. */
function checkRelyingParty({ userPool = {}, domain = {} }: CognitoAuthArgs, at: string): Problem[] {
  const relyingParty = known(userPool.passkey?.relyingPartyId);
  const host = known(domain.custom?.name)?.toLowerCase();
  return relyingParty === undefined || host === undefined || relyingParty === host
    ? []
    : [
        {
          path: under(at, "userPool", "passkey", "relyingPartyId"),
          rule: "is not the sign-in domain, on whose pages such passkeys do not work",
          got: relyingParty,
          remedy: `write what stands in ${under(at, "domain", "custom", "name")}, or leave it out`,
          isWarning: true,
        },
      ];
}

/** The code grant needs a callback URL: where no route signs people in, none follows from the routes. */
function checkCallbackHosts(args: CognitoAuthArgs, at: string): Problem[] {
  const { loadBalancer, clients = {} } = args;
  const key = loadBalancerClient(args);
  if (loadBalancer === undefined || key === undefined || loadBalancer.includeDnsName === true) {
    return [];
  }
  const own = clients[key]?.callbackUrls;
  const isGiven = own !== undefined && known(own)?.length !== 0;
  const signsIn = Object.values(loadBalancer.routes).some((route) => accessOf(route) === "signIn");
  return signsIn || isGiven || isLate(loadBalancer.hosts) || knownCallbackHosts(loadBalancer).length > 0
    ? []
    : [
        {
          path: under(at, "loadBalancer", "hosts"),
          rule: `must name a host, which the callback URL of the client ${key} is made of`,
          remedy: "name one, or leave the client out and use the access public or token alone",
        },
      ];
}

/** Cognito API reference, CreateUserPoolClient.CallbackURLs: those of the hosts and those of one's own together. */
function checkCallbackCount(args: CognitoAuthArgs, at: string): Problem[] {
  const { loadBalancer, clients = {} } = args;
  const own = known(clients[loadBalancerClient(args) ?? ""]?.callbackUrls)?.length ?? 0;
  const named = loadBalancer === undefined ? 0 : new Set(knownCallbackHosts(loadBalancer)).size;
  const hosts = named + (loadBalancer?.includeDnsName === true ? 1 : 0);
  return hosts > 0 && hosts + own > MOST_URLS
    ? [
        {
          path: under(at, "loadBalancer", "hosts"),
          rule: `must be at most ${MOST_URLS} with those of the routes and the client's own callback URLs`,
          got: hosts + own,
          remedy: "leave some out, or make a component for some of them",
        },
      ]
    : [];
}

/** The same, LogoutURLs: the page after the load balancer's logout comes on top of the client's own. */
function checkLogoutCount(args: CognitoAuthArgs, at: string): Problem[] {
  const { loadBalancer, clients = {} } = args;
  const key = loadBalancerClient(args) ?? "";
  const own = knownItems(clients[key]?.logoutUrls).map(([, url]) => url);
  const last = known(loadBalancer?.logout?.redirectUrl);
  return last !== undefined && own.length === MOST_URLS && !own.includes(last)
    ? [
        {
          path: under(at, "clients", key, "logoutUrls"),
          rule: `must be at most ${MOST_URLS} with the redirectUrl of ${under(at, "loadBalancer", "logout")}`,
          got: own.length + 1,
          remedy: "leave out those that are not used",
        },
      ]
    : [];
}
