import * as acm from "@pulumi/aws/acm";
import * as route53 from "@pulumi/aws/route53";
import * as pulumi from "@pulumi/pulumi";
import { map } from "../validation/input";
import type { DnsRecord } from "./dns-record";
import { type Proof, proofs, sameProof } from "./proofs";

/** A certificate that is asked for. */
export interface CertificateRequest<V extends InZone | ByHand = InZone | ByHand> {
  /** The host names that it covers, wildcards among them; the first is its own name. */
  readonly names: readonly [pulumi.Input<string>, ...pulumi.Input<string>[]];
  /** Where it is kept, which is where those who use it look for it. */
  readonly region: pulumi.Input<string> | undefined;
  readonly tags: acm.CertificateArgs["tags"];
  readonly validation: V;
}

/** The validation records are made in this public zone. */
export interface InZone {
  readonly zoneId: pulumi.Input<string>;
  /** Options for the records alone, such as a provider for the account of the zone. */
  readonly recordOpts?: pulumi.CustomResourceOptions;
}

/** Somebody makes the validation records elsewhere. */
export interface ByHand {
  /** The names of those that have been made. Without it nothing waits, and the certificate is only asked for. */
  readonly made: pulumi.Input<pulumi.Input<string>[]> | undefined;
}

export interface RequestedCertificate {
  /** The ARN, told once AWS has issued it; undefined while nobody waits for that. */
  readonly issuedArn?: pulumi.Output<string>;
  /** The validation records, each once. */
  readonly records: pulumi.Output<DnsRecord[]>;
}

/** ACM looks for a record every few minutes, and gives up after 72 hours; somebody waits at a screen for this. */
const WAIT_FOR_HAND_MADE = "30m";

/**
 * A certificate that AWS issues once DNS records prove whose the names are. Its children are made of the parent in `opts`,
 * under logical names that begin with `name`.
 */
export function validatedCertificate(
  name: string,
  request: CertificateRequest<InZone>,
  opts: pulumi.CustomResourceOptions,
): RequestedCertificate & { issuedArn: pulumi.Output<string> };
export function validatedCertificate(
  name: string,
  request: CertificateRequest,
  opts: pulumi.CustomResourceOptions,
): RequestedCertificate;
export function validatedCertificate(
  name: string,
  { names, region, tags, validation }: CertificateRequest,
  opts: pulumi.CustomResourceOptions,
): RequestedCertificate {
  const lower = (given: pulumi.Input<string>) => map(given, (host) => host.toLowerCase());
  const [first, ...rest] = names;
  const [own, others] = [lower(first), rest.map(lower)];
  const certificate = new acm.Certificate(
    `${name}-certificate`,
    {
      domainName: own,
      subjectAlternativeNames: others.length === 0 ? undefined : others,
      validationMethod: "DNS",
      region,
      tags,
    },
    opts,
  );
  const wanted = proofs([own, ...others]).map((proof) => ({ ...proof, option: optionFor(certificate, proof) }));
  const fqdns =
    "made" in validation
      ? validation.made
      : wanted.map(({ option, suffix }) => {
          const record = validationRecord(`${name}-certificate-record${suffix}`, option, validation, opts);
          return record.fqdn;
        });
  return {
    issuedArn: fqdns && issued(`${name}-certificate-validation`, { certificate, fqdns, region, validation }, opts),
    records: pulumi.all(wanted.map(({ option }) => option)).apply((options) => options.map(told)),
  };
}

type ValidationOption = pulumi.Unwrap<acm.Certificate["domainValidationOptions"]>[number];

/** AWS returns the options as a set, so the one that is wanted is picked by its name. */
function optionFor(certificate: acm.Certificate, { host, others }: Proof): pulumi.Output<ValidationOption> {
  return pulumi.all([certificate.domainValidationOptions, host, others]).apply(([options, wanted, rest]) => {
    const twin = rest.find((other) => sameProof(other, wanted));
    if (twin !== undefined) {
      throw new pulumi.RunError(
        `The certificate's names ${wanted} and ${twin} share one validation record, which cannot be seen of names that ` +
          "are known only later; write them as plain text, or leave one out",
      );
    }
    const found = options.find(({ domainName }) => domainName === wanted);
    if (found === undefined) {
      throw new pulumi.RunError(`ACM named no validation record for ${wanted}`);
    }
    return found;
  });
}

function validationRecord(
  logicalName: string,
  option: pulumi.Output<ValidationOption>,
  { zoneId, recordOpts }: InZone,
  opts: pulumi.CustomResourceOptions,
): route53.Record {
  return new route53.Record(
    logicalName,
    {
      zoneId,
      name: option.resourceRecordName,
      type: option.resourceRecordType,
      records: [option.resourceRecordValue],
      ttl: 60,
      // Certificates for the same name in the same account share one record, in whatever stack they are.
      allowOverwrite: true,
    },
    pulumi.mergeOptions(opts, recordOpts),
  );
}

function issued(
  logicalName: string,
  {
    certificate,
    fqdns,
    region,
    validation,
  }: Pick<CertificateRequest, "region" | "validation"> & {
    certificate: acm.Certificate;
    fqdns: pulumi.Input<pulumi.Input<string>[]>;
  },
  opts: pulumi.CustomResourceOptions,
): pulumi.Output<string> {
  const waiting = "made" in validation ? { customTimeouts: { create: WAIT_FOR_HAND_MADE } } : {};
  return new acm.CertificateValidation(
    logicalName,
    { certificateArn: certificate.arn, validationRecordFqdns: fqdns, region },
    pulumi.mergeOptions(opts, waiting),
  ).certificateArn;
}

function told({
  domainName,
  resourceRecordName,
  resourceRecordType,
  resourceRecordValue,
}: ValidationOption): DnsRecord {
  return {
    name: withoutDot(resourceRecordName),
    type: resourceRecordType,
    value: withoutDot(resourceRecordValue),
    purpose: `proves to AWS that ${domainName} is yours, so that it issues the certificate and renews it`,
  };
}

const withoutDot = (name: string): string => name.replace(/\.$/, "");
