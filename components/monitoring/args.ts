import type * as pulumi from "@pulumi/pulumi";
import type { Alarms } from "./alarms/args";

/** The dashboard of a sign-in in CloudWatch. */
export interface Dashboard {
  /** Whether there is one. Default: true. */
  enabled?: boolean;
  /**
   * Its name, up to 255 letters, digits, hyphens and underscores, unique in the account across all regions. Changing it
   * replaces the dashboard. Default: made of project, stack and component.
   */
  name?: pulumi.Input<string>;
}

/** How a sign-in is watched: a dashboard, and alarms that tell somebody. Without any setting it is all there. */
export interface MonitoringSettings {
  /** The dashboard. Default: there is one. */
  dashboard?: Dashboard;
  /** The alarms. Default: all of them, for everything that there is. */
  alarms?: Alarms;
  /**
   * The ARN of the SNS topic that alarms go to, in the region of the pool; it lets CloudWatch publish. Default: one is
   * made, encrypted with a KMS key of its own, that lets CloudWatch alarms of this account publish and nobody else.
   */
  topicArn?: pulumi.Input<string>;
  /**
   * The ARN of the SNS topic in us-east-1 that the alarm of a custom domain's certificate goes to: the certificate lies
   * there, and alarms reach topics of their own region only. Default: topicArn where that lies in us-east-1, or one is made.
   */
  certificateTopicArn?: pulumi.Input<string>;
  /**
   * The e-mail addresses that the topics which are made write to. Each person has to confirm once by the link in a first
   * mail of AWS. Default: none, and you subscribe what you have to the topic.
   */
  emails?: string[];
}

/** The arguments of Monitoring: what there is to watch, and how. */
export interface MonitoringArgs extends MonitoringSettings {
  /** The ARN of the user pool. */
  userPoolArn: pulumi.Input<string>;
  /** The ids of the app clients that people use, by a name that tells them apart in alarms. Default: none. */
  clientIds?: Record<string, pulumi.Input<string>>;
  /** Whether the pool has threat protection, without which nothing tells of risk. Default: false. */
  threatProtection?: boolean;
  /** The ARN of the load balancer that signs people in, or of its listener. Default: none. */
  loadBalancerArn?: pulumi.Input<string>;
  /** The ARNs of the functions that the pool calls, by the name of their trigger. Default: none. */
  functionArns?: Record<string, pulumi.Input<string>>;
  /** The ARN of the certificate of a custom domain, in us-east-1. Default: none. */
  domainCertificateArn?: pulumi.Input<string>;
  /** The ARN of the certificate of the load balancer, in the region of the pool. Default: none. */
  loadBalancerCertificateArn?: pulumi.Input<string>;
  /** The AWS region of the pool. Default: that of the provider. */
  region?: pulumi.Input<string>;
  /** Tags for alarms, topics and keys. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
