import { getSubnet, type GetSubnetResult } from "@pulumi/aws/ec2/getSubnet";
import { getVpc } from "@pulumi/aws/ec2/getVpc";
import { getRegion } from "@pulumi/aws/getRegion";
import { getZone } from "@pulumi/aws/route53/getZone";
import { getBucket } from "@pulumi/aws/s3/getBucket";
import type * as pulumi from "@pulumi/pulumi";
import { liesIn } from "../../sign-in-domain/names";
import { dnsProviderOf } from "../../sign-in-domain/zone-account";
import { mapList, together } from "../../validation/input";
import { under } from "../../validation/path";
import type { Placement } from "../../validation/placement";
import { LookupProblem, notFound } from "../../validation/preflight";
import type { AccessLogs, FrontSettings, LoadBalancerFrontArgs } from "./args";
import { outsideZone } from "./certificate-checks";
import { checkHome } from "./checks";

/** The VPC that the load balancer lies in. */
export interface Network {
  readonly vpcId: string;
  /** Its first IPv4 range; empty where nobody asked for it. */
  readonly range: string;
}

/** The network of the subnets, which must fit together as AWS wants them. */
export function findNetwork(
  { subnetIds, vpcId, dualStack = false, region }: FrontSettings & Pick<LoadBalancerFrontArgs, "region">,
  needsRange: boolean,
  { preflight, path }: Placement,
  opts: pulumi.InvokeOptions,
): pulumi.Output<Network> {
  const at = under(path, "subnetIds");
  const ids = mapList(subnetIds, (list) => [...new Set(list)]);
  return preflight.look(together({ ids, vpcId, region }), async (given) => {
    const subnets = await Promise.all(
      given.ids.map((id, index) =>
        getSubnet({ id, region: given.region }, opts).catch(
          notFound({ path: under(at, index), rule: "must be a subnet of this account and region", got: id }),
        ),
      ),
    );
    checkSubnets(subnets, at, dualStack);
    const [{ vpcId: home } = { vpcId: "" }] = subnets;
    if (given.vpcId !== undefined && given.vpcId !== home) {
      throw new LookupProblem({
        path: under(path, "vpcId"),
        rule: `must be the VPC of the subnets, ${home}`,
        got: given.vpcId,
        remedy: "leave it out, or name subnets of that VPC",
      });
    }
    const range = needsRange ? (await getVpc({ id: home, region: given.region }, opts)).cidrBlock : "";
    return { vpcId: home, range };
  });
}

/** Elastic Load Balancing API reference, CreateLoadBalancer.Subnets; those of Local Zones and Outposts may stand alone. */
function checkSubnets(subnets: readonly GetSubnetResult[], path: string, dualStack: boolean): void {
  const [first] = subnets;
  for (const [index, { id, vpcId, availabilityZone, ipv6CidrBlock }] of subnets.entries()) {
    const at = under(path, index);
    const twin = subnets.slice(0, index).find((other) => other.availabilityZone === availabilityZone);
    if (vpcId !== first?.vpcId) {
      const rule = `must be a subnet of the VPC of the first one, ${first?.vpcId ?? ""}, and lies in ${vpcId}`;
      throw new LookupProblem({ path: at, rule, got: id, remedy: "name subnets of one VPC" });
    }
    if (twin !== undefined) {
      const rule = `must lie in another availability zone than ${twin.id}, and both lie in ${availabilityZone}`;
      throw new LookupProblem({ path: at, rule, got: id, remedy: "name one subnet in each zone" });
    }
    if (dualStack && ipv6CidrBlock === "") {
      const remedy = "give it one, or leave dualStack out";
      throw new LookupProblem({ path: at, rule: "must have an IPv6 range for dualStack", got: id, remedy });
    }
  }
  const mayStandAlone = subnets.some(
    ({ availabilityZone, outpostArn }) => outpostArn !== "" || !/^[a-z]+(-[a-z]+)+-\d[a-z]$/.test(availabilityZone),
  );
  if (subnets.length < 2 && !mayStandAlone) {
    throw new LookupProblem({
      path,
      rule: "must lie in two availability zones at least",
      got: subnets.map(({ id }) => id),
      remedy: "name another subnet in another zone",
    });
  }
}

type Zone = Pick<LoadBalancerFrontArgs, "hostedZoneId" | "hostedZoneName" | "hosts">;

export function hasZone({ hostedZoneId, hostedZoneName }: Zone): boolean {
  return hostedZoneId !== undefined || hostedZoneName !== undefined;
}

/** The public hosted zone that all hosts lie in. */
export function findFrontZoneId(
  { hostedZoneId, hostedZoneName = "", hosts }: Zone,
  { preflight, path }: Placement,
  component: pulumi.ComponentResource,
): pulumi.Output<string> {
  const provider = dnsProviderOf(component);
  const opts: pulumi.InvokeOptions = provider ? { provider } : { parent: component };
  const key = hostedZoneId === undefined ? "hostedZoneName" : "hostedZoneId";
  return preflight.look(hostedZoneId ?? hostedZoneName, async (given) => {
    const query = key === "hostedZoneId" ? { zoneId: given } : { name: given, privateZone: false };
    const zone = await getZone(query, opts).catch(
      notFound({
        path: under(path, key),
        rule: `must be a public hosted zone of ${provider ? "the provider's" : "this"} account`,
        got: given,
      }),
    );
    const outside = hosts.find((host) => !liesIn(host, zone.name));
    if (outside !== undefined) {
      throw new LookupProblem(outsideZone(under(path, key), outside, zone.name));
    }
    return zone.zoneId;
  });
}

/** A given certificate, once it is sure that it lies where the load balancer does. */
export function certificateHere(
  arn: pulumi.Input<string>,
  region: pulumi.Input<string> | undefined,
  { preflight, path }: Placement,
  opts: pulumi.InvokeOptions,
): pulumi.Output<string> {
  return preflight.look(together({ arn, region }), async (given) => {
    const home = given.region ?? (await getRegion({}, opts)).region;
    const [problem] = checkHome(given.arn, home, under(path, "certificateArn"));
    if (problem !== undefined) {
      throw new LookupProblem(problem);
    }
    return given.arn;
  });
}

/** The bucket of the access logs. One of another account cannot always be looked at, and may be right all the same. */
export function findLogBucket(
  { bucket }: AccessLogs,
  region: pulumi.Input<string> | undefined,
  { preflight, path }: Placement,
  opts: pulumi.InvokeOptions,
): pulumi.Output<string> {
  const at = under(path, "accessLogs", "bucket");
  const refuse = notFound({ path: at, rule: "must be a bucket that exists", got: bucket });
  return preflight.look(together({ bucket, region }), async (given) => {
    const found = await getBucket(given, opts).catch((error: unknown) =>
      isForbidden(error) ? undefined : refuse(error),
    );
    if (found !== undefined && found.bucketRegion !== found.region) {
      throw new LookupProblem({
        path: at,
        rule: `must lie in the region of the load balancer, ${found.region}, and lies in ${found.bucketRegion}`,
        got: given.bucket,
        remedy: "AWS writes access logs to a bucket of the same region only; name another",
      });
    }
    return given.bucket;
  });
}

function isForbidden(error: unknown): boolean {
  return /\b403\b|forbidden|access ?denied/i.test(error instanceof Error ? error.message : String(error));
}
