import { partition } from "../account.ts";
import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type FunctionDefinition, type FunctionRequest, type ResourceDefinition } from "../definition.ts";
import { record, text, texts, type Json, type Properties } from "../property-values.ts";
import { bucketType } from "./s3-buckets.ts";
import { groupType } from "./security-groups.ts";
import { subnetType } from "./vpc.ts";

export const balancerType = "aws:lb/loadBalancer:LoadBalancer";
export const targetGroupType = "aws:lb/targetGroup:TargetGroup";
const listenerType = "aws:lb/listener:Listener";

/** Elastic Load Balancing's hosted zones for application load balancers, for the regions that are used here. */
const hostedZones: Readonly<Record<string, string>> = {
  "eu-central-1": "Z215JYRZR1TBD5",
  "eu-west-1": "Z32O12XQLNTSW2",
  "us-east-1": "Z35SXDOTRQ7X7K",
  "us-west-2": "Z1H1FL5HABSF5",
};

export const balancer: ResourceDefinition = {
  tokens: [balancerType, "aws:alb/loadBalancer:LoadBalancer"],
  required: [],
  replaces: ["internal", "loadBalancerType", "name", "namePrefix", "customerOwnedIpv4Pool"],
  nameLength: 32,
  tagged: true,
  sets: ["securityGroups", "subnets", "subnetMappings"],
  defaults: {
    clientKeepAlive: 3600,
    desyncMitigationMode: "defensive",
    dropInvalidHeaderFields: false,
    enableDeletionProtection: false,
    enableHttp2: true,
    idleTimeout: 60,
    internal: false,
    ipAddressType: "ipv4",
    loadBalancerType: "application",
  },
  computed: ["arn", "arnSuffix", "dnsName", "securityGroups", "subnets", "vpcId", "zoneId"],
  create({ account, cloud, fingerprint, inputs, region }) {
    const name = text(inputs.name);
    if (cloud.all(balancerType).some((other) => other.region === region && other.properties.name === name)) {
      throw new Refused(`ELBv2 Load Balancer (${name}) already exists`);
    }
    const refusal = `creating ELBv2 application Load Balancer (${name}): operation error ELBv2: CreateLoadBalancer,`;
    const vpcId = checkPlace(cloud, inputs, region, refusal);
    const arnSuffix = `app/${name}/${fingerprint.slice(0, 16)}`;
    const arn = `arn:${partition}:elasticloadbalancing:${region}:${account}:loadbalancer/${arnSuffix}`;
    const prefix = inputs.internal === true ? "internal-" : "";
    return {
      id: arn,
      outputs: {
        arn,
        arnSuffix,
        dnsName: `${prefix}${name}-${parseInt(fingerprint.slice(0, 8), 16)}.${region}.elb.amazonaws.com`,
        securityGroups: [],
        subnets: [],
        vpcId,
        zoneId: hostedZones[region] ?? "Z2P70J7EXAMPLE",
      },
    };
  },
  update({ cloud, current, inputs, region }) {
    const refusal = `updating ELBv2 Load Balancer (${current.id}): operation error ELBv2:`;
    const vpcId = checkPlace(cloud, inputs, region, refusal);
    if (vpcId !== current.properties.vpcId) {
      throw new Refused(`${refusal} InvalidConfigurationRequest: One or more subnets are in another VPC`);
    }
    return {};
  },
  remove({ cloud, current }) {
    if (current.properties.enableDeletionProtection === true) {
      throw new Refused(
        `deleting ELBv2 Load Balancer (${current.id}): OperationNotPermitted: Load balancer '${current.id}' cannot be ` +
          "deleted because deletion protection is enabled",
      );
    }
    for (const listener of cloud.all(listenerType)) {
      if (listener.properties.loadBalancerArn === current.id) cloud.remove(listenerType, listener.id);
    }
  },
};

