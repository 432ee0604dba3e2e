import { getCallerIdentity } from "@pulumi/aws/getCallerIdentity";
import { getRegion } from "@pulumi/aws/getRegion";
import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import type { DnsRecord } from "../certificate/dns-record";
import { admitted, placed, type Placement } from "../validation/placement";
import type { SignInDomainArgs } from "./args";
import { checkSignInDomainArgs } from "./checks";
import { makeCustomDomain, type MadeDomain } from "./custom-domain";
import { prefixHost } from "./partitions";
import { defaultPrefix } from "./prefix";

/** The domain of a user pool's sign-in pages: a prefix of Amazon's, or a host name of your own with all that it needs. */
export class SignInDomain extends pulumi.ComponentResource {
  /** The host name of the sign-in pages. */
  public readonly domainName: pulumi.Output<string>;
  /** What a listener rule calls the domain: the prefix alone, or the host name of your own. */
  public readonly userPoolDomain: pulumi.Output<string>;
  /** The ARN of the validated certificate, where the host name is your own. */
  public readonly certificateArn?: pulumi.Output<string>;
  /** The DNS records to make by hand, with dns manual. */
  public readonly dnsRecords?: pulumi.Output<DnsRecord[]>;

  public constructor(name: string, args: SignInDomainArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `SignInDomain "${name}"`;
    super("cognito-auth:index:SignInDomain", name, admitted(subject, args, opts, checkSignInDomainArgs), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkSignInDomainArgs);

    const { custom } = settings;
    const own: MadeDomain =
      custom === undefined ? {} : makeCustomDomain(name, { ...settings, custom }, placement, this);
    // Beside a domain of one's own a prefix is where the pages stay until DNS leads to the new ones.
    if (own.domain === undefined || settings.prefix !== undefined) {
      const domain = this.prefixDomain(name, settings, placement);
      this.userPoolDomain = domain.domain;
      this.domainName = pulumi
        .all([domain.domain, domain.region])
        .apply(([prefix, region]) => prefixHost(prefix, region));
    } else {
      this.userPoolDomain = own.domain.domain;
      this.domainName = own.domain.domain;
    }
    this.certificateArn = own.certificateArn;
    this.dnsRecords = own.dnsRecords;
    this.registerOutputs({
      domainName: this.domainName,
      userPoolDomain: this.userPoolDomain,
      certificateArn: this.certificateArn,
      dnsRecords: this.dnsRecords,
    });
  }

  private prefixDomain(name: string, args: SignInDomainArgs, { preflight }: Placement): cognito.UserPoolDomain {
    const { userPoolId, managedLoginVersion, region } = args;
    return new cognito.UserPoolDomain(
      `${name}-domain-prefix`,
      { domain: args.prefix ?? this.ownPrefix(name, args), userPoolId, managedLoginVersion, region },
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
}
