import * as pulumi from "@pulumi/pulumi";

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
const LONGEST = 255;

/** Dashboards are of the whole account, so their name tells stacks apart. */
export function defaultDashboardName(name: string): string {
  return [pulumi.getProject(), pulumi.getStack(), name]
    .join("-")
    .replace(/[^\w-]+/g, "-")
    .slice(0, LONGEST);
}
