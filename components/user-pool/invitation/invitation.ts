import type { input } from "@pulumi/aws/types";
import type { UserPoolSettings } from "../args";

/** The invitation's part of the block that says who may create accounts: AWS keeps both in one. */
export function invitationInputs({ invitation = {} }: UserPoolSettings): input.cognito.UserPoolAdminCreateUserConfig {
  const { emailSubject, emailMessage, smsMessage } = invitation;
  return [emailSubject, emailMessage, smsMessage].every((text) => text === undefined)
    ? {}
    : { inviteMessageTemplate: { emailSubject, emailMessage, smsMessage } };
}
