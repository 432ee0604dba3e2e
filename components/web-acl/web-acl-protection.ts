import { getRegion } from "@pulumi/aws/getRegion";
import * as wafv2 from "@pulumi/aws/wafv2";
import * as pulumi from "@pulumi/pulumi";
import { together } from "../validation/input";
import { under } from "../validation/path";
import { admitted, placed, type Placement } from "../validation/placement";
import { LookupProblem, notFound } from "../validation/preflight";
import type { WebAclProtectionArgs } from "./args";
import { checkHome, checkWebAclProtection } from "./checks";

/** A web ACL of AWS WAF in front of a user pool's sign-in pages and public API. A pool has one at most. */
export class WebAclProtection extends pulumi.ComponentResource {
  /** The ARN of the web ACL. */
  public readonly webAclArn: pulumi.Output<string>;

  public constructor(name: string, args: WebAclProtectionArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `WebAclProtection "${name}"`;
    super("cognito-auth:index:WebAclProtection", name, admitted(subject, args, opts, checkWebAclProtection), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkWebAclProtection);

    const association = new wafv2.WebAclAssociation(
      `${name}-web-acl`,
      {
        resourceArn: settings.userPoolArn,
        webAclArn: findWebAclArn(settings, placement, { parent: this }),
        region: settings.region,
      },
      { parent: this, dependsOn: placement.preflight.done },
    );

    this.webAclArn = association.webAclArn;
    this.registerOutputs({ webAclArn: this.webAclArn });
  }
}

/** The web ACL's ARN, looked up by its name, or given and then of the right region. */
function findWebAclArn(
  { webAclArn, webAclName = "", region }: WebAclProtectionArgs,
  { preflight, path }: Placement,
  opts: pulumi.InvokeOptions,
): pulumi.Output<string> {
  if (webAclArn === undefined) {
    return preflight.look(together({ name: webAclName, region }), async (given) => {
      const webAcl = await wafv2.getWebAcl({ name: given.name, scope: "REGIONAL", region: given.region }, opts).catch(
        notFound({
          path: under(path, "webAclName"),
          rule: "must be a regional web ACL of this account and region",
          got: given.name,
        }),
      );
      return webAcl.arn;
    });
  }
  return preflight.look(together({ arn: webAclArn, region }), async (given) => {
    // Only now is it known where the pool is, if nobody wrote it down.
    const home = given.region ?? (await getRegion({}, opts)).region;
    const [problem] = checkHome(given.arn, home, under(path, "webAclArn"));
    if (problem !== undefined) {
      throw new LookupProblem(problem);
    }
    return given.arn;
  });
}
