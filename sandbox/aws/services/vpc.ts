import type { CloudObject } from "../cloud.ts";
import { Refused, type FunctionDefinition, type FunctionRequest } from "../definition.ts";
import { text, type Json } from "../property-values.ts";
import { vpcType } from "./security-groups.ts";

export const subnetType = "aws:ec2/subnet:Subnet";

/** What VPCs and subnets have when nobody asks for more. */
const plain: Record<string, Json> = {
  assignIpv6AddressOnCreation: false,
  availableIpAddressCount: 251,
  customerOwnedIpv4Pool: "",
  default: false,
  defaultForAz: false,
  ipv6CidrBlock: "",
  ipv6Native: false,
  outpostArn: "",
  state: "available",
};

function found({ cloud, inputs, region }: FunctionRequest, type: string, what: string): CloudObject {
  const objects = cloud.all(type).filter((object) => object.region === region && object.id === inputs.id);
  const [only] = objects;
  if (only === undefined) throw new Refused(`no matching EC2 ${what} found (looked for ${text(inputs.id)})`);
  return only;
}

const getSubnet: FunctionDefinition = {
  tokens: ["aws:ec2/getSubnet:getSubnet"],
  invoke(request) {
    const { id, properties } = found(request, subnetType, "Subnet");
    return { ...plain, ...properties, id };
  },
};

const getVpc: FunctionDefinition = {
  tokens: ["aws:ec2/getVpc:getVpc"],
  invoke(request) {
    const { id, properties } = found(request, vpcType, "VPC");
    return { ...plain, ...properties, id };
  },
};

export const functions: readonly FunctionDefinition[] = [getSubnet, getVpc];
