import * as pulumi from "@pulumi/pulumi";
import { digest, type NameRule, shortened } from "../../fitting-name";

/** Console host names by partition (AWS GovCloud (US) and China user guides, "Console"). */
const CONSOLES: readonly (readonly [RegExp, string])[] = [
  [/^us-gov-/, "console.amazonaws-us-gov.com"],
  [/^cn-/, "console.amazonaws.cn"],
];

/** Where a person looks at a dashboard. */
export function dashboardUrl(name: string, region: string): string {
  const [, host] = CONSOLES.find(([pattern]) => pattern.test(region)) ?? [undefined, "console.aws.amazon.com"];
  return `https://${region}.${host}/cloudwatch/home?region=${region}#dashboards/dashboard/${name}`;
}

/** CloudWatch API reference, PutDashboard.DashboardName. */
const DASHBOARD_NAME: NameRule = { longest: 255, strange: /[^\w-]+/g };

/**
 * Dashboards are of the whole account, so their name tells stacks apart: CloudWatch would write one over the other without
 * a word. Where something of the name had to go, eight digits tell it from others that look the same then.
 */
export function defaultDashboardName(name: string): string {
  const origin = [pulumi.getProject(), pulumi.getStack(), name].join("-");
  return origin.length <= DASHBOARD_NAME.longest && origin.search(DASHBOARD_NAME.strange) < 0
    ? origin
    : shortened(origin, DASHBOARD_NAME, digest(origin));
}
