import type * as pulumi from "@pulumi/pulumi";

/** What the value of a custom attribute is. */
export const AttributeType = {
  /** A text. */
  string: "string",
  /** A whole number. */
  number: "number",
  /** True or false. */
  boolean: "boolean",
  /** A moment, as ISO 8601 has it. */
  dateTime: "dateTime",
} as const;
export type AttributeType = (typeof AttributeType)[keyof typeof AttributeType];

/** One of the attributes that every pool has. AWS fixes its properties when the pool is made. */
export interface StandardAttribute {
  /** Whether everybody needs a value. Default: false. Fixed when the pool is made. */
  required?: pulumi.Input<boolean>;
  /**
   * Whether the value can be changed later; has to be true for an attribute that identity providers fill in.
   * Default: true. Fixed when the pool is made.
   */
  mutable?: pulumi.Input<boolean>;
}

/**
 * An attribute of your own. It can be added to a pool at any time; then AWS never changes or removes it again. Nobody is
 * required to have a value.
 */
export interface CustomAttribute {
  /** What the value is: string, number, boolean or dateTime. Default: string. Fixed when the attribute is made. */
  type?: pulumi.Input<AttributeType>;
  /**
   * Whether the value can be changed later; has to be true for an attribute that identity providers fill in.
   * Default: true. Fixed when the attribute is made.
   */
  mutable?: pulumi.Input<boolean>;
  /** For a string: the least number of characters, 0 to 2048. Default: 0. Fixed when the attribute is made. */
  minLength?: pulumi.Input<number>;
  /** For a string: the greatest number of characters, 0 to 2048. Default: 2048. Fixed when the attribute is made. */
  maxLength?: pulumi.Input<number>;
  /**
   * For a number: the least value, a whole number. Default: -9007199254740991. Fixed when the attribute is made.
   */
  minValue?: pulumi.Input<number>;
  /**
   * For a number: the greatest value, a whole number. Default: 9007199254740991. Fixed when the attribute is made.
   */
  maxValue?: pulumi.Input<number>;
}

/** What is known of a user. */
export interface Attributes {
  /**
   * Standard attributes that differ from AWS's defaults, by their name: address, birthdate, email, family_name, gender,
   * given_name, locale, middle_name, name, nickname, phone_number, picture, preferred_username, profile, updated_at, website
   * or zoneinfo. Default: every one is optional and mutable. Fixed when the pool is made.
   */
  standard?: Record<string, StandardAttribute>;
  /**
   * Attributes of your own, up to 50, by their name without the prefix custom:, 1 to 20 characters without spaces.
   * Default: none. Others can be added later; none can be changed or removed.
   */
  custom?: Record<string, CustomAttribute>;
}
