import { stackRule } from "../../../definition/stack-rule";
import { listeners } from "../listener/listener";
import { listenerOf } from "./belonging";
import { type Certainty, holds, settle } from "./certainty";
import { listenerRules } from "./listener-rule";
import { asksWho, letsAnybodyThrough, typesOf } from "./openness";

export const defaultAction = stackRule({
  name: "alb-auth-default-action",
  displayName: "The default is no back door",
  description:
    "Listeners whose rules sign users in must not forward everything else unasked, because a path that no rule names is then " +
    "open to anybody.",
  severity: "high",
  level: "advisory",
  tags: ["alb", "authentication", "routing"],
  remediationSteps:
    "Let the default actions of the listener sign users in too, redirect, or answer with a fixed response such as 404, and give " +
    "what is meant to be public a rule of its own.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html",
  covers: { stave: ["CTL.ELB.LISTENER.DEFAULTFORWARD.001"] },
  appliesTo: listeners,
  check(subject, stack, _settings, report) {
    const { isHttps, actions } = subject.resource;
    const rules = stack.all(listenerRules).filter((rule) => listenerOf(rule, stack) === subject.urn);
    const asking = (certainty: Certainty) => rules.find((rule) => asksWho(rule.resource.actions, certainty));
    settle(
      (certainty) =>
        holds(isHttps, certainty) && letsAnybodyThrough(actions, certainty) && asking(certainty) !== undefined,
      [isHttps, ...typesOf(actions), ...rules.flatMap((rule) => typesOf(rule.resource.actions))],
      () => {
        const name = String(asking("surely")?.name);
        report(
          `forwards by default without sign-in, though listener rule "${name}" asks for it; ` +
            "set defaultActions to sign in, to redirect, or to answer with a fixed response",
        );
      },
    );
  },
});
