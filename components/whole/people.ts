import type * as pulumi from "@pulumi/pulumi";
import type { CognitoAuthArgs } from "../args";
import { defaults } from "../defaults";
import { mapValues } from "../records";
import type { UserSettings } from "../user/args";
import { isEmail, isPhoneNumber } from "../user/checks";
import { User } from "../user/user";
import { UserGroup } from "../user-group/user-group";
import { poolFacts } from "../user-pool/facts";
import { within } from "../validation/placement";
import type { Whole } from "./whole";

/** The groups and users of the whole, each user after the groups. A group has its role of the identity pool, if any. */
export function makePeople(
  { name, settings, placement, parent, protect, userPoolId }: Whole,
  roleArns: pulumi.Output<Record<string, string>> | undefined,
): void {
  const { region } = settings;
  const groups = mapValues(
    settings.groups ?? {},
    ({ role, ...group }, key) =>
      new UserGroup(
        `${name}-group-${key}`,
        {
          ...group,
          ...(role !== undefined && { roleArn: roleArns?.apply((arns) => arns[role] ?? "") }),
          groupName: key,
          userPoolId,
          region,
        },
        within(placement, ["groups", key], { parent }),
      ),
  );
  for (const [key, user] of Object.entries(settings.users ?? {})) {
    new User(
      `${name}-user-${key}`,
      { ...userSettings(key, user, settings), userName: key, userPoolId, region },
      within(placement, ["users", key], { parent, protect, dependsOn: Object.values(groups) }),
    );
  }
}

/** A user's settings with what the pool decides for all: the name as an attribute, and whether accounts are protected. */
export function userSettings(
  name: string,
  settings: UserSettings,
  { userPool = {} }: CognitoAuthArgs,
): UserSettings & { deletionProtection: boolean } {
  return {
    ...settings,
    attributes: withName(name, settings, poolFacts(userPool).userNames),
    deletionProtection: userPool.deletionProtection ?? defaults.userPool.deletionProtection,
  };
}

/** Cognito makes an attribute of a name that is an address; without it here every refresh would show a difference. */
function withName(
  name: string,
  { attributes }: UserSettings,
  form: ReturnType<typeof poolFacts>["userNames"],
): Record<string, pulumi.Input<string>> | undefined {
  if (form !== "email" && form !== "phone" && form !== "emailOrPhone") {
    return attributes;
  }
  const attribute = isEmail(name) ? "email" : isPhoneNumber(name) ? "phone_number" : undefined;
  return attribute === undefined ? attributes : { [attribute]: name, ...attributes };
}
