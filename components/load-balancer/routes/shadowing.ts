import { BlockList, isIPv4 } from "node:net";
import type { Conditions } from "./conditions";
import { covers } from "./patterns";

/**
 * True if every request that `narrow` is for is one that `wide` is for too, so that behind it `narrow` gets none. False
 * where that cannot be told for certain, as with the same query under two keys of which one is a pattern.
 */
export function coversRoute(wide: Conditions, narrow: Conditions): boolean {
  return (
    coversPatterns(wide.hosts, narrow.hosts) &&
    coversPatterns(wide.paths, narrow.paths) &&
    coversWords(wide.methods, narrow.methods) &&
    coversRanges(wide.sourceIps, narrow.sourceIps) &&
    coversMap(wide.headers, narrow.headers) &&
    coversMap(wide.queryStrings, narrow.queryStrings)
  );
}

/** No pattern at all is no condition, which everything fulfils. */
function coversPatterns(wide: string[], narrow: string[]): boolean {
  return wide.length === 0 || (narrow.length > 0 && covers(wide, narrow));
}

function coversWords(wide: string[], narrow: string[]): boolean {
  return wide.length === 0 || (narrow.length > 0 && narrow.every((word) => wide.includes(word)));
}

/** Each condition of the wide route must follow from one of the narrow route. */
function coversMap(wide: Record<string, string[]>, narrow: Record<string, string[]>): boolean {
  return Object.entries(wide).every(([key, values]) =>
    Object.entries(narrow).some(
      ([other, those]) =>
        other.toLowerCase() === key.toLowerCase() && covers(values.map(plain), those.map(plain)) && those.length > 0,
    ),
  );
}

/** In any case, and with what is escaped as a character that no pattern has. */
function plain(value: string): string {
  return value.toLowerCase().replace(/\\\*/g, "\u0001").replace(/\\\?/g, "\u0002");
}

function coversRanges(wide: string[], narrow: string[]): boolean {
  return wide.length === 0 || (narrow.length > 0 && narrow.every((range) => wide.some((other) => holds(other, range))));
}

/** True if a range in CIDR notation is a part of another. */
function holds(wide: string, narrow: string): boolean {
  const [[from, length], [address, narrower]] = [parts(wide), parts(narrow)];
  const family = isIPv4(from) ? "ipv4" : "ipv6";
  if (narrower < length || isIPv4(from) !== isIPv4(address)) {
    return false;
  }
  const list = new BlockList();
  list.addSubnet(from, length, family);
  return list.check(address, family);
}

function parts(range: string): [string, number] {
  const [address = "", length = ""] = range.split("/");
  return [address, Number(length)];
}
