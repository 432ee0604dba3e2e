import type { Cloud } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { text, texts, type Json, type Properties } from "../property-values.ts";
import { certificateType } from "./acm.ts";
import { refuseManagedLogin } from "./cognito-look.ts";
import { base36, domainType, requirePool, service } from "./cognito-names.ts";
import { resolves } from "./route53.ts";

/** CloudFront's hosted zone, the same for every distribution. */
const cloudFrontZone = "Z2FDTNDATAQYW2";

const reserved = ["aws", "amazon", "cognito"];

function checkDomain(inputs: Properties): Problem[] {
  const domain = text(inputs.domain);
  if (!("domain" in inputs) || (domain.length >= 1 && domain.length <= 63)) return [];
  return [{ property: "domain", reason: `expected length of domain to be in the range (1 - 63), got ${domain}` }];
}

export const domain: ResourceDefinition = {
  tokens: [domainType],
  required: ["domain", "userPoolId"],
  replaces: ["domain", "userPoolId"],
  deleteBeforeReplace: true,
  defaults: { managedLoginVersion: 1 },
  computed: [
    "awsAccountId",
    "cloudfrontDistribution",
    "cloudfrontDistributionArn",
    "cloudfrontDistributionZoneId",
    "s3Bucket",
    "version",
  ],
  check: checkDomain,
  create({ account, cloud, fingerprint, inputs, region }) {
    const name = text(inputs.domain);
    const isCustom = inputs.certificateArn !== undefined;
    requirePool(cloud, text(inputs.userPoolId), region, `Cognito User Pool Domain (${name})`, "CreateUserPoolDomain");
    refuseDomain(cloud, inputs, region);
    refuseVersion(cloud, inputs, "creating");
    const distribution = `d${base36(fingerprint, 13)}`;
    return {
      id: name,
      outputs: {
        awsAccountId: account,
        cloudfrontDistribution: `${distribution}.cloudfront.net`,
        cloudfrontDistributionArn: isCustom ? `${distribution}.cloudfront.net` : "",
        cloudfrontDistributionZoneId: cloudFrontZone,
        s3Bucket: `aws-cognito-prod-${region}-assets`,
        version: "20260101000000",
      },
    };
  },
  update({ cloud, inputs }) {
    refuseCertificate(cloud, text(inputs.domain), inputs.certificateArn, "updating");
    refuseVersion(cloud, inputs, "updating");
    return {};
  },
};

function refuseVersion(cloud: Cloud, inputs: Properties, verb: string): void {
  if (inputs.managedLoginVersion === 2) {
    refuseManagedLogin(cloud, text(inputs.userPoolId), `${verb} Cognito User Pool Domain (${text(inputs.domain)})`);
  }
}

function refuseDomain(cloud: Cloud, inputs: Properties, region: string): void {
  const name = text(inputs.domain);
  const isCustom = inputs.certificateArn !== undefined;
  const refusal = `creating Cognito User Pool Domain (${name}): ${service} CreateUserPoolDomain, InvalidParameterException:`;
  if (!isCustom) {
    const word = reserved.find((candidate) => name.includes(candidate));
    if (word !== undefined) throw new Refused(`${refusal} Domain cannot contain reserved word: ${word}`);
    if (!/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(name)) {
      throw new Refused(`${refusal} Domain prefix "${name}" must match [a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?`);
    }
  }
  const others = cloud.all(domainType);
  if (others.some((other) => other.id === name && (isCustom || other.region === region))) {
    throw new Refused(`${refusal} Domain already associated with another user pool.`);
  }
  const ofPool = others.filter(({ properties }) => properties.userPoolId === inputs.userPoolId);
  if (ofPool.some(({ properties }) => (properties.certificateArn !== undefined) === isCustom)) {
    throw new Refused(`${refusal} User pool already has a ${isCustom ? "custom " : ""}domain configured.`);
  }
  refuseCertificate(cloud, name, inputs.certificateArn, "creating");
  if (isCustom && resolves(cloud, name.split(".").slice(1).join(".")) === false) {
    throw new Refused(
      `${refusal} Custom domain is not a valid subdomain: Was not able to resolve the root domain, please ensure an A ` +
        "record exists for the root domain.",
    );
  }
}

/** A wildcard covers one label. */
function covers({ domainName, subjectAlternativeNames }: Properties, name: string): boolean {
  const wildcard = `*.${name.split(".").slice(1).join(".")}`;
  return [text(domainName), ...texts(subjectAlternativeNames)].some((own) =>
    [name, wildcard].includes(own.toLowerCase()),
  );
}

function refuseCertificate(cloud: Cloud, name: string, arn: Json | undefined, verb: string): void {
  if (arn === undefined) return;
  const certificate = cloud.find(certificateType, text(arn));
  if (certificate?.region === "us-east-1" && certificate.properties.status === "ISSUED") {
    if (covers(certificate.properties, name)) return;
    throw new Refused(
      `${verb} Cognito User Pool Domain (${name}): ${service} InvalidParameterException: The certificate that is attached ` +
        "to your distribution doesn't cover the alternate domain name (CNAME) that you're trying to add.",
    );
  }
  throw new Refused(
    `${verb} Cognito User Pool Domain (${name}): ${service} InvalidParameterException: Invalid certificate ARN ` +
      `${text(arn)}: the certificate must exist, be issued, and be in us-east-1 (N. Virginia).`,
  );
}
