import type * as pulumi from "@pulumi/pulumi";

/** Whether Cognito looks for threats, and whether it acts. */
export const ThreatProtectionMode = {
  /** It does not look. */
  off: "off",
  /** It looks and tells, but lets everybody in; a good choice for the first two weeks. */
  audit: "audit",
  /** It looks and does what the risk settings say. */
  enforced: "enforced",
} as const;
export type ThreatProtectionMode = (typeof ThreatProtectionMode)[keyof typeof ThreatProtectionMode];

/** What happens with a password that is known to have leaked. */
export const CompromisedCredentialsAction = {
  /** It is refused. */
  block: "block",
  /** It is taken, and the event recorded. */
  noAction: "noAction",
} as const;
export type CompromisedCredentialsAction =
  (typeof CompromisedCredentialsAction)[keyof typeof CompromisedCredentialsAction];

/** What happens at a sign-in that is likely not the owner's. */
export const TakeoverAction = {
  /** It is refused. */
  block: "block",
  /** It needs a second factor; without one it is refused. */
  mfaRequired: "mfaRequired",
  /** It needs a second factor; without one it goes on. */
  mfaIfConfigured: "mfaIfConfigured",
  /** It goes on. */
  noAction: "noAction",
} as const;
export type TakeoverAction = (typeof TakeoverAction)[keyof typeof TakeoverAction];

/** Passwords that are known to have leaked. Cognito sees a password in the password flows alone, not in SRP. */
export interface CompromisedCredentials {
  /** What is done with such a password: block or noAction. Default: block. */
  action?: pulumi.Input<CompromisedCredentialsAction>;
  /** When passwords are looked at: signIn, passwordChange, signUp. Default: all three. */
  events?: pulumi.Input<pulumi.Input<string>[]>;
}

/** What happens at one level of risk. */
export interface TakeoverResponse {
  /** What is done: block, mfaRequired, mfaIfConfigured or noAction. */
  action: pulumi.Input<TakeoverAction>;
  /** Whether the owner is told by e-mail, as risk.notification says. Default: false. */
  notify?: pulumi.Input<boolean>;
}

/** Sign-ins that are likely not the owner's, by how likely that is. At least one level is given. */
export interface AccountTakeover {
  /** What happens at a low risk. Default: noAction. */
  low?: TakeoverResponse;
  /** What happens at a medium risk. Default: noAction. */
  medium?: TakeoverResponse;
  /** What happens at a high risk. Default: noAction. */
  high?: TakeoverResponse;
}

/** The words of an e-mail about a suspicious sign-in. Placeholders such as {ip-address} and {city} are filled in. */
export interface RiskMail {
  /** The subject, 1 to 140 characters. */
  subject: pulumi.Input<string>;
  /** The body as plain text, 6 to 20000 characters. */
  text: pulumi.Input<string>;
  /** The body as HTML, 6 to 20000 characters. */
  html: pulumi.Input<string>;
}

/** The e-mails to owners about suspicious sign-ins, which go through SES. */
export interface RiskNotification {
  /**
   * The ARN of the SES identity that sends: an address or a domain. Default: that of the user pool's own e-mails; one of
   * the two is needed.
   */
  sesIdentityArn?: pulumi.Input<string>;
  /** The sender's address, verified in SES or of a domain that is. Default: that of the user pool's own e-mails. */
  from?: pulumi.Input<string>;
  /** Where answers go. Default: where those to the user pool's own e-mails go. */
  replyTo?: pulumi.Input<string>;
  /** The mail about a sign-in that was blocked. Default: Cognito's words. */
  block?: RiskMail;
  /** The mail about a sign-in that needed a second factor. Default: Cognito's words. */
  mfa?: RiskMail;
  /** The mail about a sign-in that went on. Default: Cognito's words. */
  noAction?: RiskMail;
}

/** What Cognito does about the risks that it finds. Cognito: SetRiskConfiguration. At least one setting is given. */
export interface Risk {
  /** Passwords that are known to have leaked. Default: nothing is done. */
  compromisedCredentials?: CompromisedCredentials;
  /** Sign-ins that are likely not the owner's. Default: nothing is done. */
  accountTakeover?: AccountTakeover;
  /** The e-mails for those levels of accountTakeover that notify. Default: none are sent. */
  notification?: RiskNotification;
  /** Ranges of addresses in CIDR notation that nobody signs in from, up to 200. Default: none. */
  alwaysBlock?: pulumi.Input<pulumi.Input<string>[]>;
  /** Ranges of addresses in CIDR notation that are not looked at, up to 200. Default: none. */
  neverBlock?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Threat protection, which needs the plan plus. Cognito: UserPoolAddOnsType. */
export interface ThreatProtection {
  /** For sign-ins by password and the like: off, audit or enforced. Default: off. */
  standard?: pulumi.Input<ThreatProtectionMode>;
  /** For sign-ins by challenges of your own, the custom flow: off, audit or enforced. Default: off. */
  custom?: pulumi.Input<ThreatProtectionMode>;
  /** What is done about the risks that are found. Default: what AWS does, which is nothing. */
  risk?: Risk;
}