/** What AWS refuses of the place of a load balancer, its security groups and its logs; returns its VPC. */
function checkPlace(cloud: Cloud, inputs: Properties, region: string, refusal: string): string {
  const ids = texts(inputs.subnets);
  const subnets = ids.map((id) => {
    const subnet = cloud.find(subnetType, id);
    if (subnet?.region !== region) {
      throw new Refused(`${refusal} SubnetNotFound: The subnet ID '${id}' does not exist`);
    }
    return subnet.properties;
  });
  const vpcId = text(subnets[0]?.vpcId);
  if (new Set(subnets.map(({ availabilityZone }) => availabilityZone)).size < Math.max(2, ids.length)) {
    throw new Refused(
      `${refusal} ValidationError: At least two subnets in two different Availability Zones must be specified, and no ` +
        "Availability Zone more than once",
    );
  }
  if (inputs.ipAddressType === "dualstack" && subnets.some(({ ipv6CidrBlock }) => text(ipv6CidrBlock) === "")) {
    throw new Refused(`${refusal} ValidationError: You must specify subnets with an associated IPv6 CIDR block`);
  }
  for (const id of texts(inputs.securityGroups)) {
    if (cloud.find(groupType, id)?.properties.vpcId !== vpcId) {
      throw new Refused(
        `${refusal} InvalidConfigurationRequest: One or more security groups are invalid (${id} in ${vpcId})`,
      );
    }
  }
  const logs = record(inputs.accessLogs);
  if (logs.enabled === true && cloud.find(bucketType, text(logs.bucket))?.region !== region) {
    throw new Refused(
      `${refusal} InvalidConfigurationRequest: Access Denied for bucket: ${text(logs.bucket)}. Please check S3bucket ` +
        "permission",
    );
  }
  return vpcId;
}

export const targetGroup: ResourceDefinition = {
  tokens: [targetGroupType, "aws:alb/targetGroup:TargetGroup"],
  required: [],
  replaces: ["name", "namePrefix", "port", "protocol", "protocolVersion", "targetType", "vpcId", "ipAddressType"],
  nameLength: 32,
  tagged: true,
  defaults: { deregistrationDelay: 300, slowStart: 0, targetType: "instance" },
  computed: ["arn", "arnSuffix", "loadBalancerArns", "healthCheck", "stickiness", "protocolVersion"],
  create({ account, cloud, fingerprint, inputs, region }) {
    const name = text(inputs.name);
    if (cloud.all(targetGroupType).some((other) => other.region === region && other.properties.name === name)) {
      throw new Refused(`ELBv2 Target Group (${name}) already exists`);
    }
    const arnSuffix = `targetgroup/${name}/${fingerprint.slice(0, 16)}`;
    const arn = `arn:${partition}:elasticloadbalancing:${region}:${account}:${arnSuffix}`;
    return {
      id: arn,
      outputs: { arn, arnSuffix, loadBalancerArns: [], healthCheck: {}, stickiness: {}, protocolVersion: "HTTP1" },
    };
  },
  remove({ cloud, current }) {
    const user = [...cloud.all("aws:lb/listenerRule:ListenerRule"), ...cloud.all(listenerType)].find(({ properties }) =>
      JSON.stringify([properties.actions, properties.defaultActions]).includes(current.id),
    );
    if (user !== undefined) {
      throw new Refused(
        `deleting ELBv2 Target Group (${current.id}): ResourceInUse: Target group '${current.id}' is currently in use ` +
          "by a listener or a rule",
      );
    }
  },
};

/** Finds the one object that the arguments describe, or answers as the provider does. */
function lookUp({ cloud, inputs, region }: FunctionRequest, type: string, what: string): CloudObject {
  const tags = Object.entries(record(inputs.tags));
  const found = cloud
    .all(type)
    .filter(
      (object) =>
        object.region === region &&
        (inputs.arn === undefined || object.id === inputs.arn) &&
        (inputs.name === undefined || object.properties.name === inputs.name) &&
        tags.every(([key, value]) => record(object.properties.tags)[key] === value),
    );
  const [only] = found;
  if (only === undefined) {
    throw new Refused(`reading ${what}: empty result (looked for ${wanted(inputs)} in ${region})`);
  }
  if (found.length > 1) throw new Refused(`reading ${what}: too many results: wanted 1, got ${found.length}`);
  return only;
}

function wanted(inputs: FunctionRequest["inputs"]): string {
  const parts = Object.entries(inputs).filter(([key]) => key !== "region");
  return parts.map(([key, value]) => `${key} ${JSON.stringify(value)}`).join(", ") || "any";
}

export const getLoadBalancer: FunctionDefinition = {
  tokens: ["aws:lb/getLoadBalancer:getLoadBalancer", "aws:alb/getLoadBalancer:getLoadBalancer"],
  invoke(request) {
    const object = lookUp(request, balancerType, "ELBv2 Load Balancer");
    const lists: Record<string, Json> = {
      connectionLogs: [],
      healthCheckLogs: [],
      ipamPools: [],
      securityGroups: texts(object.properties.securityGroups),
      subnetMappings: [],
    };
    return { ...lists, ...object.properties, id: object.id };
  },
};

export const getTargetGroup: FunctionDefinition = {
  tokens: ["aws:lb/getTargetGroup:getTargetGroup", "aws:alb/getTargetGroup:getTargetGroup"],
  invoke(request) {
    const object = lookUp(request, targetGroupType, "ELBv2 Target Group");
    return { ...object.properties, deregistrationDelay: "300", id: object.id };
  },
};
