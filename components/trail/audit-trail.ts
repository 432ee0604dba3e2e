import * as cloudtrail from "@pulumi/aws/cloudtrail";
import { getCallerIdentity } from "@pulumi/aws/getCallerIdentity";
import { getPartition } from "@pulumi/aws/getPartition";
import { getRegion } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { admitted, placed } from "../validation/placement";
import type { AuditTrailArgs } from "./args";
import { trailBucket } from "./bucket";
import { checkAuditTrail } from "./checks";
import { defaultTrailName } from "./name";

/**
 * What a trail can leave out, and all that it can (CloudTrail API reference, AdvancedFieldSelector): both are called all
 * the time, and by nobody who changes a user pool.
 */
const LEFT_OUT = ["kms.amazonaws.com", "rdsdata.amazonaws.com"];

/** A record of the calls that manage users and pools, and whatever else in the account, that shows whether it was changed. */
export class AuditTrail extends pulumi.ComponentResource {
  /** The ARN of the trail. */
  public readonly trailArn: pulumi.Output<string>;
  /** The name of the bucket that it is written to. */
  public readonly bucketName: pulumi.Output<string>;

  public constructor(name: string, args: AuditTrailArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `AuditTrail "${name}"`;
    super("cognito-auth:index:AuditTrail", name, admitted(subject, args, opts, checkAuditTrail), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkAuditTrail);
    const { bucketName, kmsKeyArn, prefix, region, tags } = settings;
    const children: pulumi.CustomResourceOptions = { parent: this, dependsOn: placement.preflight.done };
    const allRegions = settings.allRegions ?? defaults.trail.allRegions;

    const trailName = settings.name ?? defaultTrailName(name);
    const bucket =
      bucketName === undefined
        ? trailBucket(name, settings, trailToBe(trailName, region, { parent: this }), children)
        : { name: bucketName, before: [] };
    const trail = new cloudtrail.Trail(
      `${name}-trail`,
      {
        name: trailName,
        s3BucketName: bucket.name,
        s3KeyPrefix: prefix,
        kmsKeyId: kmsKeyArn,
        enableLogFileValidation: true,
        isMultiRegionTrail: allRegions,
        // Those of services without a region; a trail of all regions must have them.
        includeGlobalServiceEvents: allRegions,
        advancedEventSelectors: [
          {
            name: "Management events",
            fieldSelectors: [
              { field: "eventCategory", equals: ["Management"] },
              { field: "eventSource", notEquals: LEFT_OUT },
            ],
          },
        ],
        region,
        tags,
      },
      {
        parent: this,
        dependsOn: placement.preflight.done.then<pulumi.Resource[]>(() => bucket.before),
      },
    );

    this.trailArn = trail.arn;
    this.bucketName = trail.s3BucketName;
    this.registerOutputs({ trailArn: this.trailArn, bucketName: this.bucketName });
  }
}

/** The ARN that a trail will have. */
function trailToBe(
  name: pulumi.Input<string>,
  region: pulumi.Input<string> | undefined,
  opts: pulumi.InvokeOptions,
): { arn: pulumi.Output<string>; account: pulumi.Input<string> } {
  const account = getCallerIdentity({}, opts).then(({ accountId }) => accountId);
  const partition = getPartition({}, opts).then((found) => found.partition);
  const home = region ?? getRegion({}, opts).then((found) => found.region);
  return { arn: pulumi.interpolate`arn:${partition}:cloudtrail:${home}:${account}:trail/${name}`, account };
}
