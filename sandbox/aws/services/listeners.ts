import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type FunctionDefinition, type Problem, type ResourceDefinition } from "../definition.ts";
import { record, records, text, texts, type Properties } from "../property-values.ts";
import { balancerType, targetGroupType } from "./load-balancers.ts";
import { refuseActions, refuseConditions } from "./rule-refusals.ts";

export const listenerType = "aws:lb/listener:Listener";
export const ruleType = "aws:lb/listenerRule:ListenerRule";
const highestPriority = 50_000;

export const listener: ResourceDefinition = {
  tokens: [listenerType, "aws:alb/listener:Listener"],
  required: ["defaultActions", "loadBalancerArn"],
  replaces: ["loadBalancerArn"],
  tagged: true,
  computed: ["arn", "protocol", "sslPolicy", "mutualAuthentication", "tcpIdleTimeoutSeconds"],
  create({ cloud, fingerprint, inputs, region }) {
    const balancer = text(inputs.loadBalancerArn);
    const parent = cloud.find(balancerType, balancer);
    const refusal = `creating ELBv2 Listener (${balancer}):`;
    if (parent?.region !== region) {
      throw new Refused(`${refusal} LoadBalancerNotFound: One or more load balancers not found`);
    }
    const taken = listenersOf(cloud, balancer).some(({ properties }) => properties.port === inputs.port);
    if (taken)
      throw new Refused(`${refusal} DuplicateListener: A listener already exists on this port for this load balancer`);
    const protocol = text(inputs.protocol) || "HTTP";
    if (protocol === "HTTPS" && inputs.certificateArn === undefined) {
      throw new Refused(`${refusal} ValidationError: A certificate must be specified for HTTPS listeners`);
    }
    checkActions(cloud, records(inputs.defaultActions), protocol, refusal);
    const arn = `${balancer.replace(":loadbalancer/", ":listener/")}/${fingerprint.slice(0, 16)}`;
    const sslPolicy = protocol === "HTTPS" ? "ELBSecurityPolicy-2016-08" : "";
    return { id: arn, outputs: { arn, protocol, sslPolicy, mutualAuthentication: {}, tcpIdleTimeoutSeconds: 0 } };
  },
  remove({ cloud, current }) {
    for (const rule of rulesOf(cloud, current.id)) cloud.remove(ruleType, rule.id);
  },
};

function listenersOf(cloud: Cloud, balancer: string): CloudObject[] {
  return cloud.all(listenerType).filter(({ properties }) => properties.loadBalancerArn === balancer);
}

function rulesOf(cloud: Cloud, listenerArn: string): CloudObject[] {
  return cloud.all(ruleType).filter(({ properties }) => properties.listenerArn === listenerArn);
}

/** What AWS refuses of the actions of a rule or a listener. */
function checkActions(cloud: Cloud, actions: readonly Properties[], protocol: string, refusal: string): void {
  for (const action of actions) {
    const cognito = action.authenticateCognito;
    if (text(action.type) === "authenticate-cognito" && cognito !== undefined) {
      if (protocol !== "HTTPS") {
        throw new Refused(
          `${refusal} InvalidLoadBalancerAction: The action type 'authenticate-cognito' is only supported on HTTPS listeners`,
        );
      }
      checkCognito(cloud, record(cognito), refusal);
    }
    for (const arn of targetGroups(action)) {
      if (cloud.find(targetGroupType, arn) === undefined) {
        throw new Refused(`${refusal} TargetGroupNotFound: One or more target groups not found (${arn})`);
      }
    }
  }
}

function targetGroups(action: Properties): string[] {
  const forward = records(record(action.forward).targetGroups).map((group) => text(group.arn));
  return [text(action.targetGroupArn), ...forward].filter((arn) => arn !== "");
}

