import type * as pulumi from "@pulumi/pulumi";
import { isWildcard, matchesHost } from "../../validation/host";
import { known } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { ListenerSettings } from "../args";
import type { FrontSettings } from "./args";
import { checkFront } from "./checks";
import { frontHosts, places } from "./hosts";

/** What AWS would refuse of the load balancer that is made for a listener's routes. */
export function checkFrontOf(
  settings: ListenerSettings,
  front: FrontSettings,
  at: string,
  region: pulumi.Input<string> | undefined,
): Problem[] {
  const hosts = places(settings, at).filter(([, host]) => !isWildcard(known(host) ?? ""));
  return [
    ...checkFront(front, under(at, "front"), { hosts, hostsAt: under(at, "hosts"), region }),
    ...(front.certificateArn === undefined ? checkWildcards(settings, at) : []),
    ...checkGroup(settings, front, at),
    ...checkDnsName(settings, front, at),
  ];
}

/** A wildcard that some real host answers to is covered as far as that host; others would be met by a wrong certificate. */
function checkWildcards(settings: ListenerSettings, at: string): Problem[] {
  const real = frontHosts(settings);
  return places(settings, at).flatMap(([path, host]) => {
    const pattern = known(host) ?? "";
    return !isWildcard(pattern) || real.some((name) => matchesHost(pattern, name))
      ? []
      : [
          {
            path,
            rule: "is a wildcard, which the certificate that is made does not cover",
            got: pattern,
            remedy: `name the real hosts in ${under(at, "hosts")}, or set ${under(at, "front", "certificateArn")}`,
            isWarning: true,
          },
        ];
  });
}

/** The group that is made for a front has that rule from the start. */
function checkGroup({ securityGroupId }: ListenerSettings, front: FrontSettings, at: string): Problem[] {
  return securityGroupId === undefined || front.securityGroupIds !== undefined
    ? []
    : [
        {
          path: under(at, "securityGroupId"),
          rule: "is of no use beside front, whose own security group has the rule already",
          got: known(securityGroupId),
          remedy: "leave it out",
          isWarning: true,
        },
      ];
}

/** No certificate authority proves a name of Amazon's to others. */
function checkDnsName({ includeDnsName }: ListenerSettings, front: FrontSettings, at: string): Problem[] {
  return includeDnsName !== true || front.certificateArn !== undefined
    ? []
    : [
        {
          path: under(at, "includeDnsName"),
          rule: "is for a name that the certificate which is made does not cover, so that browsers warn there",
          got: true,
          remedy: "leave it out, and have people come by the hosts",
          isWarning: true,
        },
      ];
}
