/** A DNS name as it is compared: in lower case, without the dot at its end. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

/** True if `name` is the zone's own name or below it. */
export function liesIn(name: string, zone: string): boolean {
  return plainName(name) === plainName(zone) || isBelow(name, zone);
}

/** True if `name` is below the other one. */
export function isBelow(name: string, other: string): boolean {
  return plainName(name).endsWith(`.${plainName(other)}`);
}

/** The name above: that of `auth.example.com` is `example.com`. */
export function parentOf(name: string): string {
  return plainName(name).split(".").slice(1).join(".");
}
