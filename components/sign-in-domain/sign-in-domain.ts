import { getCallerIdentity } from "@pulumi/aws/getCallerIdentity";
import { getRegion } from "@pulumi/aws/getRegion";
import * as cognito from "@pulumi/aws/cognito";
import * as route53 from "@pulumi/aws/route53";
import * as pulumi from "@pulumi/pulumi";
import { map } from "../validation/input";
import { admitted, placed, type Placement } from "../validation/placement";
import type { CustomDomain, SignInDomainArgs } from "./args";
import { validatedCertificate } from "./certificate";
import { checkSignInDomain } from "./checks";
import { defaultPrefix } from "./prefix";
import { findZoneId } from "./zone";

/** The domain of a user pool's sign-in pages: a prefix of Amazon's, or a host name of your own with all that it needs. */
export class SignInDomain extends pulumi.ComponentResource {
  /** The host name of the sign-in pages. */
  public readonly domainName: pulumi.Output<string>;
  /** What a listener rule calls the domain: the prefix alone, or the host name of your own. */
  public readonly userPoolDomain: pulumi.Output<string>;
  /** The ARN of the validated certificate, where the host name is your own. */
  public readonly certificateArn?: pulumi.Output<string>;

  public constructor(name: string, args: SignInDomainArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `SignInDomain "${name}"`;
    super("cognito-auth:index:SignInDomain", name, admitted(subject, args, opts, checkSignInDomain), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkSignInDomain);

    if (settings.custom === undefined) {
      const domain = this.prefixDomain(name, settings, placement);
      this.userPoolDomain = domain.domain;
      this.domainName = pulumi.interpolate`${domain.domain}.auth.${domain.region}.amazoncognito.com`;
    } else {
      const { domain, certificateArn } = this.customDomain(name, { ...settings, custom: settings.custom }, placement);
      this.userPoolDomain = domain.domain;
      this.domainName = domain.domain;
      this.certificateArn = certificateArn;
    }
    this.registerOutputs({
      domainName: this.domainName,
      userPoolDomain: this.userPoolDomain,
      certificateArn: this.certificateArn,
    });
  }

  private prefixDomain(name: string, args: SignInDomainArgs, { preflight }: Placement): cognito.UserPoolDomain {
    return new cognito.UserPoolDomain(
      `${name}-domain-prefix`,
      {
        domain: args.prefix ?? this.ownPrefix(name, args),
        managedLoginVersion: args.managedLoginVersion,
        userPoolId: args.userPoolId,
        region: args.region,
      },
      // A pool has one prefix domain, so the old one goes before the new one comes.
      { parent: this, dependsOn: preflight.done, deleteBeforeReplace: true },
    );
  }

  private ownPrefix(name: string, { region }: SignInDomainArgs): pulumi.Output<string> {
    const accountId = getCallerIdentity({}, { parent: this }).then((identity) => identity.accountId);
    const where = region ?? getRegion({}, { parent: this }).then((found) => found.region);
    return pulumi.all([accountId, where]).apply(([account, home]) =>
      defaultPrefix({
        accountId: account,
        region: home,
        project: pulumi.getProject(),
        stack: pulumi.getStack(),
        name,
      }),
    );
  }

  private customDomain(
    name: string,
    { custom, managedLoginVersion, userPoolId, region, tags }: SignInDomainArgs & { custom: CustomDomain },
    placement: Placement,
  ): { domain: cognito.UserPoolDomain; certificateArn: pulumi.Output<string> } {
    const children: pulumi.CustomResourceOptions = { parent: this, dependsOn: placement.preflight.done };
    const host = map(custom.name, (given) => given.toLowerCase());
    const zoneId = findZoneId(custom, placement, { parent: this });
    const certificateArn = validatedCertificate(name, { host, zoneId, tags }, children);
    const domain = new cognito.UserPoolDomain(
      `${name}-domain-custom`,
      { domain: host, certificateArn, managedLoginVersion, userPoolId, region },
      { ...children, deleteBeforeReplace: true },
    );
    for (const type of ["A", "AAAA"]) {
      new route53.Record(
        `${name}-alias-${type.toLowerCase()}`,
        {
          zoneId,
          name: host,
          type,
          aliases: [
            {
              name: domain.cloudfrontDistribution,
              zoneId: domain.cloudfrontDistributionZoneId,
              evaluateTargetHealth: false,
            },
          ],
        },
        children,
      );
    }
    return { domain, certificateArn };
  }
}
