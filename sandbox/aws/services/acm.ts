import { createHash } from "node:crypto";
import { partition } from "../account.ts";
import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type ResourceDefinition } from "../definition.ts";
import { records, text, texts, type Properties } from "../property-values.ts";
import { plainName, recordsNamed } from "./route53.ts";

export const certificateType = "aws:acm/certificate:Certificate";

function digest(value: string): string {
  return createHash("sha256").update(value).digest("hex").slice(0, 32);
}

/** AWS proves control of a wildcard by the name below it, and gives both one record. */
function validationOption(domain: string): Properties {
  const proven = plainName(domain).replace(/^\*\./, "");
  return {
    domainName: domain,
    resourceRecordName: `_${digest(proven)}.${proven}.`,
    resourceRecordType: "CNAME",
    resourceRecordValue: `_${digest(`value ${proven}`)}.sandboxvalid.acm-validations.aws.`,
  };
}

/** The options are a set: their order differs from that of the names, so that nobody can rely on it. */
function validationOptions(domains: readonly string[]): Properties[] {
  return domains
    .map(validationOption)
    .sort((left, right) => (text(left.resourceRecordName) < text(right.resourceRecordName) ? -1 : 1));
}

function names(inputs: Properties): string[] {
  return [...new Set([text(inputs.domainName), ...texts(inputs.subjectAlternativeNames)])];
}

const certificate: ResourceDefinition = {
  tokens: [certificateType],
  required: [],
  replaces: ["domainName", "subjectAlternativeNames", "validationMethod", "keyAlgorithm", "certificateAuthorityArn"],
  sets: ["subjectAlternativeNames", "validationOptions"],
  secrets: ["privateKey", "privateKeyWo"],
  tagged: true,
  defaults: {
    keyAlgorithm: "RSA_2048",
    options: { certificateTransparencyLoggingPreference: "ENABLED", export: "DISABLED" },
  },
  computed: [
    "arn",
    "domainValidationOptions",
    "status",
    "subjectAlternativeNames",
    "type",
    "notAfter",
    "notBefore",
    "pendingRenewal",
    "renewalEligibility",
    "renewalSummaries",
    "validationEmails",
  ],
  check(inputs) {
    const domain = text(inputs.domainName);
    const isImported = inputs.certificateBody !== undefined || inputs.privateKey !== undefined;
    if (
      !isImported &&
      "domainName" in inputs &&
      !/^(\*\.)?(([a-z0-9]|[a-z0-9][a-z0-9-]*[a-z0-9])\.)+[a-z0-9-]{2,}\.?$/i.test(domain)
    ) {
      return [{ property: "domainName", reason: `invalid value for domain_name (got "${domain}")` }];
    }
    if (domain.endsWith("."))
      return [{ property: "domainName", reason: "invalid value for domain_name (cannot end with a period)" }];
    return [];
  },
  create({ account, fingerprint, inputs, region }) {
    const uuid = fingerprint.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5");
    const arn = `arn:${partition}:acm:${region}:${account}:certificate/${uuid}`;
    const isDns = inputs.validationMethod === "DNS";
    return {
      id: arn,
      outputs: {
        arn,
        domainValidationOptions: isDns ? validationOptions(names(inputs)) : [],
        notAfter: "",
        notBefore: "",
        pendingRenewal: false,
        renewalEligibility: "INELIGIBLE",
        renewalSummaries: [],
        status: "PENDING_VALIDATION",
        subjectAlternativeNames: names(inputs),
        type: "AMAZON_ISSUED",
        validationEmails: [],
      },
    };
  },
  remove({ cloud, current }) {
    const user = certificateUser(cloud, current.id);
    if (user !== undefined) {
      throw new Refused(
        `deleting ACM Certificate (${current.id}): ResourceInUseException: Certificate ${current.id} is in use ` +
          `(by ${user.id}).`,
      );
    }
  },
};

function certificateUser(cloud: Cloud, arn: string): CloudObject | undefined {
  const users = [...cloud.all("aws:cognito/userPoolDomain:UserPoolDomain"), ...cloud.all("aws:lb/listener:Listener")];
  return users.find(({ properties }) => properties.certificateArn === arn);
}

/** Waits, in AWS, for the validation records to be seen; here they are there or not. */
const validation: ResourceDefinition = {
  tokens: ["aws:acm/certificateValidation:CertificateValidation"],
  required: ["certificateArn"],
  replaces: ["certificateArn", "validationRecordFqdns"],
  sets: ["validationRecordFqdns"],
  computed: [],
  create({ cloud, fingerprint, inputs, region }) {
    const arn = text(inputs.certificateArn);
    const target = cloud.find(certificateType, arn);
    if (target?.region !== region) {
      throw new Refused(`waiting for ACM Certificate (${arn}) to be issued: couldn't find resource in ${region}`);
    }
    const options = records(target.properties.domainValidationOptions);
    const told = texts(inputs.validationRecordFqdns).map(plainName);
    const untold = options
      .map((option) => plainName(text(option.resourceRecordName)))
      .filter((name) => !told.includes(name));
    if (inputs.validationRecordFqdns !== undefined && untold.length > 0) {
      throw new Refused(`missing ${untold.join(", ")} DNS validation record`);
    }
    for (const option of options) {
      const name = text(option.resourceRecordName);
      const value = plainName(text(option.resourceRecordValue));
      const found = recordsNamed(cloud, name, text(option.resourceRecordType));
      if (!found.some(({ properties }) => texts(properties.records).map(plainName).includes(value))) {
        throw new Refused(
          `waiting for ACM Certificate (${arn}) to be issued: timeout while waiting for state to become 'ISSUED' ` +
            `(last state: 'PENDING_VALIDATION'). In the sandbox: no hosted zone has the CNAME ${name}`,
        );
      }
    }
    cloud.put({ ...target, properties: { ...target.properties, ...issued } });
    return { id: `${fingerprint.slice(0, 8)}-${arn.slice(-12)}`, outputs: {} };
  },
};

const issued = {
  status: "ISSUED",
  notBefore: "2026-01-01T00:00:00Z",
  notAfter: "2027-01-31T23:59:59Z",
  renewalEligibility: "ELIGIBLE",
};

export const resources: readonly ResourceDefinition[] = [certificate, validation];
