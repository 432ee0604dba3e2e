import type * as pulumi from "@pulumi/pulumi";
import { type ArnKind, checkArn, parseArn } from "../../validation/arn";
import { checkHost } from "../../validation/host";
import { known, knownItems } from "../../validation/input";
import { checkRange, checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import { checkRegion } from "../../validation/region";
import { checkTags } from "../../validation/tags";
import { checkClosedSets, type ClosedSets } from "../../validation/words";
import { WEB_ACL } from "../../web-acl/checks";
import { type AccessLogs, DesyncMitigation, type FrontSettings, type LoadBalancerFrontArgs } from "./args";
import { checkFrontCertificate } from "./certificate-checks";
import { checkRanges } from "./ranges";
import { checkTlsPolicy } from "./tls-policies";

/** Elastic Load Balancing API reference, CreateLoadBalancer.Name. */
const NAME = {
  range: { min: 1, max: 32, unit: "characters" },
  pattern: /^(?!-)(?!internal-)[A-Za-z0-9-]+(?<!-)$/,
  allowed: "letters, digits and hyphens, with no hyphen first or last, and not internal- first",
} as const;

/** Application Load Balancer user guide, "Load balancer attributes": idle_timeout.timeout_seconds. */
const IDLE_SECONDS = { min: 1, max: 4000, unit: "seconds" } as const;

/** S3 user guide, "General purpose bucket naming rules". */
const BUCKET = {
  range: { min: 3, max: 63, unit: "characters" },
  pattern: /^[a-z0-9][a-z0-9.-]*[a-z0-9]$/,
  allowed: "lower-case letters, digits, dots and hyphens, with a letter or digit first and last",
} as const;

/** What EC2 calls things by; the short ids are from before 2016. */
const KINDS = { subnet: "a subnet", vpc: "a VPC", sg: "a security group" } as const;

/** The id of something of EC2, by its form. */
export function checkId(value: pulumi.Input<string> | undefined, path: string, kind: keyof typeof KINDS): Problem[] {
  const id = known(value);
  return id === undefined || new RegExp(`^${kind}-(?:[0-9a-f]{8}|[0-9a-f]{17})$`).test(id)
    ? []
    : [
        {
          path,
          rule: `must be the id of ${KINDS[kind]}`,
          got: id,
          remedy: `write one such as "${kind}-0a1b2c3d4e5f60718"`,
        },
      ];
}

/** The closed sets of the front's settings. */
const FRONT_SETS: ClosedSets = { desyncMitigation: DesyncMitigation };

/** What the front does not say by itself. */
export interface Surroundings {
  /** The hosts, each with where it stands. */
  readonly hosts: readonly (readonly [path: string, host: pulumi.Input<string>])[];
  /** Where hosts are written down. */
  readonly hostsAt: string;
  readonly region: pulumi.Input<string> | undefined;
}

/** What AWS would refuse of a load balancer of one's own. */
export function checkFront(settings: FrontSettings, at: string, around: Surroundings): Problem[] {
  const words = checkClosedSets(settings, at, FRONT_SETS);
  return words.length > 0
    ? words
    : [
        ...checkText(settings.name, under(at, "name"), NAME),
        ...checkIds(settings.subnetIds, under(at, "subnetIds"), "subnet"),
        ...checkId(settings.vpcId, under(at, "vpcId"), "vpc"),
        ...checkGroups(settings, at),
        ...checkRanges(settings.ingressCidrs, under(at, "ingressCidrs"), 2),
        ...checkRanges(settings.targetCidrs, under(at, "targetCidrs"), 1),
        ...checkFrontCertificate(settings, at, around),
        ...checkTlsPolicy(settings.tlsPolicy, under(at, "tlsPolicy")),
        ...(settings.accessLogs === undefined ? [] : checkAccessLogs(settings.accessLogs, under(at, "accessLogs"))),
        ...checkRange(settings.idleTimeoutSeconds, under(at, "idleTimeoutSeconds"), IDLE_SECONDS),
        ...checkHere(settings.webAclArn, under(at, "webAclArn"), WEB_ACL, around.region),
      ];
}

/** The same for the component by itself. */
export function checkLoadBalancerFront(args: LoadBalancerFrontArgs, at: string): Problem[] {
  const hosts = args.hosts.map((host, index) => [under(at, "hosts", index), host] as const);
  return [
    ...hosts.flatMap(([path, host]) => checkHost(host, path, { wildcards: false })),
    ...checkFront(args, at, { hosts, hostsAt: under(at, "hosts"), region: args.region }),
    ...checkRegion(args.region, under(at, "region")),
    ...checkTags(args.tags, under(at, "tags")),
  ];
}

/** An ARN of something that has to lie in the region of the load balancer. */
export function checkHere(
  value: pulumi.Input<string> | undefined,
  path: string,
  kind: ArnKind,
  region: pulumi.Input<string> | undefined,
): Problem[] {
  const problems = checkArn(value, path, kind);
  const [arn, home] = [known(value), known(region)];
  return problems.length > 0 || arn === undefined || home === undefined ? problems : checkHome(arn, home, path);
}

/** What lies elsewhere than the load balancer; certificates of IAM lie nowhere. */
export function checkHome(arn: string, home: string, path: string): Problem[] {
  const region = parseArn(arn)?.region ?? "";
  return region === "" || region === home
    ? []
    : [
        {
          path,
          rule: `must lie in the region of the load balancer, ${home}`,
          got: arn,
          remedy: `make one in ${home}`,
        },
      ];
}

function checkIds(
  list: pulumi.Input<pulumi.Input<string>[]> | undefined,
  path: string,
  kind: keyof typeof KINDS,
): Problem[] {
  const none = list !== undefined && known(list)?.length === 0;
  return [
    ...(none
      ? [{ path, rule: "must name one at least", remedy: `write an id such as "${kind}-0a1b2c3d4e5f60718"` }]
      : []),
    ...knownItems(list).flatMap(([index, id]) => checkId(id, under(path, index), kind)),
  ];
}

/** Rules are made on a group of ours alone. */
function checkGroups({ securityGroupIds, ingressCidrs, targetCidrs }: FrontSettings, at: string): Problem[] {
  const path = under(at, "securityGroupIds");
  const ranges = Object.entries({ ingressCidrs, targetCidrs }).filter(([, list]) => list !== undefined);
  return [
    ...checkIds(securityGroupIds, path, "sg"),
    ...ranges
      .filter(() => securityGroupIds !== undefined)
      .map(([key, got]) => ({
        path: under(at, key),
        rule: "must not be given beside security groups of your own, which get no rules",
        got,
        remedy: `leave it out, or ${path}`,
      })),
  ];
}

function checkAccessLogs({ bucket, prefix }: AccessLogs, at: string): Problem[] {
  const path = under(at, "prefix");
  const text = known(prefix);
  const isArn = known(bucket)?.startsWith("arn:") === true;
  const arn = {
    path: under(at, "bucket"),
    rule: "must be the name of a bucket, not its ARN",
    got: bucket,
    remedy: "write what follows the last colon",
  };
  return [
    ...(isArn ? [arn] : checkText(bucket, under(at, "bucket"), BUCKET)),
    // Application Load Balancer user guide, "Enable access logs": AWS adds that part by itself.
    ...(text?.includes("AWSLogs") === true
      ? [{ path, rule: "must not contain AWSLogs", got: text, remedy: "leave that part out; AWS adds it" }]
      : []),
    ...(text !== undefined && /^\/|\/$/.test(text)
      ? [{ path, rule: "must not begin or end with a slash", got: text, remedy: "leave it out; AWS adds one" }]
      : []),
  ];
}
