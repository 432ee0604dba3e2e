import { partition } from "../account.ts";
import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { text, texts, type Properties } from "../property-values.ts";

export const groupType = "aws:ec2/securityGroup:SecurityGroup";
export const vpcType = "aws:ec2/vpc:Vpc";
const ruleTypes = {
  ingress: "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule",
  egress: "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule",
} as const;

const group: ResourceDefinition = {
  tokens: [groupType],
  required: [],
  replaces: ["description", "name", "namePrefix", "vpcId"],
  nameLength: 255,
  tagged: true,
  defaults: { description: "Managed by Pulumi", revokeRulesOnDelete: false },
  computed: ["arn", "egress", "ingress", "ownerId", "vpcId"],
  create({ account, cloud, fingerprint, inputs, region }) {
    const name = text(inputs.name);
    const vpcId = text(inputs.vpcId);
    const refusal = `creating Security Group (${name}): operation error EC2: CreateSecurityGroup,`;
    if (cloud.find(vpcType, vpcId)?.region !== region) {
      throw new Refused(`${refusal} InvalidVpcID.NotFound: The vpc ID '${vpcId}' does not exist`);
    }
    const isTaken = cloud
      .all(groupType)
      .some(({ properties }) => properties.vpcId === vpcId && properties.name === inputs.name);
    if (isTaken) {
      throw new Refused(
        `${refusal} InvalidGroup.Duplicate: The security group '${name}' already exists for VPC '${vpcId}'`,
      );
    }
    const id = `sg-${fingerprint.slice(0, 17)}`;
    const arn = `arn:${partition}:ec2:${region}:${account}:security-group/${id}`;
    return { id, outputs: { arn, egress: [], ingress: [], ownerId: account, vpcId } };
  },
  remove({ cloud, current }) {
    const balancers = cloud.all("aws:lb/loadBalancer:LoadBalancer");
    if (balancers.some(({ properties }) => texts(properties.securityGroups).includes(current.id))) {
      throw new Refused(
        `deleting Security Group (${current.id}): operation error EC2: DeleteSecurityGroup, DependencyViolation: ` +
          `resource ${current.id} has a dependent object`,
      );
    }
    for (const type of Object.values(ruleTypes)) {
      for (const rule of rulesOf(cloud, type, current.id)) cloud.remove(type, rule.id);
    }
  },
};

function rulesOf(cloud: Cloud, type: string, groupId: string): CloudObject[] {
  return cloud.all(type).filter(({ properties }) => properties.securityGroupId === groupId);
}

const peers = ["cidrIpv4", "cidrIpv6", "prefixListId", "referencedSecurityGroupId"];

function checkRule(inputs: Properties): Problem[] {
  const given = peers.filter((peer) => inputs[peer] !== undefined);
  const problems: Problem[] = [];
  if (given.length > 1) {
    problems.push({ property: given[1] ?? "", reason: `only one of ${peers.join(", ")} can be specified` });
  }
  if (text(inputs.ipProtocol) !== "-1" && "ipProtocol" in inputs && inputs.fromPort === undefined) {
    problems.push({ property: "fromPort", reason: "required unless ip_protocol is -1 or icmpv6" });
  }
  return problems;
}

/** What tells two rules of a group apart; their descriptions and tags don't. */
function fingerprintOf(inputs: Properties): string {
  return JSON.stringify([...peers, "ipProtocol", "fromPort", "toPort"].map((key) => inputs[key] ?? null));
}

function checkAgainstCloud(cloud: Cloud, type: string, inputs: Properties, own?: string): void {
  const groupId = text(inputs.securityGroupId);
  const refusal = `creating VPC Security Group Rule: operation error EC2: AuthorizeSecurityGroup,`;
  if (cloud.find(groupType, groupId) === undefined) {
    throw new Refused(`${refusal} InvalidGroup.NotFound: The security group '${groupId}' does not exist`);
  }
  const others = rulesOf(cloud, type, groupId).filter(({ id }) => id !== own);
  if (others.some(({ properties }) => fingerprintOf(properties) === fingerprintOf(inputs))) {
    const peer = peers.map((key) => text(inputs[key])).join("");
    throw new Refused(
      `${refusal} InvalidPermission.Duplicate: the specified rule "peer: ${peer}, ` +
        `${text(inputs.ipProtocol).toUpperCase()}, from port: ${JSON.stringify(inputs.fromPort)}, to port: ` +
        `${JSON.stringify(inputs.toPort)}, ALLOW" already exists`,
    );
  }
}

function rule(type: string): ResourceDefinition {
  return {
    tokens: [type],
    required: ["ipProtocol", "securityGroupId"],
    replaces: ["securityGroupId"],
    tagged: true,
    computed: ["arn", "securityGroupRuleId"],
    check: checkRule,
    create({ account, cloud, fingerprint, inputs, region }) {
      checkAgainstCloud(cloud, type, inputs);
      const id = `sgr-${fingerprint.slice(0, 17)}`;
      const arn = `arn:${partition}:ec2:${region}:${account}:security-group-rule/${id}`;
      return { id, outputs: { arn, securityGroupRuleId: id } };
    },
    update({ cloud, current, inputs }) {
      checkAgainstCloud(cloud, type, inputs, current.id);
      return {};
    },
  };
}

export const resources: readonly ResourceDefinition[] = [group, rule(ruleTypes.ingress), rule(ruleTypes.egress)];
