import type * as pulumi from "@pulumi/pulumi";
import type { Devices } from "./devices/args";
import type { Email } from "./email/args";
import type { Invitation } from "./invitation/args";
import type { Mfa } from "./mfa/args";
import type { PasswordPolicy } from "./passwords/args";
import type { Plan } from "./plan/args";
import type { SelfSignUp } from "./self-sign-up/args";
import type { ThreatProtection } from "./threat-protection/args";
import type { Triggers } from "./triggers/args";
import type { AccountRecovery } from "./recovery/args";
import type { Sms } from "./sms/args";
import type { Verification } from "./verification/args";

/** What can be set on a user pool. Users sign in with their e-mail address, in whatever case they type it. */
export interface UserPoolSettings {
  /**
   * The name that AWS shows, 1 to 128 letters, digits, spaces and the characters _ + = , . @ -. Default: the name of the
   * component with a random suffix. Changing it is an update in place.
   */
  name?: pulumi.Input<string>;
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
  /** The AWS region. Default: that of the provider. Changing it replaces the pool. */
  region?: pulumi.Input<string>;
  /** Tags for the pool; the key has 1 to 128 characters, the value up to 256. Default: none but the provider's. */
  tags?: pulumi.Input<Record<string, pulumi.Input<string>>>;
}
