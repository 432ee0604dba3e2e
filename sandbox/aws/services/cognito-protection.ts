import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { record, records, text, texts, type Properties } from "../property-values.ts";
import { poolType, requirePool, service } from "./cognito-names.ts";
import { logGroupType } from "./logs.ts";

function tierOf(cloud: Cloud, id: string): string {
  return text(cloud.find(poolType, id)?.properties.userPoolTier);
}

function checkRisk(inputs: Properties): Problem[] {
  const parts = [
    "accountTakeoverRiskConfiguration",
    "compromisedCredentialsRiskConfiguration",
    "riskExceptionConfiguration",
  ];
  const problems: Problem[] = parts.some((part) => part in inputs)
    ? []
    : [{ property: parts[0] ?? "", reason: `one of \`${parts.join(",")}\` must be specified` }];
  const exceptions = record(inputs.riskExceptionConfiguration);
  for (const list of ["blockedIpRangeLists", "skippedIpRangeLists"]) {
    const strange = texts(exceptions[list]).find((range) => !range.includes("/"));
    if (strange !== undefined) {
      const reason = `expected "${list}" to be a valid IPv4 or IPv6 CIDR, got ${strange}`;
      problems.push({ property: `riskExceptionConfiguration.${list}`, reason });
    }
  }
  return problems;
}

function refuseRisk(cloud: Cloud, id: string): void {
  if (tierOf(cloud, id) !== "PLUS") {
    throw new Refused(
      `setting Cognito Risk Configuration (${id}): ${service} SetRiskConfiguration, FeatureUnavailableInTierException: ` +
        `Threat Protection is not available in the ${tierOf(cloud, id)} pricing tier.`,
    );
  }
}

/** A pool has one for all its clients. */
const risk: ResourceDefinition = {
  tokens: ["aws:cognito/riskConfiguration:RiskConfiguration"],
  required: ["userPoolId"],
  replaces: ["clientId", "userPoolId"],
  computed: [],
  check: checkRisk,
  create({ cloud, inputs, region }) {
    const pool = text(inputs.userPoolId);
    requirePool(cloud, pool, region, `Cognito Risk Configuration (${pool})`, "SetRiskConfiguration");
    refuseRisk(cloud, pool);
    const client = text(inputs.clientId);
    return { id: client === "" ? pool : `${pool}:${client}`, outputs: {} };
  },
  update({ cloud, inputs }) {
    refuseRisk(cloud, text(inputs.userPoolId));
    return {};
  },
};

function refuseDelivery(cloud: Cloud, inputs: Properties): void {
  const pool = text(inputs.userPoolId);
  const refusal = `setting Cognito Log Delivery Configuration (${pool}): ${service} SetLogDeliveryConfiguration,`;
  for (const log of records(inputs.logConfigurations)) {
    const isActivity = log.eventSource === "userAuthEvents";
    if (log.logLevel !== (isActivity ? "INFO" : "ERROR")) {
      throw new Refused(`${refusal} InvalidParameterException: Invalid log level for ${text(log.eventSource)}.`);
    }
    if (isActivity && tierOf(cloud, pool) !== "PLUS") {
      throw new Refused(
        `${refusal} FeatureUnavailableInTierException: userAuthEvents is not available in the ${tierOf(cloud, pool)} ` +
          "pricing tier.",
      );
    }
    refuseDestination(cloud, log, `${refusal} InvalidParameterException:`);
  }
}

function refuseDestination(cloud: Cloud, log: Properties, refusal: string): void {
  const group = text(record(log.cloudWatchLogsConfiguration).logGroupArn);
  if (log.eventSource === "userNotification" && group === "") {
    throw new Refused(`${refusal} userNotification can be sent to CloudWatch Logs only.`);
  }
  if (group === "") return;
  const found: CloudObject | undefined = cloud.all(logGroupType).find(({ properties }) => properties.arn === group);
  if (found === undefined) throw new Refused(`${refusal} The log group ${group} does not exist.`);
  if (found.properties.kmsKeyId !== undefined) {
    throw new Refused(`${refusal} The log group ${group} is encrypted with a KMS key.`);
  }
}

/** A pool has one, for all its logs. */
const logDelivery: ResourceDefinition = {
  tokens: ["aws:cognito/logDeliveryConfiguration:LogDeliveryConfiguration"],
  required: ["logConfigurations", "userPoolId"],
  replaces: ["userPoolId"],
  computed: [],
  create({ cloud, inputs, region }) {
    const pool = text(inputs.userPoolId);
    const what = `Cognito Log Delivery Configuration (${pool})`;
    requirePool(cloud, pool, region, what, "SetLogDeliveryConfiguration");
    refuseDelivery(cloud, inputs);
    return { id: pool, outputs: {} };
  },
  update({ cloud, inputs }) {
    refuseDelivery(cloud, inputs);
    return {};
  },
};

export const protection: readonly ResourceDefinition[] = [risk, logDelivery];
