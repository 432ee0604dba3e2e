import * as acm from "@pulumi/aws/acm";
import * as route53 from "@pulumi/aws/route53";
import * as pulumi from "@pulumi/pulumi";

/** Cognito's custom domains are CloudFront distributions, which take certificates from there alone. */
const CERTIFICATE_REGION = "us-east-1";

/** A certificate for one host name, requested, validated through DNS, and only then handed out. */
export function validatedCertificate(
  name: string,
  {
    host,
    zoneId,
    tags,
  }: { host: pulumi.Input<string>; zoneId: pulumi.Input<string>; tags: acm.CertificateArgs["tags"] },
  opts: pulumi.CustomResourceOptions,
): pulumi.Output<string> {
  const certificate = new acm.Certificate(
    `${name}-certificate`,
    { domainName: host, validationMethod: "DNS", region: CERTIFICATE_REGION, tags },
    opts,
  );
  // AWS returns the options as a set, so the one that is wanted is picked by its name.
  const option = pulumi.all([certificate.domainValidationOptions, host]).apply(([options, wanted]) => {
    const found = options.find(({ domainName }) => domainName === wanted);
    if (found === undefined) {
      throw new pulumi.RunError(`ACM named no validation record for ${wanted}`);
    }
    return found;
  });
  const record = new route53.Record(
    `${name}-certificate-record`,
    {
      zoneId,
      name: option.resourceRecordName,
      type: option.resourceRecordType,
      records: [option.resourceRecordValue],
      ttl: 60,
      // Certificates for the same name in the same account share one record, in whatever stack they are.
      allowOverwrite: true,
    },
    opts,
  );
  const validation = new acm.CertificateValidation(
    `${name}-certificate-validation`,
    {
      certificateArn: certificate.arn,
      validationRecordFqdns: [record.fqdn],
      region: CERTIFICATE_REGION,
    },
    opts,
  );
  return validation.certificateArn;
}
