import { isIP, isIPv4, isIPv6 } from "node:net";
import type * as pulumi from "@pulumi/pulumi";
import { known, knownItems } from "./input";
import { under } from "./path";
import type { Problem } from "./problem";

/** True for a range of IPv4 or IPv6 addresses in CIDR notation, such as `192.0.2.0/24`. */
export function isCidr(text: string): boolean {
  const [, address = "", digits = ""] = /^([^/]+)\/(\d{1,3})$/.exec(text) ?? [];
  const length = Number(digits);
  return (isIPv4(address) && length <= 32) || (isIPv6(address) && !address.includes("%") && length <= 128);
}

/** A list of ranges in CIDR notation with a greatest number of items. */
export function checkCidrs(
  list: pulumi.Input<pulumi.Input<string>[]> | undefined,
  path: string,
  most: number,
): Problem[] {
  const count = known(list)?.length ?? 0;
  const tooMany = { path, rule: `must have at most ${most} ranges`, got: count, remedy: "join neighbouring ranges" };
  return [
    ...(count > most ? [tooMany] : []),
    ...knownItems(list)
      .filter(([, range]) => !isCidr(range))
      .map(([index, range]) => ({
        path: under(path, index),
        rule: "must be a range in CIDR notation",
        got: range,
        remedy: isIP(range)
          ? `put /${isIPv4(range) ? 32 : 128} behind it for the one address`
          : 'write one such as "192.0.2.0/24" or "2001:db8::/32"',
      })),
  ];
}
