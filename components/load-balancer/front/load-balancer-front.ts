import * as lb from "@pulumi/aws/lb";
import * as route53 from "@pulumi/aws/route53";
import * as wafv2 from "@pulumi/aws/wafv2";
import * as pulumi from "@pulumi/pulumi";
import { type InZone, validatedCertificate } from "../../certificate/certificate";
import type { DnsRecord } from "../../certificate/dns-record";
import { defaults } from "../../defaults";
import { dnsProviderOf } from "../../sign-in-domain/zone-account";
import { mapList } from "../../validation/input";
import { admitted, placed, type Placement } from "../../validation/placement";
import { canBeChosen, shortName } from "../names";
import type { LoadBalancerFrontArgs } from "./args";
import { checkLoadBalancerFront } from "./checks";
import { certificateHere, findFrontZoneId, findLogBucket, findNetwork, hasZone, type Network } from "./look-ups";
import { makeSecurityGroup, needsVpcRange } from "./security-group";

/**
 * An Application Load Balancer for those who have none: an HTTPS listener with a certificate for the hosts, an HTTP
 * listener that leads to it, a security group that lets it exchange tokens with Cognito, and the DNS records of the hosts.
 * Whatever no rule is for gets a 404.
 */
export class LoadBalancerFront extends pulumi.ComponentResource {
  /** The ARN of the load balancer. */
  public readonly loadBalancerArn: pulumi.Output<string>;
  /** The ARN of the HTTPS listener, which rules are put on. */
  public readonly listenerArn: pulumi.Output<string>;
  /** The host name that AWS gives the load balancer, which aliases and CNAME records lead to. */
  public readonly dnsName: pulumi.Output<string>;
  /** The id of the hosted zone of that host name, which alias records need. */
  public readonly zoneId: pulumi.Output<string>;
  /** The id of the security group that was made; targets let it in. */
  public readonly securityGroupId?: pulumi.Output<string>;
  /** The ARN of the certificate of the HTTPS listener. */
  public readonly certificateArn: pulumi.Output<string>;
  /** The DNS records that lead the hosts to the load balancer, where none are made: they are yours to make. */
  public readonly dnsRecords?: pulumi.Output<DnsRecord[]>;

  public constructor(name: string, args: LoadBalancerFrontArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `LoadBalancerFront "${name}"`;
    super("cognito-auth:index:LoadBalancerFront", name, admitted(subject, args, opts, checkLoadBalancerFront), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkLoadBalancerFront);
    const { region, tags, securityGroupIds, webAclArn } = settings;
    const children: pulumi.CustomResourceOptions = { parent: this, dependsOn: placement.preflight.done };

    // The zone may be that of another account.
    const recordOpts: pulumi.CustomResourceOptions = { provider: dnsProviderOf(this) };
    const hosts = [...new Set(settings.hosts.map((host) => host.toLowerCase()))].sort();
    const network = findNetwork(settings, needsVpcRange(settings), placement, { parent: this });
    const zoneId = hasZone(settings) ? findFrontZoneId(settings, placement, this) : undefined;
    const group = securityGroupIds === undefined ? makeSecurityGroup(name, settings, network, children) : undefined;
    const balancer = this.makeBalancer(
      name,
      {
        settings,
        network,
        placement,
        securityGroups: group === undefined ? inOrder(securityGroupIds ?? []) : [group.id],
      },
      {
        ...children,
        protect: opts?.protect ?? settings.deletionProtection ?? defaults.loadBalancer.front.deletionProtection,
      },
    );
    this.certificateArn =
      settings.certificateArn === undefined
        ? certificateFor(name, hosts, { zoneId: zoneId ?? "", recordOpts }, { region, tags }, children)
        : certificateHere(settings.certificateArn, region, placement, { parent: this });
    const https = makeListeners(name, balancer, this.certificateArn, settings, children);
    if (zoneId !== undefined && (settings.aliases ?? defaults.loadBalancer.front.aliases)) {
      const target = { hosts, zoneId, balancer, dualStack: settings.dualStack === true };
      makeAliases(name, target, pulumi.mergeOptions(children, recordOpts));
    } else if (hosts.length > 0) {
      this.dnsRecords = balancer.dnsName.apply((dnsName) => hosts.map((host) => alias(host, dnsName)));
    }
    if (webAclArn !== undefined) {
      new wafv2.WebAclAssociation(`${name}-front-web-acl`, { resourceArn: balancer.arn, webAclArn, region }, children);
    }

    this.loadBalancerArn = balancer.arn;
    this.listenerArn = https.arn;
    this.dnsName = balancer.dnsName;
    this.zoneId = balancer.zoneId;
    this.securityGroupId = group?.id;
    this.registerOutputs({
      loadBalancerArn: this.loadBalancerArn,
      listenerArn: this.listenerArn,
      dnsName: this.dnsName,
      zoneId: this.zoneId,
      securityGroupId: this.securityGroupId,
      certificateArn: this.certificateArn,
      dnsRecords: this.dnsRecords,
    });
  }

