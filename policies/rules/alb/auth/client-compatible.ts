import { stackRule } from "../../../definition/stack-rule";
import type { Found, Stack } from "../../../definition/stack";
import type { Property } from "../../../definition/property";
import type { SignIn } from "../actions";
import { signingIn } from "./belonging";
import { readUnknown } from "./certainty";
import { listenerRules } from "./listener-rule";
import { type SignInClient, clientOf, signInDomains, userPools } from "./sign-in-client";

/** Where load balancers take the answer of the sign-in pages. */
const callback = "/oauth2/idpresponse";

export const clientCompatible = stackRule({
  name: "alb-auth-client-compatible",
  displayName: "Client fits the load balancer",
  description:
    "Load balancers must sign users in by a client of the same pool that has a secret, the code grant, the scopes and the " +
    "callback URL, because otherwise every sign-in fails.",
  severity: "high",
  level: "mandatory",
  tags: ["alb", "authentication", "app-client"],
  remediationSteps:
    "Give the app client generateSecret, allowedOauthFlowsUserPoolClient, code in allowedOauthFlows, the scopes of the action in " +
    "allowedOauthScopes, and https://HOST/oauth2/idpresponse in callbackUrls for every host in small letters (with aws-native " +
    "the names have OAuth in them); take user pool, client and domain of the action from the same pool.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html",
  covers: { stave: ["CTL.ELB.AUTH.COGNITO.GHOST.001"] },
  appliesTo: signingIn,
  check(subject, stack, _settings, report) {
    const hosts = hostsOf(subject, stack);
    const unknown: Property<unknown>[] = [];
    for (const signIn of subject.resource.actions.flatMap(({ signIns }) => signIns)) {
      const client = clientOf(signIn, subject, stack);
      if (client === undefined || (signIn.isUsed.isKnown && !signIn.isUsed.value)) continue;
      if (!signIn.isUsed.isKnown) {
        unknown.push(signIn.isUsed);
        continue;
      }
      for (const problem of mismatches(signIn, subject, client, stack)) report(problem);
      for (const { isFine, reads, problem } of needs(signIn, client, hosts)) {
        const open = reads.filter(({ isKnown }) => !isKnown);
        unknown.push(...open);
        if (open.length === 0 && !isFine()) report(problem());
      }
    }
    readUnknown(unknown);
  },
});

/** Something that a client must have, which can be told when what it reads is known. */
interface Need {
  readonly reads: readonly Property<unknown>[];
  readonly isFine: () => boolean;
  readonly problem: () => string;
}

function needs(signIn: SignIn, { name, resource }: Found<SignInClient>, hosts: readonly Property<string>[]): Need[] {
  const { hasSecret, isForOauth, grants, scopes, callbackUrls } = resource;
  const by = `signs users in by app client "${name}"`;
  const missing = () => signIn.scopes.value.filter((scope) => !scopes.value.includes(scope));
  const urls = () => callbackUrls.value.filter((url) => url.startsWith("https://") && url.endsWith(callback));
  return [
    ...(hasSecret
      ? [
          {
            reads: [hasSecret],
            isFine: () => hasSecret.value,
            problem: () =>
              `${by}, which has no secret, one is required; set ${hasSecret.argument} of the client to true`,
          },
        ]
      : []),
    {
      reads: [isForOauth],
      isFine: () => isForOauth.value,
      problem: () => `${by}, for which OAuth is off, it is required; set ${isForOauth.argument} of the client to true`,
    },
    {
      reads: [grants],
      isFine: () => grants.value.includes("code"),
      problem: () => `${by}, which lacks the code grant, it is required; add code to ${grants.argument} of the client`,
    },
    {
      reads: [scopes, signIn.scopes],
      isFine: () => missing().length === 0,
      problem: () =>
        `${by}, which does not allow the scopes ${missing().join(" ")}, they are asked for; ` +
        `add them to ${scopes.argument} of the client`,
    },
    {
      reads: [callbackUrls],
      isFine: () => urls().length > 0,
      problem: () =>
        `${by}, which has no callback URL like https://HOST${callback}, one is required; ` +
        `add it to ${callbackUrls.argument} of the client`,
    },
    ...hosts.map((host): Need => {
      const url = () => `https://${host.value.toLowerCase()}${callback}`;
      return {
        reads: [callbackUrls, host],
        // A wildcard has no callback URL of its own, and of a client without any that is told already.
        isFine: () => /[*?]/.test(host.value) || urls().length === 0 || callbackUrls.value.includes(url()),
        problem: () => `${by}, which lacks the callback URL ${url()}; add it to ${callbackUrls.argument} of the client`,
      };
    }),
  ];
}

/** The hosts that a rule is for. A listener's default actions, or a rule for any host, name none. */
function hostsOf(subject: Found<unknown>, stack: Stack): readonly Property<string>[] {
  const rule = stack.all(listenerRules).find(({ urn }) => urn === subject.urn);
  return rule?.resource.conditions.flatMap(({ field, values }) => (field === "host" ? values : [])) ?? [];
}

/** Where client or domain are of another pool than the action says: each is known to come from one pool of the stack. */
function mismatches(signIn: SignIn, subject: Found<unknown>, client: Found<SignInClient>, stack: Stack): string[] {
  const pools = stack.behind(signIn.userPoolArn, subject, userPools);
  if (pools.length === 0) return [];
  const [domain, ...otherDomains] = stack.behind(signIn.userPoolDomain, subject, signInDomains);
  const parts = [
    { part: client, noun: "app client", argument: "userPoolClientId" },
    ...(domain && otherDomains.length === 0 ? [{ part: domain, noun: "domain", argument: "userPoolDomain" }] : []),
  ];
  return parts.flatMap(({ part, noun, argument }) => {
    const [pool, ...others] = stack.behind(part.resource.userPoolId, part, userPools);
    if (pool === undefined || others.length > 0 || pools.some(({ urn }) => urn === pool.urn)) return [];
    const named = pools.map(({ name }) => `"${name}"`).join(" and ");
    return [
      `signs users in at user pool ${named} by ${noun} "${part.name}" of user pool "${pool.name}", one pool is required; ` +
        `set userPoolArn and ${argument} to what belongs together`,
    ];
  });
}
