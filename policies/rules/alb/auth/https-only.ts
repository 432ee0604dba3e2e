import { stackRule } from "../../../definition/stack-rule";
import { listeners } from "../listener/listener";
import { listenersOf, signingIn } from "./belonging";
import { type Certainty, holds, settle } from "./certainty";
import { listenerRules } from "./listener-rule";

export const httpsOnly = stackRule({
  name: "alb-auth-https-only",
  displayName: "Sign-in needs HTTPS",
  description:
    "Load balancers must sign users in at HTTPS listeners only, because AWS refuses it elsewhere and cookies could be read.",
  severity: "medium",
  level: "mandatory",
  tags: ["alb", "authentication", "tls"],
  remediationSteps:
    "Set protocol of the listener to HTTPS, with a certificate, or move the action that signs users in to a listener that has " +
    "it. A listener without a protocol speaks HTTP.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html",
  covers: {},
  appliesTo: signingIn,
  check(subject, stack, _settings, report) {
    const uses = subject.resource.actions.flatMap(({ signIns }) => signIns.map(({ isUsed }) => isUsed));
    const rule = stack.all(listenerRules).find(({ urn }) => urn === subject.urn);
    const found = rule ? listenersOf(rule, stack) : stack.all(listeners).filter(({ urn }) => urn === subject.urn);
    // An output of a component may stand for several listeners, of which one with HTTPS is enough.
    const isInClear = (certainty: Certainty) =>
      found.every(({ resource: { protocol } }) =>
        holds(
          protocol.map((name) => name === "HTTP"),
          certainty,
        ),
      );
    const [listener] = found;
    if (listener === undefined) return;
    const { protocol } = listener.resource;
    settle(
      (certainty) => uses.some((isUsed) => holds(isUsed, certainty)) && isInClear(certainty),
      [...uses, ...found.map(({ resource }) => resource.protocol)],
      () => {
        const where = rule ? `listener "${listener.name}" speaks` : "it speaks";
        const what = protocol.isSet ? "HTTP" : "HTTP by default";
        report(
          `signs users in where ${where} ${what}, HTTPS is required; set ${protocol.argument} of the listener to HTTPS`,
        );
      },
    );
  },
});
