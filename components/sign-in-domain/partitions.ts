import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import type { DomainSettings } from "./args";

/** What Cognito does not offer in a region, for the partition that it lies in. */
export function checkPartition(region: string | undefined, { custom }: DomainSettings, at: string): Problem[] {
  // Getting Started with Amazon Web Services in China, "Amazon Cognito".
  if (region?.startsWith("cn-") === true) {
    return [
      {
        path: at === "" ? "region" : at,
        rule: "must not be in China, where AWS has no user pools and so no sign-in pages",
        got: region,
        remedy: "use a region of another partition",
      },
    ];
  }
  // AWS GovCloud (US) user guide, "Amazon Cognito".
  return region?.startsWith("us-gov-") === true && custom !== undefined
    ? [
        {
          path: under(at, "custom"),
          rule: "must not be given in AWS GovCloud (US), where user pools have no custom domains",
          got: region,
          remedy: `leave it out, or give ${under(at, "prefix")}`,
        },
      ]
    : [];
}

/** The host name of a prefix domain. AWS GovCloud (US) has FIPS endpoints alone: same page. */
export function prefixHost(prefix: string, region: string): string {
  return `${prefix}.${region.startsWith("us-gov-") ? "auth-fips" : "auth"}.${region}.amazoncognito.com`;
}
