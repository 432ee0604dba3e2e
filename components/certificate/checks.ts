import type * as pulumi from "@pulumi/pulumi";
import { known } from "../validation/input";
import type { Problem } from "../validation/problem";

/** ACM API reference, RequestCertificate.DomainName: the common name of RFC 5280. */
const LONGEST_OWN_NAME = 64;
/** ACM user guide, "Quotas": names in one certificate; up to 100 where AWS has agreed to it. */
const NAMES_WITHOUT_ASKING = 10;

/** A certificate's names, the first one its own, as far as they do not fit into one; each is a host name already. */
export function checkCertificateNames(
  names: readonly (readonly [path: string, name: pulumi.Input<string>])[],
  at: string,
): Problem[] {
  const [own] = names;
  const first = own && known(own[1]);
  const problems: Problem[] = [];
  if (own !== undefined && first !== undefined && first.length > LONGEST_OWN_NAME) {
    problems.push({
      path: own[0],
      rule: `must have at most ${LONGEST_OWN_NAME} characters, to be the name of a certificate`,
      got: first,
      remedy: `it has ${first.length}, so write a shorter one first`,
    });
  }
  const count = new Set(names.map(([, name]) => known(name)?.toLowerCase() ?? name)).size;
  if (count > NAMES_WITHOUT_ASKING) {
    problems.push({
      path: at,
      rule: `has more names than the ${NAMES_WITHOUT_ASKING} that AWS puts in a certificate unless it has agreed to more`,
      got: count,
      remedy: "ask AWS to raise the quota of names per ACM certificate, or cover some with a wildcard",
      isWarning: true,
    });
  }
  return problems;
}
