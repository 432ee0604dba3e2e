import type { Provider } from "@pulumi/aws-native/provider";
import type { UserPoolRegionalConfigurationAttachmentArgs } from "@pulumi/aws-native/cognito";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import type { Email } from "../user-pool/email/args";
import { smsSending } from "../user-pool/sms/sms";
import { permitTriggers, triggerInputs } from "../user-pool/triggers/triggers";
import { map } from "../validation/input";
import type { RegionalConfiguration, UserPoolReplicasArgs } from "./args";
import { cognito } from "./native";

/** One replica, and what it needs to be made. */
interface Replication extends Pick<UserPoolReplicasArgs, "tags"> {
  readonly name: string;
  readonly region: string;
  readonly active: pulumi.Input<boolean> | undefined;
  readonly configuration: RegionalConfiguration;
  readonly userPoolId: pulumi.Output<string>;
  readonly replicaArn: pulumi.Output<string>;
  /** The provider of the pool's region, where one is made. */
  readonly home: Provider | undefined;
  /** The provider of the replica's region. */
  readonly there: Provider;
  readonly opts: { parent: pulumi.Resource; dependsOn: Promise<pulumi.Resource[]> };
}

/**
 * The replica, which is asked for in the pool's region, and its settings, which are made in its own. The status is among
 * them. The tags too: those that a replica is made with cannot be changed without another replica.
 */
export function makeReplica(replication: Replication): void {
  const { name, region, active, configuration, userPoolId, replicaArn, tags, home, there, opts } = replication;
  const { UserPoolReplica, UserPoolRegionalConfigurationAttachment } = cognito();
  const role = `${name}-replica-${region}-`;

  const replica = new UserPoolReplica(
    `${name}-replica-${region}`,
    { userPoolId, regionName: region },
    { ...opts, provider: home },
  );
  const sms = smsSending(role, { sms: configuration.sms, mfa: { mode: "off" }, region, tags }, opts);
  const settings: UserPoolRegionalConfigurationAttachmentArgs = {
    userPoolId,
    status: map(active ?? defaults.replica.active, (isActive) => (isActive ? "ACTIVE" : "INACTIVE")),
    emailConfiguration: mail(configuration.email),
    smsConfiguration: configuration.sms && sms.inputs.smsConfiguration,
    lambdaConfig: triggerInputs(configuration).lambdaConfig,
    userPoolTags: tags,
  };
  new UserPoolRegionalConfigurationAttachment(`${name}-regional-configuration-${region}`, settings, {
    ...opts,
    provider: there,
    dependsOn: opts.dependsOn.then<pulumi.Resource[]>(() => [replica, ...sms.before]),
  });
  permitTriggers(role, { triggers: configuration.triggers, region }, replicaArn, opts);
}

/** The same as in the pool's own region, where the sender has another name. */
function mail(email: Email | undefined): UserPoolRegionalConfigurationAttachmentArgs["emailConfiguration"] {
  if (email?.sesIdentityArn === undefined) {
    return email && { emailSendingAccount: "COGNITO_DEFAULT", replyToEmailAddress: email.replyTo };
  }
  const { sesIdentityArn, from, replyTo, configurationSet } = email;
  return {
    emailSendingAccount: "DEVELOPER",
    sourceArn: sesIdentityArn,
    from,
    replyToEmailAddress: replyTo,
    configurationSet,
  };
}
