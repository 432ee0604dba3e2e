import type { input } from "@pulumi/aws/types";
import { STANDARD_ATTRIBUTES } from "../../validation/attribute-names";

export type StandardName = (typeof STANDARD_ATTRIBUTES)[number];

/** How an attribute's value is limited, as the provider writes it. */
export type Constraints = Pick<
  input.cognito.UserPoolSchema,
  "attributeDataType" | "stringAttributeConstraints" | "numberAttributeConstraints"
>;

const text = (minLength: string, maxLength: string): Constraints => ({
  attributeDataType: "String",
  stringAttributeConstraints: { minLength, maxLength },
});

/**
 * The attributes that every pool has and whose properties can be chosen, with the limits that AWS gives them (Cognito
 * developer guide, "Working with user attributes", and the answers of DescribeUserPool).
 */
export const STANDARD: Record<StandardName, Constraints> = {
  address: text("0", "2048"),
  birthdate: text("10", "10"),
  email: text("0", "2048"),
  family_name: text("0", "2048"),
  gender: text("0", "2048"),
  given_name: text("0", "2048"),
  locale: text("0", "2048"),
  middle_name: text("0", "2048"),
  name: text("0", "2048"),
  nickname: text("0", "2048"),
  phone_number: text("0", "2048"),
  picture: text("0", "2048"),
  preferred_username: text("0", "2048"),
  profile: text("0", "2048"),
  updated_at: { attributeDataType: "Number", numberAttributeConstraints: { minValue: "0" } },
  website: text("0", "2048"),
  zoneinfo: text("0", "2048"),
};

export function isStandard(name: string): name is StandardName {
  return (STANDARD_ATTRIBUTES as readonly string[]).includes(name);
}

/** Those that every pool has too, and that are AWS's alone. */
export const RESERVED = ["sub", "email_verified", "phone_number_verified", "identities"];
