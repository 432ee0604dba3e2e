import { type Inputs, Property, isTrue } from "../../../definition/property";
import { word } from "../../../definition/word";

/** The ways to get a second factor, each true where it is configured. */
export type MfaFactors = Readonly<Record<"app" | "sms" | "email", Property<boolean>>>;

/** How people prove who they are. */
export interface Factors {
  readonly mfaMode: Property<string>;
  readonly mfaFactors: MfaFactors;
  /** What to write to configure the factor that needs nothing else: an authenticator app. */
  readonly mfaFactorAdvice: string;
  /** Whether there are other first factors than the password. */
  readonly isPasswordless: Property<boolean>;
  /** Whether a passkey may be the first factor. */
  readonly hasPasskeys: Property<boolean>;
  readonly passkeyVerification: Property<string>;
}

export function readClassicFactors(inputs: Inputs): Factors {
  return {
    mfaMode: readMode(inputs),
    mfaFactors: {
      app: Property.at(inputs, "softwareTokenMfaConfiguration.enabled").map(isTrue),
      // The provider turns these two factors on wherever their block is given, even an empty one.
      sms: Property.at(inputs, "smsConfiguration").map(isPresent),
      email: Property.at(inputs, "emailMfaConfiguration").map(isPresent),
    },
    mfaFactorAdvice: "set softwareTokenMfaConfiguration.enabled to true",
    ...readFirstFactors(inputs, "signInPolicy.allowedFirstAuthFactors"),
    passkeyVerification: word(inputs, "webAuthnConfiguration.userVerification", "preferred"),
  };
}

export function readNativeFactors(inputs: Inputs): Factors {
  return {
    mfaMode: readMode(inputs),
    mfaFactors: {
      app: Property.listed(inputs, "enabledMfas", "SOFTWARE_TOKEN_MFA"),
      sms: Property.listed(inputs, "enabledMfas", "SMS_MFA"),
      email: Property.listed(inputs, "enabledMfas", "EMAIL_OTP"),
    },
    mfaFactorAdvice: 'add "SOFTWARE_TOKEN_MFA" to enabledMfas',
    ...readFirstFactors(inputs, "policies.signInPolicy.allowedFirstAuthFactors"),
    passkeyVerification: word(inputs, "webAuthnUserVerification", "preferred"),
  };
}

function readMode(inputs: Inputs): Property<string> {
  return word(inputs, "mfaConfiguration", "OFF");
}

/** Without a list there is the password alone. */
function readFirstFactors(inputs: Inputs, list: string): Pick<Factors, "isPasswordless" | "hasPasskeys"> {
  const others = Property.each(inputs, list).map((factor) => factor.map((name) => name !== "PASSWORD"));
  return { isPasswordless: Property.any(others), hasPasskeys: Property.listed(inputs, list, "WEB_AUTHN") };
}

function isPresent(value: unknown): boolean {
  return value !== undefined;
}
