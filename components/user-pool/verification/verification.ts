import type * as cognito from "@pulumi/aws/cognito";
import { defaults } from "../../defaults";
import { map } from "../../validation/input";
import type { UserPoolSettings } from "../args";
import { signInAttributes } from "../sign-in/sign-in";

/** What Cognito verifies of a user: what people sign in with, and what is asked for beside it. Sorted, each once. */
export function verifiedAttributes(settings: UserPoolSettings): string[] {
  const asked = settings.verification?.attributes ?? defaults.userPool.verification.attributes;
  return [...new Set([...signInAttributes(settings), ...asked])].sort();
}

/** What is verified of a user, and by which messages. */
export function verificationInputs(settings: UserPoolSettings): cognito.UserPoolArgs {
  const verified = verifiedAttributes(settings);
  return {
    ...(verified.length === 0
      ? {}
      : {
          autoVerifiedAttributes: verified,
          userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdates: verified },
        }),
    ...messages(settings),
  };
}

/**
 * The template alone: the pool's older fields for the same texts fight with it. It is always written, since the provider
 * leaves the style as it was when it is not.
 */
function messages({ verification = {} }: UserPoolSettings): cognito.UserPoolArgs {
  const { style, emailSubject, emailMessage, smsMessage } = verification;
  const verificationMessageTemplate = map(style ?? defaults.userPool.verification.style, (chosen) =>
    chosen === "link"
      ? {
          defaultEmailOption: "CONFIRM_WITH_LINK",
          emailSubjectByLink: emailSubject,
          emailMessageByLink: emailMessage,
          smsMessage,
        }
      : { defaultEmailOption: "CONFIRM_WITH_CODE", emailSubject, emailMessage, smsMessage },
  );
  return { verificationMessageTemplate };
}
