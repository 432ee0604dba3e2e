import { defaults } from "../../defaults";
import { known } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";
import { checkMessage, checkNoUserName, MESSAGES, unsent } from "../message-text";
import { hasSmsFactor, smsUses } from "../sms/usage";
import type { Mfa } from "./args";
import { mfaMode } from "./mfa";

/** What AWS would refuse of the second factor (Cognito API reference, SetUserPoolMfaConfig). */
export function checkMfa(settings: UserPoolSettings, at: string): Problem[] {
  const { mfa = {} } = settings;
  const path = under(at, "mfa");
  const mode = known(mfaMode(settings));
  return [
    ...(mode === undefined || mode === "off" ? [] : checkFactors(settings, mode, at)),
    ...checkMessage(mfa.smsMessage, under(path, "smsMessage"), MESSAGES.smsCode),
    ...checkMessage(mfa.emailSubject, under(path, "emailSubject"), MESSAGES.subject),
    ...checkMessage(mfa.emailMessage, under(path, "emailMessage"), MESSAGES.mailCode),
    ...[mfa.smsMessage, mfa.emailMessage].flatMap((text, index) =>
      checkNoUserName(text, under(path, index === 0 ? "smsMessage" : "emailMessage")),
    ),
    ...unsentMessages(settings, path),
  ];
}

function checkFactors(settings: UserPoolSettings, mode: string, at: string): Problem[] {
  const { mfa = {}, email = {} } = settings;
  const path = under(at, "mfa");
  const problems: Problem[] = [];
  // ON and OPTIONAL need a factor.
  if (known(mfa.totp) === false && !hasSmsFactor(settings) && (mfa.email === undefined || known(mfa.email) === false)) {
    problems.push({
      path: under(path, "totp"),
      rule: `is the only second factor and cannot be false while the mode is ${mode}`,
      got: false,
      remedy: `leave it out, set ${under(path, "sms")} to true, or set ${under(path, "mode")} to off`,
    });
  }
  // Cognito developer guide, "SMS and email message MFA": mail of this kind goes through Amazon SES only.
  if (known(mfa.email) === true && email.sesIdentityArn === undefined) {
    problems.push({
      path: under(path, "email"),
      rule: "needs mail through Amazon SES, and this pool's mail goes through Cognito's own sender",
      got: true,
      remedy: `set ${under(at, "email", "sesIdentityArn")}`,
    });
  }
  if (mfa.sms !== true && hasSmsFactor(settings)) {
    problems.push({
      path: under(path, "sms"),
      rule: `will be on all the same, because the pool sends text messages for ${smsUses(settings).join(" and ")}`,
      got: mfa.sms,
      remedy:
        "set it to true if that is fine, or do without the other text messages; the AWS provider offers no third way",
      isWarning: true,
    });
  }
  return problems;
}

function unsentMessages(settings: UserPoolSettings, path: string): Problem[] {
  const { smsMessage, emailSubject, emailMessage, email = defaults.userPool.mfa.email }: Mfa = settings.mfa ?? {};
  const pathOf = (key: string) => under(path, key);
  if (known(mfaMode(settings)) === "off") {
    const texts = { smsMessage, emailSubject, emailMessage };
    return unsent(texts, pathOf, "the mode is off", "leave it out, or set another mode");
  }
  return [
    ...(hasSmsFactor(settings)
      ? []
      : unsent({ smsMessage }, pathOf, "no second factor goes by text message", `set ${pathOf("sms")} to true`)),
    ...(known(email) === false
      ? unsent(
          { emailSubject, emailMessage },
          pathOf,
          "no second factor goes by mail",
          `set ${pathOf("email")} to true`,
        )
      : []),
  ];
}
