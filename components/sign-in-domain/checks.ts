import { checkClosedSets, type ClosedSets } from "../validation/words";
import { known } from "../validation/input";
import { checkRange } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkRegion } from "../validation/region";
import { checkTags } from "../validation/tags";
import { DomainDns, type DomainSettings, type SignInDomainArgs } from "./args";
import { checkCustom, isAwaitingRecord } from "./custom-checks";
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
  if (prefix !== undefined && custom !== undefined && !isAwaitingRecord(custom)) {
    problems.push({
      path: at === "" ? "prefix" : at,
      rule: "must have a prefix or a custom domain, not both",
      got: { prefix: known(prefix), custom: known(custom.name) },
      remedy: `leave out ${under(at, "prefix")} or ${under(at, "custom")}`,
    });
  }
  return problems;
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
