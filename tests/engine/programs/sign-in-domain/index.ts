import * as cognito from "@pulumi/aws/cognito";
import { Provider } from "@pulumi/aws/provider";
import * as pulumi from "@pulumi/pulumi";
import { type DomainSettings, forDns, SignInDomain } from "../../../../components";

interface Settings extends DomainSettings {
  managedLoginVersion?: number;
  /** True for values that are only known once the program runs on, as what a resource returns is. */
  late?: boolean;
  /** True for DNS records that another provider makes. */
  otherAccount?: boolean;
  /** True for a provider of one's own for the rest. */
  ownProvider?: boolean;
}

const config = new pulumi.Config();
const { late, otherAccount, ownProvider, ...settings } = config.requireObject<Settings>("domain");

const pool = new cognito.UserPool("pool", { name: "pool" });

/** A value that follows from a resource, and is unknown in the preview that makes it. */
const after = (value: pulumi.Input<string>): pulumi.Output<string> =>
  pulumi.all([pool.id, value]).apply(([, text]) => text);

const { name, hostedZoneName, parentRecord } = settings.custom ?? {};
const custom = settings.custom && {
  ...settings.custom,
  ...(late === true && {
    name: after(name ?? ""),
    hostedZoneName: hostedZoneName && after(hostedZoneName),
    parentRecord: parentRecord && after(parentRecord),
  }),
};

const zoneAccount = otherAccount === true ? new Provider("zone-account", { region: "eu-west-1" }) : undefined;

const workload = ownProvider === true ? new Provider("workload", { region: "eu-central-1" }) : undefined;

const domain = new SignInDomain(
  "shop",
  { ...settings, custom, userPoolId: pool.id, tags: { team: "shop" } },
  { providers: [...(workload ? [workload] : []), ...(zoneAccount ? [forDns(zoneAccount)] : [])] },
);

export = {
  domainName: domain.domainName,
  ...(domain.dnsRecords && { dnsRecords: domain.dnsRecords }),
};
