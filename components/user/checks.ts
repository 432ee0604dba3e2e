import { defaults } from "../defaults";
import { CUSTOM, STANDARD_ATTRIBUTES, VERIFIED_ATTRIBUTES } from "../validation/attribute-names";
import { known } from "../validation/input";
import { checkFollowedKey } from "../validation/key";
import { checkText } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkClosedSets, type ClosedSets } from "../validation/words";
import { Invite, type UserArgs, type UserSettings } from "./args";

/** The closed sets of a user's settings. */
export const USER_SETS: ClosedSets = { invite: Invite };

/** Cognito API reference, AdminCreateUser.Username; the provider sets it off by a slash in the id of the resource. */
const NAME = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^(?!.*\/)[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u,
  allowed: "letters, digits, symbols and punctuation, without spaces and slashes, in its name",
} as const;

/** Cognito API reference, AttributeType.Value. */
const VALUE = { range: { min: 0, max: 2048, unit: "characters" }, pattern: /^/, allowed: "" } as const;

/** Cognito developer guide, "Working with user attributes": a phone number is + and up to 15 digits. */
const PHONE_NUMBER = /^\+\d{1,15}$/;
const EMAIL = /^[^@\s]+@[^@\s]+$/;

/** Cognito developer guide, "Quotas in Amazon Cognito". */
const MOST_GROUPS = 100;

/** What AWS would refuse of a user that stands by itself. */
export function checkUser(args: UserArgs, at: string): Problem[] {
  const words = checkClosedSets(args, at, USER_SETS);
  return words.length > 0
    ? words
    : [...checkText(args.userName, under(at, "userName"), NAME), ...checkSettings(args, at)];
}

/** What AWS would refuse of a user as one of a whole, under the name. */
export function checkUserSettings(name: string, settings: UserSettings, at: string): Problem[] {
  return [...checkFollowedKey(name, at), ...checkText(name, at, NAME), ...checkSettings(settings, at)];
}

/** True for an e-mail address as Cognito takes one. */
export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** True for a phone number as Cognito takes one. */
export function isPhoneNumber(text: string): boolean {
  return PHONE_NUMBER.test(text);
}

function checkSettings(settings: UserSettings, at: string): Problem[] {
  return [
    ...checkAttributes(settings, under(at, "attributes")),
    ...checkGroups(settings, at),
    ...checkPassword(settings, at),
    ...checkInvite(settings, at),
  ];
}

function checkAttributes({ attributes = {} }: UserSettings, at: string): Problem[] {
  return Object.entries(attributes).flatMap(([name, value]): Problem[] => {
    const path = under(at, name);
    if (![...STANDARD_ATTRIBUTES, ...VERIFIED_ATTRIBUTES].includes(name) && !name.startsWith(CUSTOM)) {
      const rule = "must be a standard attribute, or a custom one with its prefix";
      return [{ path, rule, got: name, remedy: `write one such as given_name or ${CUSTOM}${name}` }];
    }
    const text = known(value);
    if (name === "phone_number" && text !== undefined && !isPhoneNumber(text)) {
      const rule = "must be + and up to 15 digits, the country code first";
      return [{ path, rule, got: text, remedy: 'write it as "+4915112345678"' }];
    }
    if (name === "email" && text !== undefined && !isEmail(text)) {
      return [{ path, rule: "must be an e-mail address", got: text, remedy: 'write it as "ann@example.com"' }];
    }
    return checkText(value, path, VALUE);
  });
}

function checkGroups({ groups = [] }: UserSettings, at: string): Problem[] {
  const path = under(at, "groups");
  return groups.length > MOST_GROUPS
    ? [{ path, rule: `must have at most ${MOST_GROUPS} groups`, got: groups.length, remedy: "leave some out" }]
    : [];
}

/** AdminCreateUser.TemporaryPassword. A password is never repeated, nor how long it is. */
function checkPassword({ temporaryPassword }: UserSettings, at: string): Problem[] {
  const password = known(temporaryPassword);
  return password === undefined || /^\S{6,256}$/.test(password)
    ? []
    : [
        {
          path: under(at, "temporaryPassword"),
          rule: "must have 6 to 256 characters without spaces",
          remedy: "write another, or leave it out for one that Cognito makes up",
        },
      ];
}

/** AdminCreateUser.DesiredDeliveryMediums: the address has to be among the attributes. */
function checkInvite({ attributes = {}, invite = defaults.user.invite }: UserSettings, at: string): Problem[] {
  const way = known(invite);
  const needed = [
    ...(way === "email" || way === "both" ? ["email"] : []),
    ...(way === "sms" || way === "both" ? ["phone_number"] : []),
  ];
  return needed
    .filter((name) => attributes[name] === undefined)
    .map((name) => ({
      path: under(at, "attributes", name),
      rule: `is missing, and the invitation goes there by ${way === "both" ? "email and sms" : way}`,
      remedy: `add it, or set ${under(at, "invite")} to ${name === "email" ? "sms or none" : "email or none"}`,
    }));
}
