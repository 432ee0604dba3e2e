import { isIPv4 } from "node:net";
import { defaults } from "../defaults";
import { checkArn, parseArn, type ArnKind } from "../validation/arn";
import { checkHost } from "../validation/host";
import { known } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import type { CustomDomain, DomainDns } from "./args";
import { isBelow, liesIn, parentOf } from "./names";

/** Cognito's custom domains are CloudFront distributions, which take certificates from there alone. */
export const CERTIFICATE_REGION = "us-east-1";

const CERTIFICATE: ArnKind = {
  what: "an ACM certificate",
  service: "acm",
  resource: /^certificate\/[\w-]+$/,
  example: `arn:aws:acm:${CERTIFICATE_REGION}:123456789012:certificate/12345678-1234-1234-1234-123456789012`,
};

/** Cognito API reference, CreateUserPoolDomain.Domain. */
const LONGEST = 63;

export function dnsOf({ dns }: CustomDomain): DomainDns {
  return dns ?? defaults.domain.dns;
}

/** True while somebody still has to make the validation record of a certificate that is made. */
export function isAwaitingRecord(custom: CustomDomain): boolean {
  return dnsOf(custom) === "manual" && custom.certificateArn === undefined && custom.validationRecord === undefined;
}

/** What AWS would refuse of a domain of one's own, and what does not fit together. */
export function checkCustom(custom: CustomDomain, at: string): Problem[] {
  const problems = [...checkName(custom, at), ...checkCertificate(custom, at)];
  const isRight = problems.every(({ isWarning }) => isWarning === true);
  return dnsOf(custom) === "manual"
    ? [...problems, ...checkManual(custom, at)]
    : [...problems, ...checkZone(custom, at, isRight), ...checkParentRecord(custom, at)];
}

function checkName(custom: CustomDomain, at: string): Problem[] {
  const path = under(at, "name");
  const problems = checkHost(custom.name, path, { wildcards: false });
  const name = known(custom.name);
  if (problems.length > 0 || name === undefined) {
    return problems;
  }
  if (name.length > LONGEST) {
    const rule = `must have at most ${LONGEST} characters`;
    return [{ path, rule, got: name, remedy: `it has ${name.length}, so write a shorter one` }];
  }
  return parentOf(name).includes(".") ? [] : [belowTopLevel(name, path)];
}

/** Cognito developer guide, "Using your own domain": the parent has an A record. Almost no top-level domain has one. */
function belowTopLevel(name: string, path: string): Problem {
  return {
    path,
    rule: `is right below the top-level domain ${parentOf(name)}, and AWS refuses a domain whose parent has no A record`,
    got: name,
    remedy: `write a name below it, such as auth.${name.toLowerCase()}`,
    isWarning: true,
  };
}

function checkCertificate({ certificateArn }: CustomDomain, at: string): Problem[] {
  const path = under(at, "certificateArn");
  const problems = checkArn(certificateArn, path, CERTIFICATE);
  const text = known(certificateArn);
  const arn = parseArn(text ?? "");
  return problems.length > 0 || arn === undefined || (arn.partition === "aws" && arn.region === CERTIFICATE_REGION)
    ? problems
    : [
        {
          path,
          rule: `must lie in ${CERTIFICATE_REGION}, whatever the region of the user pool`,
          got: text,
          remedy: "name one from there, or leave it out, and one is made there",
        },
      ];
}

/** Settings of the other way to make records: they would get lost. */
function otherWay(keys: readonly (keyof CustomDomain)[], custom: CustomDomain, at: string, remedy: string): Problem[] {
  return keys
    .filter((key) => custom[key] !== undefined)
    .map((key) => ({
      path: under(at, key),
      rule: `is not for dns: ${dnsOf(custom)}`,
      got: known(custom[key]),
      remedy,
    }));
}

function checkManual(custom: CustomDomain, at: string): Problem[] {
  const problems = otherWay(
    ["hostedZoneName", "hostedZoneId", "parentRecord"],
    custom,
    at,
    "leave it out, and make that record where the others are made",
  );
  const path = under(at, "validationRecord");
  const record = known(custom.validationRecord);
  const name = known(custom.name);
  if (custom.validationRecord !== undefined && custom.certificateArn !== undefined) {
    problems.push({
      path,
      rule: "is for a certificate that is made, and certificateArn names one",
      got: record,
      remedy: "leave one of them out",
    });
  } else if (record !== undefined && name !== undefined && !isBelow(record, name)) {
    problems.push({
      path,
      rule: `must be the name of the validation record of ${name.toLowerCase()}`,
      got: record,
      remedy: "leave it out, deploy, make the record that the output dnsRecords tells, and write its name here",
    });
  }
  if (isAwaitingRecord(custom)) {
    problems.push({
      path: at,
      rule: "waits for DNS records, so the sign-in pages are under Amazon's domain for now",
      got: name,
      remedy:
        `deploy, make the record that the output dnsRecords tells, write its name to ${path}, and deploy again; ` +
        `${name === undefined ? "the name above" : parentOf(name)} needs an A record by then, or AWS refuses the domain`,
      isWarning: true,
    });
  }
  return problems;
}

function checkZone(custom: CustomDomain, at: string, isOtherwiseRight: boolean): Problem[] {
  const problems = otherWay(["validationRecord"], custom, at, "leave it out, for the record is made with the others");
  if (custom.hostedZoneId === undefined && custom.hostedZoneName === undefined) {
    return [
      ...problems,
      {
        path: at,
        rule: "must say in which Route 53 zone the records are made",
        remedy:
          `set ${under(at, "hostedZoneName")} or ${under(at, "hostedZoneId")}, ` +
          `or ${under(at, "dns")} to manual where DNS is elsewhere`,
      },
    ];
  }
  if (custom.hostedZoneId !== undefined && custom.hostedZoneName !== undefined) {
    return [
      ...problems,
      {
        path: at,
        rule: "must have hostedZoneName or hostedZoneId, not both",
        got: { hostedZoneName: known(custom.hostedZoneName), hostedZoneId: known(custom.hostedZoneId) },
        remedy: "leave one of them out",
      },
    ];
  }
  const name = known(custom.name);
  const zone = known(custom.hostedZoneName);
  return isOtherwiseRight && name !== undefined && zone !== undefined
    ? [...problems, ...checkPlace(custom, name, zone, at)]
    : problems;
}

/** That the records lie in the zone in which they are made. */
export function checkPlace({ parentRecord }: CustomDomain, name: string, zone: string, at: string): Problem[] {
  const plain = zone.replace(/\.$/, "");
  if (!liesIn(name, zone)) {
    return [
      {
        path: under(at, "name"),
        rule: `must lie in the hosted zone ${plain}`,
        got: name,
        remedy: `write a name that ends with .${plain}, or name its own zone`,
      },
    ];
  }
  return parentRecord !== undefined && !liesIn(parentOf(name), zone)
    ? [
        {
          path: under(at, "parentRecord"),
          rule: `would make a record at ${parentOf(name)}, which is not in the hosted zone ${plain}`,
          got: known(parentRecord),
          remedy: `leave it out, and make the A record where ${parentOf(name)} is kept`,
        },
      ]
    : [];
}

function checkParentRecord({ parentRecord }: CustomDomain, at: string): Problem[] {
  const address = known(parentRecord);
  return address === undefined || isIPv4(address)
    ? []
    : [
        {
          path: under(at, "parentRecord"),
          rule: "must be an IPv4 address",
          got: address,
          remedy: 'write one such as "192.0.2.1"',
        },
      ];
}
