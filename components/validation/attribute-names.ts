/** The standard attributes that people may change (Cognito developer guide, "Working with user attributes"). */
export const STANDARD_ATTRIBUTES = [
  "address",
  "birthdate",
  "email",
  "family_name",
  "gender",
  "given_name",
  "locale",
  "middle_name",
  "name",
  "nickname",
  "phone_number",
  "picture",
  "preferred_username",
  "profile",
  "updated_at",
  "website",
  "zoneinfo",
] as const;

/** What Cognito finds out itself and only an administrator may write. */
export const VERIFIED_ATTRIBUTES: readonly string[] = ["email_verified", "phone_number_verified"];

export const CUSTOM = "custom:";
