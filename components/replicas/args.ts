import type * as pulumi from "@pulumi/pulumi";
import type { Email } from "../user-pool/email/args";
import type { Sms } from "../user-pool/sms/args";
import type { Triggers } from "../user-pool/triggers/args";

/** The user pool in another region: the same users and clients under the same pool id. */
export interface Replica {
  /**
   * True if people may sign in at the replica. AWS makes one inactive; look at its mail, text messages and functions before.
   * Default: false. Changing it is an update in place.
   */
  active?: pulumi.Input<boolean>;
}

/**
 * The user pool's replicas in other regions. AWS charges for them. They need the plan essentials or plus and a multi-Region
 * key of KMS. No account is made, no password changed and no code of an authenticator app taken at a replica. Cognito:
 * CreateUserPoolReplica.
 */
export interface Replicas {
  /**
   * The ARN of the multi-Region key of KMS in the pool's region that the pool is encrypted with, and that has a replica key
   * in each region below. It is compared with the pool's, and set there by hand: the provider of the pool cannot.
   */
  kmsKeyArn: pulumi.Input<string>;
  /**
   * Must be true. It says that you rely on something that AWS does not document: that the pool keeps its key and its issuer
   * when another setting of it is updated by a provider that knows neither. Each preview and each deployment looks whether
   * it did.
   */
  assumeUpdatesKeepKeyAndIssuer: boolean;
  /**
   * The replica by its region, such as eu-west-1, in the partition of the pool and not its own region. AWS makes one at most.
   * Another name is another replica.
   */
  regions: Record<string, Replica>;
}

/** What is set for each region by itself. Everything else a replica has from the pool. */
export interface RegionalConfiguration {
  /** How mail is sent from that region; the SES identity lies there too. Default: Cognito's own sender. */
  email?: Email;
  /** How text messages are sent from that region. An empty map makes a role for it. Default: none are sent. */
  sms?: Sms;
  /** The functions that are called there, which lie in that region. Default: none. */
  triggers?: Triggers;
  /** The ARN of the KMS key, in that region, that codes for custom senders are encrypted with. Default: none. */
  senderKmsKeyArn?: pulumi.Input<string>;
}

/** Where the user pool is beside its own region. */
export interface ReplicaSettings {
  /** The replicas of the user pool in other regions. Default: none. */
  replicas?: Replicas;
  /** The settings of the replicas, by their region. Default: no mail through SES, no text messages, no functions. */
  regionalConfiguration?: Record<string, RegionalConfiguration>;
}

/** The arguments of UserPoolReplicas. */
export interface UserPoolReplicasArgs extends ReplicaSettings {
  /** The ARN of the user pool, in the region where accounts are made. Changing it replaces everything. */
  userPoolArn: pulumi.Input<string>;
  /**
   * Whether a load balancer signs people in at the pool, which AWS has only with the original issuer: it decides what is
   * said of the issuer that is found. Default: false.
   */
  hasLoadBalancer?: boolean;
  /** The AWS region of the pool. Default: that of the provider. */
  region?: pulumi.Input<string>;
  /** Tags for the replicas and the roles that are made. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
