const WORDS = [
  "role",
  "admin",
  "tenant",
  "userid",
  "accountid",
  "permission",
  "privilege",
  "access",
  "group",
  "scope",
  "entitlement",
];

/**
 * True for the name of a custom attribute that sounds like something an application grants rights by. Case and separators
 * count for nothing, as with the scanners that look for such attributes.
 */
export function soundsLikeAuthorisation(attribute: string): boolean {
  const letters = attribute.toLowerCase().replace(/[^a-z0-9]/g, "");
  return WORDS.some((word) => letters.includes(word));
}
