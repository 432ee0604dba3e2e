import { mfaFactorConfigured } from "./mfa-factor-configured";
import { mfaRequired } from "./mfa-required";
import { passwordComplexity } from "./password-complexity";
import { passwordLength } from "./password-length";

export const userPoolRules = [mfaRequired, mfaFactorConfigured, passwordLength, passwordComplexity];
