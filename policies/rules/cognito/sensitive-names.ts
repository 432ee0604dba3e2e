/** Parts of names that applications take for rights. */
export const DEFAULT_SENSITIVE = [
  "role",
  "admin",
  "tenant",
  "user_id",
  "account_id",
  "permission",
  "privilege",
  "access",
  "group",
  "scope",
  "entitlement",
];

/** A name as it is compared: case and separators do not count. */
export function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
