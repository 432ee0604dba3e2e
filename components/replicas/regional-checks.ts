import { defaults } from "../defaults";
import type { UserPoolSettings } from "../user-pool/args";
import { checkEmail } from "../user-pool/email/checks";
import { checkSmsSettings } from "../user-pool/sms/checks";
import { usesSms } from "../user-pool/sms/usage";
import { mfaMode } from "../user-pool/mfa/mfa";
import { checkTriggers } from "../user-pool/triggers/checks";
import { givenTriggers } from "../user-pool/triggers/functions";
import { parseArn } from "../validation/arn";
import { known } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import type { RegionalConfiguration, ReplicaSettings } from "./args";

/** What AWS would refuse of one region's settings, and what would not work once the pool's own region is away. */
export function checkRegionalConfiguration(
  configuration: RegionalConfiguration,
  region: string,
  path: string,
): Problem[] {
  const { email, sms, triggers, senderKmsKeyArn } = configuration;
  const problems = [
    ...checkEmail({ email }, path),
    ...(sms === undefined ? [] : checkSmsSettings(sms, under(path, "sms"))),
    ...checkTriggers({ triggers, senderKmsKeyArn }, path),
  ];
  if (problems.some(({ isWarning }) => isWarning !== true)) {
    return problems;
  }
  const functions = givenTriggers(triggers).map(([name, { functionArn }]): Place => ({
    path: under(path, "triggers", name, "functionArn"),
    arn: known(functionArn),
    rule: `must be a function of ${region}: Cognito calls those of its own region alone`,
    remedy: `deploy it in ${region} too, and write the ARN that it has there`,
  }));
  return [
    ...problems,
    ...[
      ...functions,
      {
        path: under(path, "email", "sesIdentityArn"),
        arn: known(email?.sesIdentityArn),
        rule: `is not in ${region}, and sends nothing while its own region is away`,
        remedy: `verify the identity in ${region} too`,
        isWarning: true,
      },
      {
        path: under(path, "senderKmsKeyArn"),
        arn: known(senderKmsKeyArn),
        rule: `is not in ${region}, and encrypts nothing while its own region is away`,
        remedy: `write the ARN of a key in ${region}`,
        isWarning: true,
      },
    ].flatMap((place) => checkPlace(place, region)),
  ];
}

interface Place extends Omit<Problem, "got"> {
  readonly arn: string | undefined;
}

function checkPlace({ arn, ...problem }: Place, region: string): Problem[] {
  return arn === undefined || parseArn(arn)?.region === region ? [] : [{ ...problem, got: arn }];
}

/** What the pool has in its own region, and a replica that people sign in at lacks in its own. */
export function checkReplicaNeeds(
  { userPool = {}, replicas, regionalConfiguration = {} }: ReplicaSettings & { userPool?: UserPoolSettings },
  at: string,
): Problem[] {
  const here = under(at, "userPool");
  const uses = {
    email: userPool.email?.sesIdentityArn !== undefined,
    sms: usesSms(userPool),
    triggers: givenTriggers(userPool.triggers).length > 0,
  };
  const losses = {
    email: "its mail comes from Cognito's own sender",
    sms: "it sends no text messages",
    triggers: "it calls no functions",
  };
  const missing = Object.entries(replicas?.regions ?? {})
    .filter(([, { active }]) => known(active) === true)
    .flatMap(([region]) =>
      (["email", "sms", "triggers"] as const)
        .filter((key) => uses[key] && regionalConfiguration[region]?.[key] === undefined)
        .map((key) => ({
          path: under(at, "regionalConfiguration", region, key),
          rule: `is missing for an active replica: ${losses[key]}, unlike the pool`,
          remedy: `set it as ${under(here, key)} is, with what there is in ${region}`,
          isWarning: true,
        })),
    );
  return [...(replicas === undefined ? [] : checkSecondFactor(userPool, here)), ...missing];
}

/** Cognito developer guide, "Limitations of multi-Region replication". */
function checkSecondFactor(userPool: UserPoolSettings, at: string): Problem[] {
  const mode = known(mfaMode(userPool));
  const { totp = defaults.userPool.mfa.totp } = userPool.mfa ?? {};
  return mode === undefined || mode === "off" || known(totp) !== true
    ? []
    : [
        {
          path: under(at, "mfa", "totp"),
          rule: "is no way into a replica: who has an authenticator app as second factor cannot sign in there",
          got: userPool.mfa?.totp,
          remedy: `set it to false, and ${under(at, "mfa", "email")} or ${under(at, "mfa", "sms")} to true`,
          isWarning: true,
        },
      ];
}
