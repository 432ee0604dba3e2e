import type * as pulumi from "@pulumi/pulumi";

/** What people read when an administrator has made an account for them. Cognito: MessageTemplateType. */
export interface Invitation {
  /** The subject of the mail, 1 to 140 characters. Default: that of AWS. */
  emailSubject?: pulumi.Input<string>;
  /**
   * The text of the mail, HTML or plain, 6 to 20000 characters with {username} for the user name and {####} for the
   * temporary password. Default: that of AWS. AWS documents texts of your own for mail through Amazon SES only.
   */
  emailMessage?: pulumi.Input<string>;
  /**
   * The text message, 6 to 140 characters with {username} for the user name and {####} for the temporary password.
   * Default: that of AWS. Giving one makes the pool able to send text messages.
   */
  smsMessage?: pulumi.Input<string>;
}
