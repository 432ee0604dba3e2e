import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { known } from "../../validation/input";
import type { Problem } from "../../validation/problem";

const VARIANTS = ["1-2", "1-2-Res", "1-2-Ext1", "1-2-Ext2", "1-3"];
const FIPS_VARIANTS = ["1-2", "1-2-Res", "1-2-Ext0", "1-2-Ext1", "1-2-Ext2", "1-3"];

/** Application Load Balancer user guide, "Security policies": those without TLS 1.0 and 1.1. */
const MODERN = [
  ...VARIANTS.flatMap((variant) => [`TLS13-${variant}-2021-06`, `TLS13-${variant}-PQ-2025-09`]),
  ...FIPS_VARIANTS.flatMap((variant) => [`TLS13-${variant}-FIPS-2023-04`, `TLS13-${variant}-FIPS-PQ-2025-09`]),
  "FS-1-2-Res-2020-10",
  "FS-1-2-Res-2019-08",
  "FS-1-2-2019-08",
  "TLS-1-2-2017-01",
  "TLS-1-2-Ext-2018-06",
];

/** The same page: those that still speak versions of TLS that the IETF has withdrawn (RFC 8996). */
const OLD = [
  "TLS13-1-1-2021-06",
  "TLS13-1-0-2021-06",
  "TLS13-1-0-PQ-2025-09",
  "TLS13-1-1-FIPS-2023-04",
  "TLS13-1-0-FIPS-2023-04",
  "TLS13-1-0-FIPS-PQ-2025-09",
  "FS-1-1-2019-08",
  "FS-2018-06",
  "TLS-1-1-2017-01",
  "TLS-1-0-2015-04",
  "2016-08",
  "2015-05",
];

const PREFIX = "ELBSecurityPolicy-";

/** A security policy that is none, or that is not what somebody who cares would choose. */
export function checkTlsPolicy(value: pulumi.Input<string> | undefined, path: string): Problem[] {
  const policy = known(value);
  if (policy === undefined) {
    return [];
  }
  const remedy = `write one such as "${defaults.loadBalancer.front.tlsPolicy}"`;
  if (!new RegExp(`^${PREFIX}[A-Za-z0-9-]+$`).test(policy)) {
    return [{ path, rule: "must be the name of a security policy of Elastic Load Balancing", got: policy, remedy }];
  }
  const name = policy.slice(PREFIX.length);
  if (OLD.includes(name)) {
    return [{ path, rule: "allows TLS 1.0 or 1.1, which are withdrawn", got: policy, remedy, isWarning: true }];
  }
  return MODERN.includes(name)
    ? []
    : [{ path, rule: "is no security policy that is known here", got: policy, remedy, isWarning: true }];
}
