import { defaults } from "../../defaults";
import { known } from "../../validation/input";
import { checkRange, checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import { checkWord } from "../../validation/words";
import type { UserPoolSettings } from "../args";
import { signInWays } from "../sign-in/sign-in";
import type { CustomAttribute } from "./args";
import { isStandard, RESERVED, STANDARD } from "./standard";

/** Quotas in Amazon Cognito, "Custom attributes per user pool"; the provider takes no more schemas than that either. */
const MOST_ATTRIBUTES = 50;

/** Cognito API reference, SchemaAttributeType.Name. */
const NAME = {
  range: { min: 1, max: 20, unit: "characters" },
  pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u,
  allowed: "letters, digits, symbols and punctuation",
} as const;

/** Cognito developer guide, "Working with user attributes": values have up to 2048 characters. */
const LENGTH = { min: 0, max: 2048, unit: "characters" } as const;

/** What can be written as a number without losing a digit. AWS goes further (NumberAttributeConstraintsType). */
const VALUE = { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER, unit: "" } as const;

/** What AWS would refuse of a pool's attributes. */
export function checkAttributes(settings: UserPoolSettings, at: string): Problem[] {
  const { standard = {}, custom = {} } = settings.attributes ?? {};
  const path = under(at, "attributes");
  const count = Object.keys(standard).length + Object.keys(custom).length;
  return [
    ...(count > MOST_ATTRIBUTES
      ? [{ path, rule: `must be at most ${MOST_ATTRIBUTES}`, got: count, remedy: "leave out those that are not used" }]
      : []),
    ...Object.keys(standard).flatMap((name) =>
      checkWord(name, under(path, "standard", name), Object.keys(STANDARD)).map((problem) => ({
        ...problem,
        remedy: `write one of them, or this one below ${under(path, "custom")}`,
      })),
    ),
    ...checkPreferredUsername(settings, path),
    ...Object.entries(custom).flatMap(([name, attribute]) => checkCustom(name, attribute, under(path, "custom", name))),
  ];
}

/** Cognito developer guide, "Working with user attributes": as an alias it comes only after the account is confirmed. */
function checkPreferredUsername(settings: UserPoolSettings, path: string): Problem[] {
  const isRequired = known(settings.attributes?.standard?.preferred_username?.required) === true;
  return isRequired && signInWays(settings).preferredUsername
    ? [
        {
          path: under(path, "standard", "preferred_username", "required"),
          rule: "cannot be true where people sign in with it",
          got: true,
          remedy: "leave it out, or signIn.preferredUsername",
        },
      ]
    : [];
}

function checkCustom(name: string, attribute: CustomAttribute, path: string): Problem[] {
  return [...checkName(name, path), ...checkType(attribute, path), ...checkBounds(attribute, path)];
}

function checkName(name: string, path: string): Problem[] {
  const bare = name.replace(/^(custom|dev):/, "");
  if (bare !== name) {
    const rule = "must be named without the prefix, which AWS puts before it";
    return [{ path, rule, got: name, remedy: `write ${JSON.stringify(bare === "" ? "team" : bare)}` }];
  }
  if (isStandard(name) || RESERVED.includes(name)) {
    const rule = "has the name of an attribute that every pool has";
    const remedy = isStandard(name) ? "write it below attributes.standard, or take another name" : "take another name";
    return [{ path, rule, got: name, remedy }];
  }
  return checkText(name, path, NAME);
}

function checkType({ type }: CustomAttribute, path: string): Problem[] {
  const given = known(type);
  return given === undefined ? [] : checkWord(given, under(path, "type"), ["string", "number", "boolean", "dateTime"]);
}

const BOUNDS = [
  { type: "string", low: "minLength", high: "maxLength", range: LENGTH },
  { type: "number", low: "minValue", high: "maxValue", range: VALUE },
] as const;

/** Cognito API reference, StringAttributeConstraintsType and NumberAttributeConstraintsType. */
function checkBounds(attribute: CustomAttribute, path: string): Problem[] {
  const type = attribute.type === undefined ? defaults.userPool.customAttribute.type : known(attribute.type);
  return BOUNDS.flatMap(({ type: bounded, low, high, range }) => {
    const given = [low, high].filter((bound) => attribute[bound] !== undefined);
    if (type !== undefined && type !== bounded) {
      return given.map((bound) => ({
        path: under(path, bound),
        rule: `is for attributes of type ${bounded}, and this one is of type ${type}`,
        got: known(attribute[bound]),
        remedy: "leave it out",
      }));
    }
    const problems = given.flatMap((bound) => checkRange(attribute[bound], under(path, bound), range));
    return problems.length > 0
      ? problems
      : checkOrder(known(attribute[low]), known(attribute[high]), under(path, low), high);
  });
}

function checkOrder(least: number | undefined, greatest: number | undefined, path: string, high: string): Problem[] {
  return least !== undefined && greatest !== undefined && least > greatest
    ? [{ path, rule: `must not be above ${high}, ${greatest}`, got: least, remedy: `write ${greatest} or less` }]
    : [];
}
