import { balancerName, functionName, poolId } from "../metrics";
import { certificates, clients, federation, functions, people, risk, threatened, throttles } from "./widgets";
import { atBalancer, balancerLatency } from "./balancer-widgets";
import { inRows, type Widget } from "./layout";

/** What a dashboard shows, all of it known. */
export interface Shown {
  readonly title: string;
  readonly region: string;
  readonly userPoolArn: string;
  /** Client ids by the name that they are shown under. */
  readonly clientIds: Readonly<Record<string, string>>;
  readonly threatProtection: boolean;
  readonly loadBalancerArn?: string;
  readonly functionArns: Readonly<Record<string, string>>;
  /** Each with the region that it lies in. */
  readonly certificates: readonly { readonly what: string; readonly arn: string; readonly region: string }[];
  /** The alarms of the region, whose states are shown. */
  readonly alarmArns: readonly string[];
}

/** The body of the dashboard, as CloudWatch wants it (CloudWatch API reference, "Dashboard body structure and syntax"). */
export function dashboardBody(shown: Shown): string {
  const { region } = shown;
  const pool = poolId(shown.userPoolArn);
  const functionNames = Object.entries(shown.functionArns).map(([key, arn]): [string, string] => [
    key,
    functionName(arn),
  ]);
  const balancer = shown.loadBalancerArn === undefined ? undefined : balancerName(shown.loadBalancerArn);
  const widgets: Widget[] = [
    { type: "text", width: 24, height: 2, properties: { markdown: heading(shown.title, pool, region) } },
    ...(shown.alarmArns.length === 0 ? [] : [alarmStates(shown.alarmArns)]),
    ...people(pool, region),
    ...clients(pool, region, shown.clientIds),
    throttles(pool, region),
    federation(pool, region),
    ...(shown.threatProtection ? [risk(pool, region), threatened(pool, region)] : []),
    ...(balancer === undefined ? [] : [atBalancer(balancer, region), balancerLatency(balancer, region)]),
    ...functions(functionNames, region),
    ...certificates(shown.certificates, region),
  ];
  return JSON.stringify({ widgets: inRows(widgets) });
}

function heading(title: string, pool: string, region: string): string {
  return `# ${title}\nUser pool ${pool} in ${region}. A client called Admin stands for calls by an administrator, Invalid for ids that no client has.`;
}

/** CloudWatch shows 100 of them at most. */
const MOST_ALARMS = 100;

function alarmStates(arns: readonly string[]): Widget {
  return {
    type: "alarm",
    width: 24,
    height: 3,
    properties: { title: "Alarms", alarms: [...arns].sort().slice(0, MOST_ALARMS) },
  };
}
