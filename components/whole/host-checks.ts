import type { CognitoAuthArgs } from "../args";
import { addressedHosts, places } from "../load-balancer/front/hosts";
import { dnsOf } from "../sign-in-domain/custom-checks";
import { parentOf, plainName } from "../sign-in-domain/names";
import { known } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";

/** The names that the sign-in domain and the load balancer would both have records for. */
export function checkHosts({ domain, loadBalancer }: CognitoAuthArgs, at: string): Problem[] {
  const custom = domain?.custom;
  const name = known(custom?.name);
  if (custom === undefined || name === undefined || loadBalancer === undefined) {
    return [];
  }
  const path = under(at, "domain", "custom");
  const front = under(at, "loadBalancer", "front");
  const addressed = addressedHosts(loadBalancer);
  const same = places(loadBalancer, under(at, "loadBalancer")).find(
    ([, host]) => plainName(known(host) ?? "") === plainName(name),
  );
  return [
    ...(same === undefined
      ? []
      : [
          {
            path: under(path, "name"),
            rule: `must not be a host of the load balancer, as ${same[0]} is: a name leads to one of both`,
            got: name,
            remedy: "write a name of its own, such as auth. before it",
            // Where both records are made, AWS refuses the second one.
            isWarning: dnsOf(custom) === "manual" || !addressed.includes(plainName(name)),
          },
        ]),
    ...(custom.parentRecord !== undefined && addressed.includes(parentOf(name))
      ? [
          {
            path: under(path, "parentRecord"),
            rule: `must not be given, as ${front} makes the A record of ${parentOf(name)}`,
            got: known(custom.parentRecord),
            remedy: "leave it out; the sign-in domain waits for that one",
          },
        ]
      : []),
  ];
}
