import * as cognito from "@pulumi/aws/cognito";
import * as route53 from "@pulumi/aws/route53";
import * as pulumi from "@pulumi/pulumi";
import { validatedCertificate } from "../certificate/certificate";
import type { DnsRecord } from "../certificate/dns-record";
import { map } from "../validation/input";
import type { Placement } from "../validation/placement";
import type { CustomDomain, SignInDomainArgs } from "./args";
import { CERTIFICATE_REGION, dnsOf } from "./custom-checks";
import { parentOf } from "./names";
import { findZoneId, lookAtRegion } from "./zone";
import { dnsProviderOf } from "./zone-account";

/** A domain of one's own with all that it needs, or as far as it has come. */
export interface MadeDomain {
  /** Not there while somebody still has to make the certificate's validation record. */
  readonly domain?: cognito.UserPoolDomain;
  readonly certificateArn?: pulumi.Output<string>;
  /** What somebody has to make elsewhere; undefined where all is made here. */
  readonly dnsRecords?: pulumi.Output<DnsRecord[]>;
}

/** Cognito API reference, CreateUserPoolDomain: minutes for the domain, and up to an hour to spread its certificate. */
const TIMEOUTS: pulumi.CustomTimeouts = { create: "60m", update: "60m", delete: "60m" };

/** What the children of a custom domain are made with. */
interface Making {
  readonly name: string;
  readonly host: pulumi.Input<string>;
  readonly children: pulumi.CustomResourceOptions;
  /** Where DNS records are made; undefined where somebody makes them elsewhere. */
  readonly zone?: RecordMaking;
}

interface RecordMaking {
  readonly zoneId: pulumi.Output<string>;
  /** With the provider of the zone's account, if it has one of its own. */
  readonly recordOpts: pulumi.CustomResourceOptions;
}

export function makeCustomDomain(
  name: string,
  args: SignInDomainArgs & { custom: CustomDomain },
  placement: Placement,
  component: pulumi.ComponentResource,
): MadeDomain {
  const { custom } = args;
  if (args.region === undefined) {
    lookAtRegion(custom, placement, component);
  }
  const making: Making = {
    name,
    host: map(custom.name, (given) => given.toLowerCase()),
    children: { parent: component, dependsOn: placement.preflight.done },
    zone:
      dnsOf(custom) === "manual"
        ? undefined
        : {
            zoneId: findZoneId(custom, placement, component),
            recordOpts: { provider: dnsProviderOf(component) },
          },
  };
  const certificate =
    custom.certificateArn === undefined
      ? certificateFor(making, args)
      : { issuedArn: pulumi.output(custom.certificateArn), records: pulumi.output<DnsRecord[]>([]) };
  if (certificate.issuedArn === undefined) {
    return { dnsRecords: certificate.records };
  }
  const domain = domainWith(making, certificate.issuedArn, args);
  const made = { domain, certificateArn: certificate.issuedArn };
  if (making.zone !== undefined) {
    aliases(making, making.zone, domain);
    return made;
  }
  const dnsRecords = pulumi.all([certificate.records, alias(domain)]).apply(([records, last]) => [...records, last]);
  return { ...made, dnsRecords };
}

function certificateFor(
  { name, host, children, zone }: Making,
  { custom, tags }: SignInDomainArgs & { custom: CustomDomain },
): ReturnType<typeof validatedCertificate> {
  const made = custom.validationRecord === undefined ? undefined : [custom.validationRecord];
  return validatedCertificate(
    name,
    { names: [host], region: CERTIFICATE_REGION, tags, validation: zone ?? { made } },
    children,
  );
}

function domainWith(
  { name, host, children, zone }: Making,
  certificateArn: pulumi.Output<string>,
  { custom, userPoolId, managedLoginVersion, region }: SignInDomainArgs & { custom: CustomDomain },
): cognito.UserPoolDomain {
  const parent =
    zone && custom.parentRecord !== undefined
      ? new route53.Record(
          `${name}-parent`,
          {
            zoneId: zone.zoneId,
            name: map(host, parentOf),
            type: "A",
            records: [custom.parentRecord],
            ttl: 300,
          },
          pulumi.mergeOptions(children, zone.recordOpts),
        )
      : undefined;
  return new cognito.UserPoolDomain(
    `${name}-domain-custom`,
    // The certificate goes along with every change, or AWS changes nothing.
    { domain: host, certificateArn, userPoolId, managedLoginVersion, region },
    pulumi.mergeOptions(children, {
      // A pool has one custom domain, so the old one goes before the new one comes.
      deleteBeforeReplace: true,
      customTimeouts: TIMEOUTS,
      ...(parent && { dependsOn: parent }),
    }),
  );
}

function aliases({ name, host, children }: Making, zone: RecordMaking, domain: cognito.UserPoolDomain): void {
  for (const type of ["A", "AAAA"]) {
    new route53.Record(
      `${name}-alias-${type.toLowerCase()}`,
      {
        zoneId: zone.zoneId,
        name: host,
        type,
        aliases: [
          {
            name: domain.cloudfrontDistribution,
            zoneId: domain.cloudfrontDistributionZoneId,
            evaluateTargetHealth: false,
          },
        ],
      },
      pulumi.mergeOptions(children, zone.recordOpts),
    );
  }
}

/** The same for DNS elsewhere, where a name below another one can be a CNAME. */
function alias(domain: cognito.UserPoolDomain): pulumi.Output<DnsRecord> {
  return pulumi.all([domain.domain, domain.cloudfrontDistribution]).apply(([name, value]) => ({
    name,
    type: "CNAME",
    value,
    purpose: "leads browsers to the sign-in pages",
  }));
}
