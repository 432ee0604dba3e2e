import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const mfaNotSmsOnly = resourceRule({
  name: "cognito-user-pool-mfa-not-sms-only",
  displayName: "MFA goes beyond text messages",
  description:
    "User pools with MFA must offer more than text messages, because those can be diverted to a stranger's phone.",
  severity: "high",
  level: "advisory",
  tags: ["cognito", "user-pool", "mfa"],
  remediationSteps:
    'Offer an authenticator app too: set softwareTokenMfaConfiguration.enabled with the aws provider, add "SOFTWARE_TOKEN_MFA" to enabledMfas with aws-native. Users who have only text messages so far keep them.',
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-mfa.html",
  covers: { stave: ["CTL.COGNITO.MFA.SMSONLY.001"] },
  settings: {
    allowEmail: {
      type: "boolean",
      default: true,
      description: "Whether e-mail counts as another factor; if not, it must be an authenticator app.",
    },
  },
  appliesTo: userPools,
  check({ mfaMode, mfaFactors: { app, sms, email }, mfaFactorAdvice }, { allowEmail }, report) {
    const isOff = mfaMode.map((mode) => mode === "OFF");
    const isWithoutSms = sms.map((isConfigured) => !isConfigured);
    if (anyTrue([isOff, isWithoutSms, app, ...(allowEmail ? [email] : [])])) return;
    const found = allowEmail
      ? "text messages are the only second factor, another one is required"
      : "text messages are a second factor without an authenticator app beside them, one is required";
    report(`${found}; ${mfaFactorAdvice}`);
  },
  fix({ mfaFactors }) {
    mfaFactors.app.set(true);
  },
});
