import { type Inputs, Property, text } from "../../../definition/property";
import { resourceKind } from "../../../definition/resource-kind";
import { word } from "../../../definition/word";

/** How sure AWS is that somebody else signs in, from the least to the most. */
export const riskLevels = ["low", "medium", "high"] as const;

export type RiskLevel = (typeof riskLevels)[number];

/** What a user pool, or one of its clients, does about risks. What is not set does nothing. */
export interface RiskConfiguration {
  readonly userPool: Property<unknown>;
  /** Whether it is for all clients of the pool that have none of their own. */
  readonly isForWholePool: boolean;
  readonly compromisedAction: Property<string>;
  /** The events at which passwords are looked up; none means all. */
  readonly compromisedEvents: readonly Property<string | undefined>[];
  readonly eventsArgument: string;
  readonly takeoverActions: Readonly<Record<RiskLevel, Property<string>>>;
  /** Sets such an action, with all that AWS wants beside it. */
  readonly setTakeoverAction: (level: RiskLevel, action: string) => void;
  readonly addEvent: (event: string) => void;
}

/** Risk configurations of the classic and of the native AWS provider. */
export const riskConfigurations = resourceKind<RiskConfiguration>("risk configuration", {
  "aws:cognito/riskConfiguration:RiskConfiguration": (inputs) => read(inputs, "eventFilters"),
  "aws-native:cognito:UserPoolRiskConfigurationAttachment": (inputs) => read(inputs, "eventFilter"),
});

function read(inputs: Inputs, filter: string): RiskConfiguration {
  const eventsArgument = `compromisedCredentialsRiskConfiguration.${filter}`;
  const takeover = (level: RiskLevel) => `accountTakeoverRiskConfiguration.actions.${level}Action`;
  const client = Property.at(inputs, "clientId");
  const action = (level: RiskLevel) => word(inputs, `${takeover(level)}.eventAction`, "NO_ACTION");
  return {
    userPool: Property.at(inputs, "userPoolId"),
    // The native provider wants a client always, and ALL for none. One that is unknown is that of a client to be made.
    isForWholePool: client.isKnown && [undefined, "ALL"].includes(text(client.value)),
    compromisedAction: word(inputs, "compromisedCredentialsRiskConfiguration.actions.eventAction", "NO_ACTION"),
    compromisedEvents: Property.each(inputs, eventsArgument).map((event) => event.map(text)),
    eventsArgument,
    takeoverActions: { low: action("low"), medium: action("medium"), high: action("high") },
    setTakeoverAction: (level, wanted) => {
      const notify = Property.at(inputs, `${takeover(level)}.notify`);
      Property.at(inputs, `${takeover(level)}.eventAction`).set(wanted);
      // AWS wants a word on this; to notify would need a sender.
      if (!notify.isSet) notify.set(false);
    },
    addEvent: (event) => {
      Property.listed(inputs, eventsArgument, event).set(true);
    },
  };
}
