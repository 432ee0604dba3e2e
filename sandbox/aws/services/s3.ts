import { Refused, type FunctionDefinition } from "../definition.ts";
import { text } from "../property-values.ts";

export const bucketType = "aws:s3/bucket:Bucket";

const getBucket: FunctionDefinition = {
  tokens: ["aws:s3/getBucket:getBucket"],
  invoke({ cloud, inputs, region }) {
    const name = text(inputs.bucket);
    const bucket = cloud.find(bucketType, name);
    if (bucket === undefined) throw new Refused(`reading S3 Bucket (${name}): couldn't find resource`);
    return {
      arn: bucket.properties.arn ?? "",
      bucket: name,
      bucketDomainName: `${name}.s3.amazonaws.com`,
      bucketRegion: bucket.region,
      bucketRegionalDomainName: `${name}.s3.${bucket.region}.amazonaws.com`,
      hostedZoneId: "Z21DNDUVLTQW6Q",
      id: name,
      region,
      websiteDomain: "",
      websiteEndpoint: "",
    };
  },
};

export const functions: readonly FunctionDefinition[] = [getBucket];
