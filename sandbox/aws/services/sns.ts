import { partition } from "../account.ts";
import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { text } from "../property-values.ts";
import { keyType } from "./kms.ts";
import { isJson } from "./policies.ts";

export const topicType = "aws:sns/topic:Topic";
const policyType = "aws:sns/topicPolicy:TopicPolicy";
const subscriptionType = "aws:sns/topicSubscription:TopicSubscription";

export function topicByArn(cloud: Cloud, arn: string): CloudObject | undefined {
  return cloud.all(topicType).find(({ properties }) => properties.arn === arn);
}

/** The policy that was put on a topic. */
export function policyOfTopic(cloud: Cloud, arn: string): string {
  return text(cloud.find(policyType, arn)?.properties.policy);
}

const topic: ResourceDefinition = {
  tokens: [topicType],
  required: [],
  replaces: ["fifoTopic", "name", "namePrefix"],
  nameLength: 256,
  tagged: true,
  defaults: { contentBasedDeduplication: false, fifoTopic: false },
  computed: ["arn", "owner", "policy", "signatureVersion", "tracingConfig"],
  create({ account, cloud, inputs, region }) {
    const name = text(inputs.name);
    const key = text(inputs.kmsMasterKeyId);
    if (key.startsWith("arn:") && !cloud.all(keyType).some(({ properties }) => properties.arn === key)) {
      throw new Refused(`creating SNS Topic (${name}): InvalidParameter: Invalid parameter: KMS key ${key} not found`);
    }
    const arn = `arn:${partition}:sns:${region}:${account}:${name}`;
    return {
      id: arn,
      outputs: { arn, beginningArchiveTime: "", owner: account, policy: "", signatureVersion: 1, tracingConfig: "" },
    };
  },
  remove({ cloud, current }) {
    // AWS deletes the subscriptions of a topic a little later.
    for (const found of cloud.all(subscriptionType)) {
      if (found.properties.topic === current.id) cloud.remove(subscriptionType, found.id);
    }
  },
};

function requireTopic(cloud: Cloud, arn: string, region: string, refusal: string): void {
  if (topicByArn(cloud, arn)?.region !== region) throw new Refused(`${refusal} NotFound: Topic does not exist`);
}

const policy: ResourceDefinition = {
  tokens: [policyType],
  required: ["arn", "policy"],
  replaces: ["arn"],
  computed: ["owner"],
  check: (inputs): Problem[] =>
    "policy" in inputs && !isJson(inputs.policy)
      ? [{ property: "policy", reason: '"policy" contains an invalid JSON policy' }]
      : [],
  create({ account, cloud, inputs, region }) {
    const arn = text(inputs.arn);
    requireTopic(cloud, arn, region, `creating SNS Topic Policy (${arn}): operation error SNS: SetTopicAttributes,`);
    return { id: arn, outputs: { owner: account } };
  },
};

const subscription: ResourceDefinition = {
  tokens: [subscriptionType],
  required: ["endpoint", "protocol", "topic"],
  replaces: ["endpoint", "protocol", "topic"],
  defaults: { confirmationTimeoutInMinutes: 1, endpointAutoConfirms: false, rawMessageDelivery: false },
  computed: ["arn", "confirmationWasAuthenticated", "filterPolicyScope", "ownerId", "pendingConfirmation"],
  create({ account, cloud, fingerprint, inputs, region }) {
    const [at, endpoint] = [text(inputs.topic), text(inputs.endpoint)];
    const refusal = `creating SNS Topic Subscription: operation error SNS: Subscribe,`;
    requireTopic(cloud, at, region, refusal);
    if (inputs.protocol === "email" && !endpoint.includes("@")) {
      throw new Refused(`${refusal} InvalidParameter: Invalid parameter: Email address`);
    }
    const arn = `${at}:${fingerprint.slice(0, 8)}-0000-4000-8000-${fingerprint.slice(8, 20)}`;
    return {
      id: arn,
      outputs: {
        arn,
        confirmationWasAuthenticated: false,
        filterPolicyScope: "",
        ownerId: account,
        pendingConfirmation: true,
      },
    };
  },
};

export const resources: readonly ResourceDefinition[] = [topic, policy, subscription];
