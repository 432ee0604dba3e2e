import { accountRecovery } from "./account-recovery";
import { allowedRegions } from "./allowed-regions";
import { attributeUpdateVerification } from "./attribute-update-verification";
import { attributesVerified } from "./attributes-verified";
import { caseInsensitive } from "./case-insensitive";
import { customAuthThreatProtection } from "./custom-auth-threat-protection";
import { customSenderKey } from "./custom-sender-key";
import { customerManagedKey } from "./customer-managed-key";
import { deletionProtection } from "./deletion-protection";
import { deviceTracking } from "./device-tracking";
import { logDelivery } from "./log-delivery";
import { mfaFactorConfigured } from "./mfa-factor-configured";
import { mfaNotSmsOnly } from "./mfa-not-sms-only";
import { mfaRequired } from "./mfa-required";
import { passkeyUserVerification } from "./passkey-user-verification";
import { passwordComplexity } from "./password-complexity";
import { passwordHistory } from "./password-history";
import { passwordLength } from "./password-length";
import { plusPlan } from "./plus-plan";
import { requiredTags } from "./required-tags";
import { selfRegistrationDisabled } from "./self-registration-disabled";
import { smsRoleExternalId } from "./sms-role-external-id";
import { temporaryPasswordValidity } from "./temporary-password-validity";
import { threatProtection } from "./threat-protection";
import { triggerPermissionScoped } from "./trigger-permission-scoped";
import { wafAssociated } from "./waf-associated";

export const userPoolRules = [
  mfaRequired,
  mfaFactorConfigured,
  mfaNotSmsOnly,
  passwordLength,
  passwordComplexity,
  temporaryPasswordValidity,
  passwordHistory,
  deletionProtection,
  threatProtection,
  plusPlan,
  customAuthThreatProtection,
  selfRegistrationDisabled,
  // What is verified is what must be verified before an update: this order lets the second fix see the first one.
  attributesVerified,
  attributeUpdateVerification,
  accountRecovery,
  caseInsensitive,
  deviceTracking,
  customerManagedKey,
  requiredTags,
  allowedRegions,
  passkeyUserVerification,
  wafAssociated,
  logDelivery,
  triggerPermissionScoped,
  customSenderKey,
  smsRoleExternalId,
];
