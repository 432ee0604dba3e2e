import { checkClosedSets, type ClosedSets } from "../validation/words";
import { known } from "../validation/input";
import { checkRange } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkRegion } from "../validation/region";
import { checkTags } from "../validation/tags";
import { type CustomDomain, DomainDns, type DomainSettings, type SignInDomainArgs } from "./args";
import { checkCustom, dnsOf, isAwaitingRecord } from "./custom-checks";
import { checkPartition } from "./partitions";
import { checkPrefix } from "./prefix";

/** The closed sets of a sign-in domain's settings. */
export const DOMAIN_SETS: ClosedSets = { "custom.dns": DomainDns };

/** What AWS would refuse of a sign-in domain's settings, for a pool in that region. */
export function checkSignInDomain(settings: DomainSettings & Pick<SignInDomainArgs, "region">, at: string): Problem[] {
  const words = checkClosedSets(settings, at, DOMAIN_SETS);
  if (words.length > 0) {
    return words;
  }
  const { prefix, custom, region } = settings;
  const problems = [
    ...checkPrefix(prefix, under(at, "prefix")),
    ...(custom === undefined ? [] : checkCustom(custom, under(at, "custom"))),
    ...checkPartition(known(region), settings, at),
  ];
  if (prefix !== undefined && custom !== undefined && dnsOf(custom) === "manual") {
    problems.push(...(isAwaitingRecord(custom) ? [] : [staysUnder(prefix, custom, at)]));
  } else if (prefix !== undefined && custom !== undefined) {
    problems.push({
      path: at === "" ? "prefix" : at,
      rule: "must have a prefix or a custom domain, not both",
      got: { prefix: known(prefix), custom: known(custom.name) },
      remedy: `leave out ${under(at, "prefix")} or ${under(at, "custom")}`,
    });
  }
  return problems;
}

/** With both, nobody is locked out before somebody has made the record that leads to the new domain. */
function staysUnder(prefix: DomainSettings["prefix"], custom: CustomDomain, at: string): Problem {
  return {
    path: under(at, "prefix"),
    rule: "keeps the sign-in pages under Amazon's domain, while the domain of your own is made too",
    got: known(prefix),
    remedy: `make the record of ${known(custom.name) ?? "its name"} that the output dnsRecords tells, and leave the prefix out then`,
    isWarning: true,
  };
}

/** The same for a sign-in domain by itself, with what is not of the domain alone. */
export function checkSignInDomainArgs(args: SignInDomainArgs, at: string): Problem[] {
  return [
    ...checkSignInDomain(args, at),
    ...checkRange(args.managedLoginVersion, under(at, "managedLoginVersion"), { min: 1, max: 2, unit: "" }),
    ...checkRegion(args.region, under(at, "region")),
    ...checkTags(args.tags, under(at, "tags")),
  ];
}
