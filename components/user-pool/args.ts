import type * as pulumi from "@pulumi/pulumi";
import type { Devices } from "./devices/args";
import type { Email } from "./email/args";
import type { Invitation } from "./invitation/args";
import type { Attributes } from "./attributes/args";
import type { Mfa } from "./mfa/args";
import type { PasswordPolicy } from "./passwords/args";
import type { Plan } from "./plan/args";
import type { SelfSignUp } from "./self-sign-up/args";
import type { TrustedProvider } from "../identity-provider/linking/args";
import type { ThreatProtection } from "./threat-protection/args";
import type { Triggers } from "./triggers/args";
import type { AccountRecovery } from "./recovery/args";
import type { Sms } from "./sms/args";
import type { Verification } from "./verification/args";
import type { FirstFactor, Passkey, SignIn } from "./sign-in/args";

/**
 * What can be set on a user pool. How people sign in, the attributes and the region are fixed when the pool is made: a
 * later change is refused in preview and update, because it would make another pool without the users. New custom
 * attributes can be added.
 */
export interface UserPoolSettings {
  /**
   * The name that AWS shows, 1 to 128 letters, digits, spaces and the characters _ + = , . @ -. Default: the name of the
   * component with a random suffix. Changing it is an update in place.
   */
  name?: pulumi.Input<string>;
  /** What people type to sign in. Default: their e-mail address, in whatever case. Fixed when the pool is made. */
  signIn?: SignIn;
  /**
   * What a person can prove first: password, emailOtp, smsOtp and passkey; the password has to be among them. More than
   * the password needs the plan essentials or plus and no required second factor; whoever sets up a second factor is left
   * with the password. Default: AWS's own, the password.
   * Leaving it out later changes nothing at AWS: to go back, write the password alone.
   */
  firstFactors?: FirstFactor[];
  /** Passkeys, for pools that have passkey among firstFactors. Default: the device verifies the person. */
  passkey?: Passkey;
  /** What is known of a user beside AWS's defaults. Only new custom attributes can be added later. */
  attributes?: Attributes;
  /** Who may create an account. */
  selfSignUp?: SelfSignUp;
  /** What a password has to look like. */
  passwordPolicy?: PasswordPolicy;
  /** The second factor. */
  mfa?: Mfa;
  /** The functions that Cognito calls while people sign up and in. Default: none. */
  triggers?: Triggers;
  /**
   * The ARN of the symmetric KMS key that codes and temporary passwords are encrypted with for customEmailSender and
   * customSmsSender. Whoever deploys needs kms:CreateGrant on it, the functions kms:Decrypt. Default: none.
   */
  senderKmsKeyArn?: pulumi.Input<string>;
  /**
   * The plan, which decides what the pool may use and what it costs: lite, essentials or plus. Default: essentials for a
   * new pool, which AWS chooses; a pool that is there keeps the one it has, also when this is left out again. Before a
   * lower plan, what it lacks is switched off in a deployment of its own.
   */
  plan?: pulumi.Input<Plan>;
  /** Threat protection, which needs the plan plus. Default: none. */
  threatProtection?: ThreatProtection;
  /**
   * How people who have forgotten their password get back in: emailThenPhone, phoneThenEmail, email, phone or adminOnly.
   * Default: email. A second factor is no way back for those who use it.
   */
  accountRecovery?: AccountRecovery;
  /** What is verified of a user, and by which messages. */
  verification?: Verification;
  /** What people read when an administrator has made an account for them. */
  invitation?: Invitation;
  /** How mail is sent. Default: through Cognito's own sender, 50 mails a day for the whole account. */
  email?: Email;
  /** How text messages are sent, where anything needs them. */
  sms?: Sms;
  /** Whether the devices of users are remembered. */
  devices?: Devices;
  /**
   * Whether AWS refuses to delete the pool and Pulumi protects it too. Default: true. To delete a pool, set this to
   * false, deploy, and destroy then. The component's own protect option, where it is given, decides Pulumi's part.
   */
  deletionProtection?: boolean;
}

/** The arguments of UserPool. */
export interface UserPoolArgs extends UserPoolSettings {
  /**
   * Identity providers, by what AWS calls them, whose word on whose an e-mail address is opens the account that has it: who
   * comes through one for the first time is joined to the one confirmed account with the same verified address. A function
   * is made for that, which the function of triggers.preSignUp is called by. Default: none.
   */
  trustedProviders?: Record<string, TrustedProvider>;
  /**
   * Identity providers, by what AWS calls them, that say of each address whether it is verified. What one of them does not
   * call verified is of no allowed domain for selfSignUp.allowedEmailDomains. Default: none.
   */
  verifyingProviders?: string[];
  /** The AWS region. Default: that of the provider. Fixed when the pool is made. */
  region?: pulumi.Input<string>;
  /** Tags for the pool; the key has 1 to 128 characters, the value up to 256. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
