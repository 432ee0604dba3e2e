import { Refused, type FunctionDefinition, type ResourceDefinition } from "../definition.ts";
import { text } from "../property-values.ts";
import { bucketByName, buckets } from "./s3-buckets.ts";

const getBucket: FunctionDefinition = {
  tokens: ["aws:s3/getBucket:getBucket"],
  invoke({ cloud, inputs, region }) {
    const name = text(inputs.bucket);
    const bucket = bucketByName(cloud, name);
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

export const resources: readonly ResourceDefinition[] = buckets;
export const functions: readonly FunctionDefinition[] = [getBucket];
