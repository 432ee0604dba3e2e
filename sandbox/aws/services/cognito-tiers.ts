import { Refused } from "../definition.ts";
import { record, records, text, texts, type Json, type Properties } from "../property-values.ts";
import { service } from "./cognito-names.ts";

const rank = { LITE: 0, ESSENTIALS: 1, PLUS: 2 };
type Tier = keyof typeof rank;

function protection(inputs: Properties): boolean {
  const { advancedSecurityMode, advancedSecurityAdditionalFlows } = record(inputs.userPoolAddOns);
  const modes = [text(advancedSecurityMode), text(record(advancedSecurityAdditionalFlows).customAuthMode)];
  return modes.some((mode) => mode === "AUDIT" || mode === "ENFORCED");
}

/** What Cognito calls the features that a tier may lack, and how a pool uses them. */
const features: readonly { name: string; tier: Tier; isUsed: (inputs: Properties) => boolean }[] = [
  { name: "Threat Protection", tier: "PLUS", isUsed: protection },
  {
    name: "Password History",
    tier: "ESSENTIALS",
    isUsed: (inputs) => Number(record(inputs.passwordPolicy).passwordHistorySize ?? 0) > 0,
  },
  { name: "Email MFA", tier: "ESSENTIALS", isUsed: (inputs) => inputs.emailMfaConfiguration !== undefined },
  {
    name: "Choice Based Authentication",
    tier: "ESSENTIALS",
    isUsed: (inputs) => texts(record(inputs.signInPolicy).allowedFirstAuthFactors).some((name) => name !== "PASSWORD"),
  },
  {
    name: "Access Token Customization",
    tier: "ESSENTIALS",
    isUsed: (inputs) =>
      ["V2_0", "V3_0"].includes(text(record(record(inputs.lambdaConfig).preTokenGenerationConfig).lambdaVersion)),
  },
];

/** Without a tier of its own the pool is, or stays, on the `current` one. */
export function refuseAboveTier(inputs: Properties, current: Json | undefined, what: string): void {
  const tier = text(inputs.userPoolTier ?? current) as Tier;
  const names = features.filter(({ tier: least, isUsed }) => rank[least] > rank[tier] && isUsed(inputs));
  if (names.length > 0) {
    throw new Refused(
      `${what}: ${service} FeatureUnavailableInTierException: The following features need to be disabled for the ` +
        `${tier} pricing tier configured: ${names.map(({ name }) => name).join(", ")}`,
    );
  }
}

/** What Cognito refuses of triggers. */
export function refuseTriggers(inputs: Properties, what: string): void {
  const config = record(inputs.lambdaConfig);
  const senders = [config.customEmailSender, config.customSmsSender].filter((sender) => sender !== undefined);
  const refusal = `${what}: ${service} InvalidParameterException:`;
  if (senders.length > 0 && config.kmsKeyId === undefined) {
    throw new Refused(`${refusal} KMS Key ID must be provided when a custom sender is configured.`);
  }
  const [current] = records([record(config.preTokenGenerationConfig)]);
  const [one, other] = [text(config.preTokenGeneration), text(current?.lambdaArn)];
  if (one !== "" && other !== "" && one !== other) {
    throw new Refused(`${refusal} PreTokenGeneration and PreTokenGenerationConfig LambdaArn must be the same.`);
  }
}
