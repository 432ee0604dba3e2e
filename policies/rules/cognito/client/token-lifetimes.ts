import { demandKnown } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { clients } from "./client";

export const tokenLifetimes = resourceRule({
  name: "cognito-client-token-lifetimes",
  displayName: "Tokens are short-lived",
  description:
    "App clients must hand out short-lived tokens, because a stolen access or ID token is good until it expires.",
  severity: "medium",
  level: "advisory",
  tags: ["cognito", "app-client", "token"],
  remediationSteps:
    "Set accessTokenValidity, idTokenValidity and refreshTokenValidity, and write their units out in tokenValidityUnits: without those the first two count in hours, the last in days.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-with-identity-providers.html",
  covers: {
    stave: ["CTL.COGNITO.CLIENT.ACCESSTTL.001", "CTL.COGNITO.CLIENT.IDTTL.001", "CTL.COGNITO.CLIENT.REFRESHTTL.001"],
  },
  settings: {
    accessMinutes: {
      type: "integer",
      minimum: 5,
      maximum: 1440,
      default: 60,
      description: "The minutes that access tokens may live at most.",
    },
    idMinutes: {
      type: "integer",
      minimum: 5,
      maximum: 1440,
      default: 60,
      description: "The minutes that ID tokens may live at most.",
    },
    refreshDays: {
      type: "integer",
      minimum: 1,
      maximum: 3650,
      default: 30,
      description: "The days that refresh tokens may live at most.",
    },
  },
  appliesTo: clients,
  check({ lifetimes: { access, id, refresh } }, { accessMinutes, idMinutes, refreshDays }, report) {
    const limits = [
      { token: "access", lifetime: access, limit: accessMinutes * 60, most: `${String(accessMinutes)} minutes` },
      { token: "ID", lifetime: id, limit: idMinutes * 60, most: `${String(idMinutes)} minutes` },
      { token: "refresh", lifetime: refresh, limit: refreshDays * 86_400, most: `${String(refreshDays)} days` },
    ];
    for (const { token, lifetime, limit, most } of limits) {
      if (!lifetime.seconds.isKnown || lifetime.seconds.value <= limit) continue;
      const how = lifetime.isSet ? "" : " by default";
      const { argument } = lifetime;
      report(`${token} tokens live ${lifetime.written.value}${how}, ${most} at most is required; set ${argument}`);
    }
    demandKnown(limits.map(({ lifetime }) => lifetime.seconds));
  },
  fix({ lifetimes: { access, id, refresh } }, { accessMinutes, idMinutes, refreshDays }) {
    if (access.seconds.value > accessMinutes * 60) access.set(accessMinutes, "minutes");
    if (id.seconds.value > idMinutes * 60) id.set(idMinutes, "minutes");
    if (refresh.seconds.value > refreshDays * 86_400) refresh.set(refreshDays, "days");
  },
});
