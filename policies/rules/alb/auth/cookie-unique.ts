import { stackRule } from "../../../definition/stack-rule";
import { text } from "../../../definition/property";
import type { Found, Stack } from "../../../definition/stack";
import type { Action, SignIn } from "../actions";
import { loadBalancerOf, signingIn } from "./belonging";
import { type Certainty, holds, settle } from "./certainty";
import { clientOf } from "./sign-in-client";

export const cookieUnique = stackRule({
  name: "alb-auth-cookie-unique",
  displayName: "Every application has its cookie",
  description:
    "Applications that sign users in on one load balancer by clients of their own must keep sessions in cookies of their own, " +
    "because one name lets the session of one pass for that of another.",
  severity: "high",
  level: "advisory",
  tags: ["alb", "authentication", "session"],
  remediationSteps:
    "Set sessionCookieName to another name for each client, in authenticateCognito and authenticateOidc " +
    "(authenticateCognitoConfig and authenticateOidcConfig with aws-native). Without it all sessions are kept in " +
    "AWSELBAuthSessionCookie.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html",
  covers: {},
  appliesTo: signingIn,
  check(subject, stack, _settings, report) {
    const balancer = signInsOf(subject).length > 0 ? loadBalancerOf(subject, stack) : undefined;
    if (balancer === undefined) return;
    const all = stack.all(signingIn);
    // The first keeps the name; those after it are told to take another.
    const earlier = all
      .slice(
        0,
        all.findIndex(({ urn }) => urn === subject.urn),
      )
      .filter((other) => signInsOf(other).length > 0 && loadBalancerOf(other, stack) === balancer);
    for (const own of signInsOf(subject)) {
      for (const other of earlier) {
        for (const theirs of signInsOf(other)) {
          if (!areApart(clientKey(own, subject, stack), clientKey(theirs, other, stack))) continue;
          settle(
            (certainty) => shareCookie(own, theirs, certainty),
            [own.isUsed, theirs.isUsed, own.cookieName, theirs.cookieName],
            () => {
              const { argument, isSet, value } = own.cookieName;
              report(
                `keeps sessions in the cookie ${value}${isSet ? "" : " by default"}, as ${other.noun} "${other.name}" does for ` +
                  `another client, each needs its own; set ${argument} to another name`,
              );
            },
          );
        }
      }
    }
  },
});

function signInsOf({ resource }: Found<{ readonly actions: readonly Action[] }>): SignIn[] {
  return resource.actions.flatMap(({ signIns }) => signIns).filter(({ isUsed }) => holds(isUsed, "possibly"));
}

/** What stands for the client: a resource of the stack, or an id. Nothing if it cannot be told. */
function clientKey(signIn: SignIn, subject: Found<unknown>, stack: Stack): string | undefined {
  const client = clientOf(signIn, subject, stack);
  if (client) return client.urn;
  return signIn.clientId.isKnown ? text(signIn.clientId.value) : undefined;
}

/** An id may be that of a resource whose own id is not known yet, so only like is compared with like. */
function areApart(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return one !== other && one.startsWith("urn:") === other.startsWith("urn:");
}

function shareCookie(one: SignIn, other: SignIn, certainty: Certainty): boolean {
  const { cookieName } = one;
  const isSame = cookieName.isKnown
    ? other.cookieName.map((name) => name === cookieName.value)
    : cookieName.map(() => true);
  return holds(one.isUsed, certainty) && holds(other.isUsed, certainty) && holds(isSame, certainty);
}
