import { isIPv4 } from "node:net";
import { isCidr } from "../../validation/cidr";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";

/** VPC user guide, "Quotas": rules of one security group in one direction, for each IP version, unless AWS allows more. */
const RULES_WITHOUT_ASKING = 60;

/** Ranges that rules of a security group are made of, of which each range needs `rulesEach`. */
export function checkRanges(ranges: readonly string[] | undefined, path: string, rulesEach: number): Problem[] {
  const list = ranges ?? [];
  const most = Math.floor(RULES_WITHOUT_ASKING / rulesEach);
  const versions = [list.filter(isIPv4Range), list.filter((range) => !isIPv4Range(range))];
  return [
    ...list.flatMap((range, index) => checkRange(range, under(path, index))),
    ...versions
      .filter((some) => new Set(some).size > most)
      .map((some) => ({
        path,
        rule: `needs more rules than the ${RULES_WITHOUT_ASKING} that a security group has unless AWS has agreed to more`,
        got: new Set(some).size,
        remedy: `join neighbouring ranges to ${most} at most, or ask AWS to raise the quota`,
        isWarning: true,
      })),
  ];
}

function checkRange(range: string, path: string): Problem[] {
  if (!isCidr(range)) {
    const remedy = 'write one such as "192.0.2.0/24" or "2001:db8::/32"';
    return [{ path, rule: "must be a range in CIDR notation", got: range, remedy }];
  }
  // The provider of AWS refuses it, where AWS itself would keep another range than the one that was written.
  return hasHostBits(range)
    ? [
        {
          path,
          rule: "must be the first address of its range",
          got: range,
          remedy: `the bits behind the first ${range.replace(/.*\//, "")} are to be zero`,
        },
      ]
    : [];
}

export function isIPv4Range(range: string): boolean {
  return isIPv4(range.replace(/\/.*/, ""));
}

/** True for 10.0.0.1/8, which is written 10.0.0.0/8. */
function hasHostBits(range: string): boolean {
  const [address = "", length = ""] = range.split("/");
  const bits = isIPv4(address) ? ipv4Bits(address) : ipv6Bits(address);
  return bits.slice(Number(length)).includes("1");
}

function ipv4Bits(address: string): string {
  return address
    .split(".")
    .map((part) => Number(part).toString(2).padStart(8, "0"))
    .join("");
}

function ipv6Bits(address: string): string {
  // The last part may be written as an IPv4 address.
  const [, head = address, tail = ""] = /^(.*:)(\d+\.\d+\.\d+\.\d+)$/.exec(address) ?? [];
  const groups = (text: string): string[] => text.split(":").filter((group) => group !== "");
  const bits = (group: string): string => parseInt(group, 16).toString(2).padStart(16, "0");
  const end = tail === "" ? "" : ipv4Bits(tail);
  const [before = "", after] = head.split("::");
  const [left, right] = [
    groups(before).map(bits).join(""),
    groups(after ?? "")
      .map(bits)
      .join("") + end,
  ];
  return after === undefined ? left + right : left + "0".repeat(128 - left.length - right.length) + right;
}

/** A range as part of a logical name, which keeps colons and slashes to itself. */
export function rangeKey(range: string): string {
  return range.toLowerCase().replace(/:/g, "_").replace("/", "-");
}
