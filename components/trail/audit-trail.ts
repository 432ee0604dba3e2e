import * as cloudtrail from "@pulumi/aws/cloudtrail";
import { getCallerIdentity } from "@pulumi/aws/getCallerIdentity";
import { getPartition } from "@pulumi/aws/getPartition";
import { getRegion } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { together } from "../validation/input";
import { under } from "../validation/path";
import { admitted, placed, type Placement } from "../validation/placement";
import { LookupProblem } from "../validation/preflight";
import type { AuditTrailArgs } from "./args";
import { trailBucket } from "./bucket";
import { checkAuditTrail, checkKeyHome } from "./checks";
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
    const key = kmsKeyArn === undefined ? undefined : keyHere(settings, placement, { parent: this });
    const bucket =
      bucketName === undefined
        ? trailBucket(name, { ...settings, kmsKeyArn: key }, trailToBe(trailName, region, { parent: this }), children)
        : { name: bucketName, before: [] };
    const trail = new cloudtrail.Trail(
      `${name}-trail`,
      {
        name: trailName,
        s3BucketName: bucket.name,
        s3KeyPrefix: prefix,
        kmsKeyId: key,
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
        dependsOn: placement.preflight.doneAnd(() => bucket.before),
      },
    );

    this.trailArn = trail.arn;
    this.bucketName = trail.s3BucketName;
    this.registerOutputs({ trailArn: this.trailArn, bucketName: this.bucketName });
  }
}

/** A given key, once it is sure that it lies where the bucket that is made will. */
function keyHere(
  { bucketName, kmsKeyArn = "", region }: AuditTrailArgs,
  { preflight, path }: Placement,
  opts: pulumi.InvokeOptions,
): pulumi.Input<string> {
  if (bucketName !== undefined) {
    return kmsKeyArn;
  }
  return preflight.look(together({ kmsKeyArn, region }), async (given) => {
    const home = given.region ?? (await getRegion({}, opts)).region;
    const [problem] = checkKeyHome({ kmsKeyArn: given.kmsKeyArn }, home, under(path, "kmsKeyArn"));
    if (problem !== undefined) {
      throw new LookupProblem(problem);
    }
    return given.kmsKeyArn;
  });
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
