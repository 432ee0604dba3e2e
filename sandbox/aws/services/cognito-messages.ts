import type { Cloud } from "../cloud.ts";
import { Refused } from "../definition.ts";
import { record, records, text, texts, type Json, type Properties } from "../property-values.ts";
import { inlinePolicies, roleByArn } from "./iam.ts";

const service = "operation error Cognito Identity Provider:";

/** What Cognito refuses of a pool's factors and of the ways that it sends messages. */
export function refuseMessages(cloud: Cloud, inputs: Properties, what: string): void {
  refuseFactors(inputs, what);
  refuseRecovery(inputs, what);
  refuseSmsRole(cloud, inputs, what);
}

/** What SetUserPoolMfaConfig refuses. The provider makes text messages a factor wherever there is an SMS configuration. */
function refuseFactors(inputs: Properties, what: string): void {
  const refusal = `${what}: ${service} SetUserPoolMfaConfig, InvalidParameterException:`;
  const mode = text(inputs.mfaConfiguration);
  const hasMail = sendsFactorByMail(inputs);
  const hasTotp = record(inputs.softwareTokenMfaConfiguration).enabled === true;
  if (mode !== "ON" && mode !== "OPTIONAL") {
    if (inputs.softwareTokenMfaConfiguration !== undefined || inputs.emailMfaConfiguration !== undefined) {
      throw new Refused(
        `${refusal} Invalid MFA configuration given, can't turn off MFA and configure an MFA together.`,
      );
    }
    return;
  }
  if (!hasTotp && inputs.smsConfiguration === undefined && !hasMail) {
    throw new Refused(`${refusal} Invalid MFA configuration given, can't turn on MFA without an MFA factor.`);
  }
  if (hasMail && record(inputs.emailConfiguration).emailSendingAccount !== "DEVELOPER") {
    throw new Refused(`${refusal} Email MFA requires the email sending account to be DEVELOPER.`);
  }
}

/** The provider reads a block without texts as none. */
function sendsFactorByMail(inputs: Properties): boolean {
  const { message, subject } = record(inputs.emailMfaConfiguration);
  return text(message) !== "" || text(subject) !== "";
}

/** The only way back must not be the only factor of everybody. */
function refuseRecovery(inputs: Properties, what: string): void {
  if (text(inputs.mfaConfiguration) !== "ON") return;
  if (record(inputs.softwareTokenMfaConfiguration).enabled === true) return;
  const [only, ...others] = records(record(inputs.accountRecoverySetting).recoveryMechanisms).map(({ name }) => name);
  if (others.length > 0) return;
  const bySms = inputs.smsConfiguration !== undefined;
  const byMail = sendsFactorByMail(inputs);
  const refused = bySms && !byMail ? "verified_phone_number" : byMail && !bySms ? "verified_email" : undefined;
  if (refused !== undefined && only === refused) {
    throw new Refused(
      `${what}: ${service} InvalidParameterException: Invalid account recovery setting parameter. Account Recovery Setting ` +
        `cannot use ${refused} as a recovery mechanism when ${bySms ? "SMS" : "Email"} MFA is configured.`,
    );
  }
}

/** Cognito tries the role before it takes it. */
function refuseSmsRole(cloud: Cloud, inputs: Properties, what: string): void {
  if (inputs.smsConfiguration === undefined) return;
  const { externalId, snsCallerArn } = record(inputs.smsConfiguration);
  const role = roleByArn(cloud, text(snsCallerArn));
  if (role === undefined || !trusts(text(role.properties.assumeRolePolicy), text(externalId))) {
    throw new Refused(
      `${what}: ${service} InvalidSmsRoleTrustRelationshipException: Role does not have a trust relationship allowing ` +
        "Cognito to assume the role",
    );
  }
  if (!inlinePolicies(cloud, role).some(letsPublish)) {
    throw new Refused(
      `${what}: ${service} InvalidSmsRoleAccessPolicyException: Role does not have permission to publish with SNS`,
    );
  }
}

function trusts(document: string, externalId: string): boolean {
  return statements(document).some(({ Principal, Condition }) => {
    const wanted = record(record(Condition).StringEquals)["sts:ExternalId"];
    return (
      listed(record(Principal).Service).includes("cognito-idp.amazonaws.com") && (wanted ?? externalId) === externalId
    );
  });
}

function letsPublish(document: string): boolean {
  return statements(document).some(
    ({ Action, Effect }) =>
      Effect === "Allow" &&
      listed(Action).some((action) => ["sns:publish", "sns:*", "*"].includes(action.toLowerCase())),
  );
}

function statements(document: string): readonly Properties[] {
  const found = record(JSON.parse(document) as Json).Statement;
  return Array.isArray(found) ? records(found) : [record(found)];
}

function listed(value: Json | undefined): string[] {
  return typeof value === "string" ? [value] : [...texts(value)];
}
