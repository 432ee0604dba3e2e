import type * as pulumi from "@pulumi/pulumi";
import { known } from "./input";
import type { Problem } from "./problem";

/** CloudWatch Logs API reference, PutRetentionPolicy.retentionInDays; 0 is the provider's word for no policy at all. */
export const RETENTION_DAYS: readonly number[] = [
  0, 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
];

/** For how long a log group keeps what it gets. */
export function checkRetentionDays(days: pulumi.Input<number> | undefined, path: string): Problem[] {
  const got = known(days);
  if (got === undefined || RETENTION_DAYS.includes(got)) {
    return [];
  }
  const distances = RETENTION_DAYS.map((allowed) => Math.abs(allowed - got));
  const nearest = RETENTION_DAYS[distances.indexOf(Math.min(...distances.slice(1)))] ?? 1;
  const rule = `must be one of ${RETENTION_DAYS.slice(1).join(", ")} days, or 0 for ever`;
  return [{ path, rule, got, remedy: `${nearest} is the nearest` }];
}
