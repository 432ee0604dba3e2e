import { type Inputs, Property, isTrue } from "../../../definition/property";

/** The attributes that AWS can verify, as messages call them. */
export const verifiable = { email: "e-mail addresses", phone_number: "phone numbers" } as const;

export type Verifiable = keyof typeof verifiable;

/** How accounts come about, what is known of them, and how people get back in. */
export interface Accounts {
  /** Whether only administrators may create users. */
  readonly isClosed: Property<boolean>;
  /** The attributes that are verified when somebody signs up. */
  readonly verified: Readonly<Record<Verifiable, Property<boolean>>>;
  /** The attributes whose old value counts until the new one is verified. */
  readonly verifiedBeforeUpdate: Readonly<Record<Verifiable, Property<boolean>>>;
  /** The ways to get back in, in the words of AWS. */
  readonly recoveryWays: readonly Property<string>[];
  /** Whether the case of letters counts in user names. */
  readonly isCaseSensitive: Property<boolean>;
  /** Whether devices are remembered. */
  readonly tracksDevices: Property<boolean>;
}

/** The providers differ in what they call one list. */
export function readAccounts(inputs: Inputs, listBeforeUpdate: string): Accounts {
  const listed = (list: string) => ({
    email: Property.listed(inputs, list, "email"),
    phone_number: Property.listed(inputs, list, "phone_number"),
  });
  return {
    isClosed: Property.at(inputs, "adminCreateUserConfig.allowAdminCreateUserOnly").map(isTrue),
    verified: listed("autoVerifiedAttributes"),
    verifiedBeforeUpdate: listed(`userAttributeUpdateSettings.${listBeforeUpdate}`),
    recoveryWays: readRecovery(inputs, "accountRecoverySetting.recoveryMechanisms"),
    isCaseSensitive: Property.at(inputs, "usernameConfiguration.caseSensitive").map((value) => isTrue(value ?? true)),
    // AWS takes a value in either field for yes.
    tracksDevices: Property.at(inputs, "deviceConfiguration").map(() =>
      ["challengeRequiredOnNewDevice", "deviceOnlyRememberedOnUserPrompt"].some(
        (field) => Property.at(inputs, `deviceConfiguration.${field}`).isSet,
      ),
    ),
  };
}

/** Without a setting AWS does as it always did: by text message, and by e-mail for those who have no phone. */
function readRecovery(inputs: Inputs, list: string): Property<string>[] {
  const entries = Property.each(inputs, list);
  if (entries.length === 0) {
    return ["verified_phone_number", "verified_email"].map((way) => Property.at(inputs, list).map(() => way));
  }
  return entries.map((entry) => {
    const name = entry.isKnown ? Property.at(inputs, `${entry.argument}.name`) : entry;
    return name.map(String);
  });
}
