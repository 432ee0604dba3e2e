import { mfaFactorConfigured } from "./cognito/user-pool/mfa-factor-configured";
import { mfaRequired } from "./cognito/user-pool/mfa-required";
import { passwordComplexity } from "./cognito/user-pool/password-complexity";
import { passwordLength } from "./cognito/user-pool/password-length";

/** Every rule of the pack, in the order in which the engine lists them. */
export const rules = [mfaRequired, mfaFactorConfigured, passwordLength, passwordComplexity];
