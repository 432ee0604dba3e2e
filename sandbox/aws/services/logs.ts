import { partition } from "../account.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { text, type Properties } from "../property-values.ts";

export const logGroupType = "aws:cloudwatch/logGroup:LogGroup";

const retentions = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

function check(inputs: Properties): Problem[] {
  const days = inputs.retentionInDays;
  const problems: Problem[] = [];
  if (typeof days === "number" && !retentions.includes(days)) {
    const reason = `expected retention_in_days to be one of ${JSON.stringify(retentions)}, got ${days}`;
    problems.push({ property: "retentionInDays", reason });
  }
  if ("name" in inputs && !/^[\w./#-]{1,512}$/.test(text(inputs.name))) {
    problems.push({ property: "name", reason: `"name" isn't a valid log group name: "${text(inputs.name)}"` });
  }
  return problems;
}

const logGroup: ResourceDefinition = {
  tokens: [logGroupType],
  required: [],
  replaces: ["name", "namePrefix"],
  nameLength: 512,
  tagged: true,
  defaults: { logGroupClass: "STANDARD", retentionInDays: 0, skipDestroy: false },
  computed: ["arn"],
  check,
  create({ account, cloud, inputs, region }) {
    const name = text(inputs.name);
    if (cloud.all(logGroupType).some((other) => other.region === region && other.properties.name === name)) {
      throw new Refused(
        `creating CloudWatch Logs Log Group (${name}): operation error CloudWatch Logs: CreateLogGroup, ` +
          "ResourceAlreadyExistsException: The specified log group already exists",
      );
    }
    return { id: name, outputs: { arn: `arn:${partition}:logs:${region}:${account}:log-group:${name}` } };
  },
};

export const resources: readonly ResourceDefinition[] = [logGroup];
