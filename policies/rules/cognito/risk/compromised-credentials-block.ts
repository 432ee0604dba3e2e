import { Property, failing } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { asFound } from "../../../definition/wording";
import { userPools } from "../user-pool/user-pool";
import { type RiskConfiguration, riskConfigurations } from "./risk-configuration";

export const compromisedCredentialsBlock = resourceRule({
  name: "cognito-risk-compromised-credentials-block",
  displayName: "Stolen passwords are blocked",
  description: "User pools must block passwords that AWS knows to be stolen, because thieves try those first.",
  severity: "medium",
  level: "advisory",
  tags: ["cognito", "user-pool", "threat-protection"],
  remediationSteps:
    'Set compromisedCredentialsRiskConfiguration.actions.eventAction to "BLOCK" in a RiskConfiguration of the user pool ' +
    "(UserPoolRiskConfigurationAttachment with aws-native), and leave eventFilters (eventFilter) out, which means all events. " +
    "It needs threat protection, and the plan PLUS.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-compromised-credentials.html",
  covers: {
    prowler: ["cognito_user_pool_blocks_compromised_credentials_sign_in_attempts"],
    stave: ["CTL.COGNITO.COMPROMISED.CREDS.001"],
  },
  settings: {
    events: {
      type: "array",
      items: { type: "string", enum: ["SIGN_IN", "PASSWORD_CHANGE", "SIGN_UP"] },
      uniqueItems: true,
      default: ["SIGN_IN"],
      description: "The events at which passwords must be looked up.",
    },
  },
  appliesTo: riskConfigurations,
  check(risk, { events }, report) {
    for (const gap of gaps(risk, events)) report(gap.problem());
  },
  fix(risk, { events }) {
    for (const gap of gaps(risk, events)) gap.close();
  },
  acrossStack: {
    appliesTo: userPools,
    check(pool, stack, _settings, report) {
      const isConfigured = stack
        .all(riskConfigurations)
        .some((risk) => risk.resource.isForWholePool && stack.leadsTo(risk.resource.userPool, risk, pool));
      if (isConfigured) return;
      report(
        "has no risk configuration, one that blocks compromised credentials is required; add one with its userPoolId",
      );
    },
  },
});

interface Gap {
  readonly isClosed: Property<boolean>;
  readonly problem: () => string;
  readonly close: () => void;
}

function gaps(risk: RiskConfiguration, events: readonly string[]): Gap[] {
  return failing([actionGap(risk), ...events.map((event) => eventGap(risk, event))], ({ isClosed }) => isClosed);
}

function actionGap({ compromisedAction }: RiskConfiguration): Gap {
  const isClosed = compromisedAction.map((action) => action === "BLOCK");
  return {
    isClosed,
    problem: () =>
      `stolen passwords lead to ${asFound(compromisedAction)}, BLOCK is required; ` +
      `set ${compromisedAction.argument} to BLOCK`,
    close: () => {
      compromisedAction.set("BLOCK");
    },
  };
}

function eventGap({ compromisedEvents, eventsArgument, addEvent }: RiskConfiguration, event: string): Gap {
  const isListed = Property.any(compromisedEvents.map((listed) => listed.map((name) => name === event)));
  return {
    isClosed: compromisedEvents.length === 0 ? isListed.map(() => true) : isListed,
    problem: () =>
      `stolen passwords are not looked up at ${event}, which is required; add "${event}" to ${eventsArgument}`,
    close: () => {
      addEvent(event);
    },
  };
}
