import { partition } from "../account.ts";
import type { Cloud } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { record, records, text, texts, type Properties } from "../property-values.ts";
import { mayUseKey } from "./kms-keys.ts";
import { allows, isJson } from "./policies.ts";
import { policyOfTopic, topicByArn } from "./sns.ts";

const dashboardType = "aws:cloudwatch/dashboard:Dashboard";
const alarmType = "aws:cloudwatch/metricAlarm:MetricAlarm";
const publisher = "cloudwatch.amazonaws.com";

function checkDashboard(inputs: Properties): Problem[] {
  const problems: Problem[] = [];
  if ("dashboardName" in inputs && !/^[\w-]{1,255}$/.test(text(inputs.dashboardName))) {
    const reason = `"dashboard_name" must be alphanumeric or one of -_: ${text(inputs.dashboardName)}`;
    problems.push({ property: "dashboardName", reason });
  }
  if ("dashboardBody" in inputs && !isJson(inputs.dashboardBody)) {
    problems.push({ property: "dashboardBody", reason: '"dashboard_body" contains an invalid JSON' });
  }
  return problems;
}

function refuseBody(inputs: Properties): void {
  const { widgets } = JSON.parse(text(inputs.dashboardBody)) as Properties;
  const wrong = records(widgets).find(
    ({ type, properties, x, width }) =>
      (type === "metric" && text(record(properties).region) === "") || Number(x) + Number(width) > 24,
  );
  if (wrong !== undefined) {
    throw new Refused(
      `putting CloudWatch Dashboard (${text(inputs.dashboardName)}): operation error CloudWatch: PutDashboard, ` +
        "InvalidParameterInput: The dashboard body is invalid, there are validation errors",
    );
  }
}

/** Of the whole account: another region has no other one of the same name. */
const dashboard: ResourceDefinition = {
  tokens: [dashboardType],
  required: ["dashboardBody", "dashboardName"],
  replaces: ["dashboardName"],
  computed: ["dashboardArn"],
  check: checkDashboard,
  create({ account, inputs }) {
    refuseBody(inputs);
    const name = text(inputs.dashboardName);
    return { id: name, outputs: { dashboardArn: `arn:${partition}:cloudwatch::${account}:dashboard/${name}` } };
  },
  update({ inputs }) {
    refuseBody(inputs);
    return {};
  },
};

const metricInputs = ["metricName", "namespace", "period", "statistic"];

function checkAlarm(inputs: Properties): Problem[] {
  const problems: Problem[] = [];
  const both = metricInputs.find((property) => property in inputs && "metricQueries" in inputs);
  if (both !== undefined) problems.push({ property: both, reason: `"${both}": conflicts with metric_query` });
  const queries = records(inputs.metricQueries);
  if ("metricQueries" in inputs && queries.filter(({ returnData }) => returnData === true).length !== 1) {
    problems.push({ property: "metricQueries", reason: "exactly one metric_query must have return_data" });
  }
  const period = inputs.period;
  if (typeof period === "number" && ![10, 20, 30].includes(period) && period % 60 !== 0) {
    problems.push({ property: "period", reason: `expected period to be 10, 20, 30 or divisible by 60, got ${period}` });
  }
  return problems;
}

/** PutMetricAlarm: where alarms can send, and how far they can look back. */
function refuseAlarm(cloud: Cloud, inputs: Properties, region: string): void {
  const refusal = `putting CloudWatch Metric Alarm (${text(inputs.name)}): operation error CloudWatch: PutMetricAlarm,`;
  const queries = records(inputs.metricQueries).filter((query) => "metric" in query);
  if (queries.length > 10) throw new Refused(`${refusal} ValidationError: At most 10 metrics are allowed`);
  const periods = queries.map(({ metric }) => Number(record(metric).period));
  const period = Math.max(Number(inputs.period ?? 0), ...periods, 0);
  const longest = period < 3600 ? 86_400 : 604_800;
  if (period * Number(inputs.evaluationPeriods ?? 1) > longest) {
    throw new Refused(`${refusal} ValidationError: Metrics cannot be checked across more than ${longest} seconds`);
  }
  for (const arn of texts(inputs.alarmActions).filter((action) => action.startsWith("arn:aws:sns:"))) {
    const home = arn.split(":")[3] ?? "";
    if (home !== region) {
      throw new Refused(`${refusal} ValidationError: Invalid region ${home} specified. Only ${region} is supported.`);
    }
    refuseDeaf(cloud, arn);
  }
}

/** AWS takes an alarm whose topic does not let it in, and then nobody hears of it: the sandbox says so. */
function refuseDeaf(cloud: Cloud, arn: string): void {
  const topic = topicByArn(cloud, arn);
  if (topic === undefined) return;
  if (!allows(policyOfTopic(cloud, arn), publisher, "sns:Publish")) {
    throw new Refused(`the sandbox: CloudWatch may not publish to ${arn}, so nobody would hear of the alarm`);
  }
  const key = text(topic.properties.kmsMasterKeyId);
  if (key !== "" && !mayUseKey(cloud, key, publisher)) {
    throw new Refused(`the sandbox: CloudWatch may not use the key of ${arn}, so nobody would hear of the alarm`);
  }
}

const alarm: ResourceDefinition = {
  tokens: [alarmType],
  required: ["comparisonOperator", "evaluationPeriods"],
  replaces: ["name"],
  nameLength: 255,
  tagged: true,
  sets: ["alarmActions", "insufficientDataActions", "metricQueries", "okActions"],
  defaults: { actionsEnabled: true, treatMissingData: "missing" },
  computed: ["arn", "evaluateLowSampleCountPercentiles"],
  check: checkAlarm,
  create({ account, cloud, inputs, region }) {
    refuseAlarm(cloud, inputs, region);
    const name = text(inputs.name);
    const arn = `arn:${partition}:cloudwatch:${region}:${account}:alarm:${name}`;
    return { id: name, outputs: { arn, evaluateLowSampleCountPercentiles: "" } };
  },
  update({ cloud, inputs, region }) {
    refuseAlarm(cloud, inputs, region);
    return {};
  },
};

export const resources: readonly ResourceDefinition[] = [dashboard, alarm];