  private makeBalancer(
    name: string,
    { settings, network, placement, securityGroups }: Plan,
    opts: pulumi.CustomResourceOptions,
  ): lb.LoadBalancer {
    const own = defaults.loadBalancer.front;
    const { accessLogs, region } = settings;
    const logicalName = `${name}-front`;
    const physicalName = settings.name ?? (canBeChosen(logicalName) ? undefined : shortName(name, "front"));
    return new lb.LoadBalancer(
      logicalName,
      {
        name: physicalName,
        loadBalancerType: "application",
        internal: settings.internal ?? own.internal,
        ipAddressType: (settings.dualStack ?? own.dualStack) ? "dualstack" : "ipv4",
        subnets: inOrder(settings.subnetIds),
        securityGroups,
        idleTimeout: settings.idleTimeoutSeconds ?? own.idleTimeoutSeconds,
        dropInvalidHeaderFields: settings.dropInvalidHeaders ?? own.dropInvalidHeaders,
        desyncMitigationMode: settings.desyncMitigation ?? own.desyncMitigation,
        enableDeletionProtection: settings.deletionProtection ?? own.deletionProtection,
        accessLogs: accessLogs && {
          enabled: true,
          bucket: findLogBucket(accessLogs, region, placement, { parent: this }),
          prefix: accessLogs.prefix,
        },
        region,
        tags: settings.tags,
      },
      {
        ...opts,
        // Two load balancers cannot have one name.
        deleteBeforeReplace: physicalName !== undefined,
        // AWS moves a load balancer to other subnets, but not to another VPC.
        replacementTrigger: network.vpcId,
      },
    );
  }
}

interface Plan {
  readonly settings: LoadBalancerFrontArgs;
  readonly network: pulumi.Output<Network>;
  readonly placement: Placement;
  readonly securityGroups: pulumi.Input<pulumi.Input<string>[]>;
}

/** AWS returns such lists in an order of its own. */
function inOrder(list: pulumi.Input<pulumi.Input<string>[]>): pulumi.Input<string[]> {
  return mapList(list, (ids) => [...new Set(ids)].sort());
}

function certificateFor(
  name: string,
  hosts: readonly string[],
  validation: InZone,
  { region, tags }: Pick<LoadBalancerFrontArgs, "region" | "tags">,
  opts: pulumi.CustomResourceOptions,
): pulumi.Output<string> {
  const names = hosts as readonly [string, ...string[]];
  return validatedCertificate(`${name}-front`, { names, named: true, region, tags, validation }, opts).issuedArn;
}

function makeListeners(
  name: string,
  balancer: lb.LoadBalancer,
  certificateArn: pulumi.Input<string>,
  { tlsPolicy, region, tags }: LoadBalancerFrontArgs,
  opts: pulumi.CustomResourceOptions,
): lb.Listener {
  new lb.Listener(
    `${name}-front-http`,
    {
      loadBalancerArn: balancer.arn,
      port: 80,
      protocol: "HTTP",
      defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }],
      region,
      tags,
    },
    opts,
  );
  return new lb.Listener(
    `${name}-front-https`,
    {
      loadBalancerArn: balancer.arn,
      port: 443,
      protocol: "HTTPS",
      sslPolicy: tlsPolicy ?? defaults.loadBalancer.front.tlsPolicy,
      certificateArn,
      // What no rule is for is nobody's, and nobody signs in for it.
      defaultActions: [
        {
          type: "fixed-response",
          fixedResponse: { statusCode: "404", contentType: "text/plain", messageBody: "Not found" },
        },
      ],
      region,
      tags,
    },
    opts,
  );
}

function makeAliases(
  name: string,
  {
    hosts,
    zoneId,
    balancer,
    dualStack,
  }: { hosts: readonly string[]; zoneId: pulumi.Input<string>; balancer: lb.LoadBalancer; dualStack: boolean },
  opts: pulumi.CustomResourceOptions,
): void {
  for (const host of hosts) {
    for (const type of dualStack ? ["A", "AAAA"] : ["A"]) {
      new route53.Record(
        `${name}-front-alias-${type.toLowerCase()}-${host}`,
        {
          zoneId,
          name: host,
          type,
          aliases: [{ name: balancer.dnsName, zoneId: balancer.zoneId, evaluateTargetHealth: false }],
        },
        opts,
      );
    }
  }
}

function alias(host: string, dnsName: string): DnsRecord {
  const purpose =
    "leads people to the load balancer; at the top of a zone it has to be an alias, whatever its DNS calls that";
  return { name: host, type: "CNAME", value: dnsName, purpose };
}
