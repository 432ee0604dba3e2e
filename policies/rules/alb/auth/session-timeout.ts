import { resourceRule } from "../../../definition/resource-rule";
import type { SignIn } from "../actions";
import { signingIn } from "./belonging";
import { failing } from "./sign-ins";

export const sessionTimeout = resourceRule({
  name: "alb-auth-session-timeout",
  displayName: "Sessions end",
  description:
    "Sessions at load balancers must end after some hours, because until then neither sign-out nor a disabled account counts.",
  severity: "medium",
  level: "advisory",
  tags: ["alb", "authentication", "session"],
  remediationSteps:
    "Set sessionTimeout, in seconds, in authenticateCognito and authenticateOidc (authenticateCognitoConfig and " +
    "authenticateOidcConfig with aws-native, where listeners take it as text). Without it a session lasts seven days.",
  url: "https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-authenticate-users.html",
  covers: { stave: ["CTL.ELB.AUTH.SESSION.TIMEOUT.001"] },
  settings: {
    maxSeconds: {
      type: "integer",
      minimum: 1,
      maximum: 604800,
      default: 43200,
      description: "How long a session may last at most, in seconds.",
    },
  },
  appliesTo: signingIn,
  check({ actions }, { maxSeconds }, report) {
    for (const { sessionSeconds } of failing(actions, isShort(maxSeconds))) {
      const found = `${String(sessionSeconds.value)} seconds${sessionSeconds.isSet ? "" : " by default"}`;
      const most = String(maxSeconds);
      report(`sessions last ${found}, ${most} at most are required; set ${sessionSeconds.argument} to ${most} or less`);
    }
  },
  fix({ actions }, { maxSeconds }) {
    for (const { sessionSeconds, spellSeconds } of failing(actions, isShort(maxSeconds))) {
      sessionSeconds.set(spellSeconds(maxSeconds));
    }
  },
});

function isShort(maxSeconds: number) {
  return ({ sessionSeconds }: SignIn) => sessionSeconds.map((seconds) => seconds <= maxSeconds);
}
