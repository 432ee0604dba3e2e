import { failing } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { asFound } from "../../../definition/wording";
import { type RiskConfiguration, type RiskLevel, riskConfigurations, riskLevels } from "./risk-configuration";

/** What can be done about a sign-in, from the mildest to the strictest. */
const actions = ["NO_ACTION", "MFA_IF_CONFIGURED", "MFA_REQUIRED", "BLOCK"];

const setting = (level: RiskLevel) =>
  ({
    type: "string",
    enum: actions,
    default: "BLOCK",
    description: `What a ${level} risk of account takeover must lead to at least.`,
  }) as const;

export const accountTakeoverActions = resourceRule({
  name: "cognito-risk-account-takeover-actions",
  displayName: "Suspicious sign-ins are blocked",
  description: "User pools must block sign-ins that look like somebody else's, because the password alone looks right.",
  severity: "medium",
  level: "advisory",
  tags: ["cognito", "user-pool", "threat-protection"],
  remediationSteps:
    "Set eventAction of lowAction, mediumAction and highAction in accountTakeoverRiskConfiguration.actions, with either " +
    "provider. AWS is wrong about some sign-ins, so MFA_REQUIRED may be enough for low risks: the settings say so then.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-adaptive-authentication.html",
  covers: {
    prowler: ["cognito_user_pool_blocks_potential_malicious_sign_in_attempts"],
    stave: ["CTL.COGNITO.ADAPTIVE.AUTH.001"],
  },
  settings: { low: setting("low"), medium: setting("medium"), high: setting("high") },
  appliesTo: riskConfigurations,
  check(risk, settings, report) {
    for (const level of tooMild(risk, settings)) {
      const action = risk.takeoverActions[level];
      const required = settings[level] === "BLOCK" ? "BLOCK is required" : `${settings[level]} or stricter is required`;
      report(
        `a ${level} risk of account takeover leads to ${asFound(action)}, ${required}; ` +
          `set ${action.argument} to ${settings[level]}`,
      );
    }
  },
  fix(risk, settings) {
    for (const level of tooMild(risk, settings)) risk.setTakeoverAction(level, settings[level]);
  },
});

function tooMild({ takeoverActions }: RiskConfiguration, minimum: Readonly<Record<RiskLevel, string>>): RiskLevel[] {
  return failing(riskLevels, (level) =>
    takeoverActions[level].map((action) => actions.indexOf(action) >= actions.indexOf(minimum[level])),
  );
}
