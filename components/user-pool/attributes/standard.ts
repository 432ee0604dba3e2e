import type { input } from "@pulumi/aws/types";

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
export const STANDARD = {
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
} satisfies Record<string, Constraints>;
export type StandardName = keyof typeof STANDARD;

export function isStandard(name: string): name is StandardName {
  return Object.keys(STANDARD).includes(name);
}

/** Those that every pool has too, and that are AWS's alone. */
export const RESERVED = ["sub", "email_verified", "phone_number_verified", "identities"];
