import type * as pulumi from "@pulumi/pulumi";

/** When an alarm of what is counted or measured goes off: in each of the periods, one after the other. */
export interface Alarm {
  /** Whether there is this alarm. Default: true, for all that there is something to watch of. */
  enabled?: boolean;
  /** From how many, or how much, on. A number above 0. Default: each alarm's own. */
  threshold?: pulumi.Input<number>;
  /** The length of a period, 1 to 10080 minutes, a week. Cognito tells its numbers in steps of minutes. Default: each alarm's own. */
  periodMinutes?: pulumi.Input<number>;
  /**
   * How many periods in a row it has to be so, 1 or more: together a day at most, or seven days where a period has an hour
   * or more. Default: 1.
   */
  periods?: pulumi.Input<number>;
}

/** When the alarm of a certificate goes off. */
export interface CertificateAlarm {
  /** Whether there is this alarm. Default: true, for the certificates of a custom domain and of a load balancer. */
  enabled?: boolean;
  /** How many days before the end, a number above 0. Default: 30. */
  daysBefore?: pulumi.Input<number>;
}

/** The alarms of a sign-in, each with sensible thresholds and each off by itself. */
export interface Alarms {
  /** Sign-ins that failed, one alarm for each client that people use. Default: 50 in 5 minutes. */
  failedSignIns?: Alarm;
  /**
   * Sign-ups, sign-ins and renewals of tokens that Cognito turned away for being too many, one alarm for each client that
   * people use. Default: 10 in 5 minutes.
   */
  throttling?: Alarm;
  /** Requests that threat protection marked as risky; only where it is on. Default: 10 in 60 minutes. */
  risk?: Alarm;
  /**
   * People that the load balancer turned away because their claims have more than 11 kilobytes, mostly by too many groups.
   * Default: 1 in 5 minutes.
   */
  claimsTooLarge?: Alarm;
  /** Sign-ins at the load balancer that broke by its settings or on its way to Cognito. Default: 5 in 5 minutes. */
  authenticationErrors?: Alarm;
  /**
   * Calls of a trigger's function that failed or were throttled, one alarm for each function. A function that refuses a
   * person does so by failing, and is counted. Default: 10 in 5 minutes.
   */
  triggerErrors?: Alarm;
  /**
   * The longest call of a trigger's function, in milliseconds, one alarm for each function. Cognito gives up after 5000, and
   * counts the start of a new instance, which this does not. Default: 4000 in 5 minutes.
   */
  triggerDuration?: Alarm;
  /**
   * A certificate that is about to end: one of AWS renews itself earlier, as long as its validation record is there, so
   * something is wrong with that, or it was brought along. Default: 30 days before.
   */
  certificateExpiry?: CertificateAlarm;
}
