import type * as cognito from "@pulumi/aws/cognito";
import type { UserPoolSettings } from "../args";

/** How mail is sent. Cognito's own sender takes an address for answers, and no other setting. */
export function emailInputs({ email = {} }: UserPoolSettings): cognito.UserPoolArgs {
  const { sesIdentityArn, from, replyTo, configurationSet } = email;
  if (sesIdentityArn !== undefined) {
    return {
      emailConfiguration: {
        emailSendingAccount: "DEVELOPER",
        sourceArn: sesIdentityArn,
        fromEmailAddress: from,
        replyToEmailAddress: replyTo,
        configurationSet,
      },
    };
  }
  // The provider leaves an SES identity where it is when the block is left out.
  return { emailConfiguration: { emailSendingAccount: "COGNITO_DEFAULT", replyToEmailAddress: replyTo } };
}
