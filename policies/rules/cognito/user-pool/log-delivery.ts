import { type Inputs, Property, failing } from "../../../definition/property";
import { resourceKind } from "../../../definition/resource-kind";
import { stackRule } from "../../../definition/stack-rule";
import { userPools } from "./user-pool";

/** What sends a pool's logs somewhere, and which of them. */
const read = (inputs: Inputs) => ({
  userPool: Property.at(inputs, "userPoolId"),
  sources: Property.each(inputs, "logConfigurations").map((log) =>
    log.isKnown ? Property.at(inputs, `${log.argument}.eventSource`) : log,
  ),
});

const deliveries = resourceKind("log delivery configuration", {
  "aws:cognito/logDeliveryConfiguration:LogDeliveryConfiguration": read,
  "aws-native:cognito:LogDeliveryConfiguration": read,
});

export const logDelivery = stackRule({
  name: "cognito-user-pool-log-delivery",
  displayName: "Pools keep logs",
  description:
    "User pools must export their logs, because what AWS could not send or whom it let in is seen nowhere else.",
  severity: "medium",
  level: "advisory",
  tags: ["cognito", "user-pool", "logging"],
  remediationSteps:
    "Add a LogDeliveryConfiguration with the pool's userPoolId, with either provider, and in logConfigurations an entry for " +
    "each source: userNotification with the logLevel ERROR, to CloudWatch only; userAuthEvents with INFO, which needs the " +
    "plan PLUS. A pool has one such resource, with two entries at most.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/exporting-quotas-and-usage.html",
  covers: {},
  settings: {
    sources: {
      type: "array",
      items: { type: "string", enum: ["userNotification", "userAuthEvents"] },
      uniqueItems: true,
      default: ["userNotification"],
      description: "The logs that user pools must export, in the words of AWS.",
    },
  },
  appliesTo: userPools,
  check(pool, stack, { sources }, report) {
    const exported = stack
      .all(deliveries)
      .filter((delivery) => stack.leadsTo(delivery.resource.userPool, delivery, pool))
      .flatMap(({ resource }) => resource.sources);
    const missing = failing(sources, (source) => Property.any(exported.map((p) => p.map((name) => name === source))));
    for (const source of missing) {
      report(
        `exports no log of ${source}, which is required; ` +
          "add it to logConfigurations of a LogDeliveryConfiguration with its userPoolId",
      );
    }
  },
});