function checkCognito(cloud: Cloud, action: Properties, refusal: string): void {
  const poolArn = text(action.userPoolArn);
  const poolId = poolArn.split("/").at(-1) ?? "";
  const client = cloud.find("aws:cognito/userPoolClient:UserPoolClient", text(action.userPoolClientId));
  const invalid = `${refusal} InvalidLoadBalancerAction:`;
  const pools = [...cloud.all("aws:cognito/userPool:UserPool"), ...cloud.all("aws-native:cognito:UserPool")];
  if (!pools.some((pool) => pool.id === poolId))
    throw new Refused(`${invalid} The user pool '${poolArn}' does not exist`);
  if (client?.properties.userPoolId !== poolId) {
    throw new Refused(`${invalid} The user pool client '${text(action.userPoolClientId)}' does not exist`);
  }
  if (client.properties.generateSecret !== true) {
    throw new Refused(`${invalid} The user pool client must have a client secret`);
  }
  const { allowedOauthFlows, allowedOauthFlowsUserPoolClient } = client.properties;
  if (allowedOauthFlowsUserPoolClient !== true || !texts(allowedOauthFlows).includes("code")) {
    throw new Refused(`${invalid} The user pool client must have the OAuth code grant flow enabled`);
  }
  const domains = cloud.all("aws:cognito/userPoolDomain:UserPoolDomain");
  const name = text(action.userPoolDomain);
  if (!domains.some((domain) => domain.id === name && domain.properties.userPoolId === poolId)) {
    throw new Refused(`${invalid} The user pool domain '${name}' does not exist`);
  }
}

function checkRule(inputs: Properties): Problem[] {
  const { priority } = inputs;
  if (typeof priority !== "number" || (priority >= 1 && priority <= highestPriority)) return [];
  return [
    { property: "priority", reason: `expected priority to be in the range (1 - ${highestPriority}), got ${priority}` },
  ];
}

function checkRuleAgainstCloud(cloud: Cloud, inputs: Properties, refusal: string, own?: string): void {
  const parent = cloud.find(listenerType, text(inputs.listenerArn));
  if (parent === undefined) throw new Refused(`${refusal} ListenerNotFound: One or more listeners not found`);
  const others = rulesOf(cloud, parent.id).filter((rule) => rule.id !== own);
  if (inputs.priority !== undefined && others.some(({ properties }) => properties.priority === inputs.priority)) {
    throw new Refused(`${refusal} PriorityInUse: Priority '${JSON.stringify(inputs.priority)}' is currently in use`);
  }
  refuseConditions(records(inputs.conditions), refusal);
  refuseActions(records(inputs.actions), text(parent.properties.protocol), refusal);
  checkActions(cloud, records(inputs.actions), text(parent.properties.protocol), refusal);
}

export const listenerRule: ResourceDefinition = {
  tokens: [ruleType, "aws:alb/listenerRule:ListenerRule"],
  required: ["actions", "conditions", "listenerArn"],
  replaces: ["listenerArn"],
  tagged: true,
  sets: ["conditions"],
  computed: ["arn", "priority"],
  check: checkRule,
  create({ cloud, fingerprint, inputs }) {
    const parent = text(inputs.listenerArn);
    checkRuleAgainstCloud(cloud, inputs, "creating ELBv2 Listener Rule:");
    const arn = `${parent.replace(":listener/", ":listener-rule/")}/${fingerprint.slice(0, 16)}`;
    const taken = rulesOf(cloud, parent).map(({ properties }) => Number(properties.priority));
    return { id: arn, outputs: { arn, priority: Math.max(0, ...taken) + 1 } };
  },
  update({ cloud, current, inputs }) {
    checkRuleAgainstCloud(cloud, inputs, `updating ELBv2 Listener Rule (${current.id}):`, current.id);
    return {};
  },
};

export const getListener: FunctionDefinition = {
  tokens: ["aws:lb/getListener:getListener", "aws:alb/getListener:getListener"],
  invoke({ cloud, inputs, region }) {
    const found = cloud
      .all(listenerType)
      .filter(
        (object) =>
          object.region === region &&
          (inputs.arn === undefined || object.id === inputs.arn) &&
          (inputs.loadBalancerArn === undefined || object.properties.loadBalancerArn === inputs.loadBalancerArn) &&
          (inputs.port === undefined || object.properties.port === inputs.port),
      );
    const [only] = found;
    if (only === undefined) throw new Refused("reading ELBv2 Listener: empty result");
    if (found.length > 1) throw new Refused(`reading ELBv2 Listener: too many results: wanted 1, got ${found.length}`);
    return {
      alpnPolicy: "",
      certificateArn: "",
      mutualAuthentications: [],
      sslPolicy: "",
      ...only.properties,
      id: only.id,
    };
  },
};
