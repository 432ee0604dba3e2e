import type * as cognito from "@pulumi/aws/cognito";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { CUSTOM, STANDARD_ATTRIBUTES, VERIFIED_ATTRIBUTES } from "../validation/attribute-names";
import { map } from "../validation/input";
import type { Invite, UserSettings } from "./args";

const MEDIUMS: Record<Invite, string[] | undefined> = {
  email: ["EMAIL"],
  sms: ["SMS"],
  both: ["EMAIL", "SMS"],
  none: undefined,
};

/** How the account is made and who hears of it. */
export function accountInputs(settings: UserSettings): Partial<cognito.UserArgs> {
  const invite = settings.invite ?? defaults.user.invite;
  return {
    attributes: attributes(settings),
    desiredDeliveryMediums: map(invite, (way) => MEDIUMS[way]),
    messageAction: map(invite, (way) => (way === "none" ? "SUPPRESS" : undefined)),
    temporaryPassword: settings.temporaryPassword,
    enabled: settings.enabled ?? defaults.user.enabled,
  };
}

/**
 * An address that an administrator wrote down counts as verified: only then does it serve for sign-in and recovery, and
 * Cognito does not change it behind Pulumi's back at the first sign-in.
 */
function attributes({ attributes: given = {} }: UserSettings): Record<string, pulumi.Input<string>> | undefined {
  const verified = VERIFIED_ATTRIBUTES.filter((name) => given[name.replace(/_verified$/, "")] !== undefined);
  const all = { ...Object.fromEntries(verified.map((name) => [name, "true"])), ...given };
  const entries = Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.length === 0 ? undefined : Object.fromEntries(entries.map(([name, value]) => [bare(name), value]));
}

/** The provider tells custom attributes without their prefix, and would delete those that it was given with it. */
function bare(name: string): string {
  const short = name.startsWith(CUSTOM) ? name.slice(CUSTOM.length) : name;
  return [...STANDARD_ATTRIBUTES, ...VERIFIED_ATTRIBUTES].includes(short) ? name : short;
}
