import * as cloudwatch from "@pulumi/aws/cloudwatch";
import { getRegion } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { CERTIFICATE_REGION } from "../sign-in-domain/custom-checks";
import { parseArn } from "../validation/arn";
import { known, together } from "../validation/input";
import { under } from "../validation/path";
import { admitted, placed, type Placement } from "../validation/placement";
import { LookupProblem } from "../validation/preflight";
import { type PlannedAlarm, plannedAlarms } from "./alarms/planned";
import type { MonitoringArgs } from "./args";
import { checkMonitoring, checkTopicHome } from "./checks";
import { dashboardBody } from "./dashboard/body";
import { dashboardUrl, defaultDashboardName } from "./dashboard/place";
import { alarmTopic } from "./topic/alarm-topic";

/** A dashboard of a sign-in, and alarms that tell somebody when it needs them. */
export class Monitoring extends pulumi.ComponentResource {
  /** The name of the dashboard, where there is one. */
  public readonly dashboardName?: pulumi.Output<string>;
  /** Where a person looks at the dashboard, where there is one. */
  public readonly dashboardUrl?: pulumi.Output<string>;
  /** The ARN of the topic that alarms go to, given or made; none where there is no alarm. */
  public readonly topicArn?: pulumi.Output<string>;
  /** The ARN of the topic that the alarm of a custom domain's certificate goes to, where there is that alarm. */
  public readonly certificateTopicArn?: pulumi.Output<string>;
  /** The ARNs of the alarms: by the alarm's name, with a hyphen and what it is about where there are several. */
  public readonly alarmArns: pulumi.Output<Record<string, string>>;

  public constructor(name: string, args: MonitoringArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `Monitoring "${name}"`;
    super("cognito-auth:index:Monitoring", name, admitted(subject, args, opts, checkMonitoring), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkMonitoring);
    const children: pulumi.CustomResourceOptions = { parent: this, dependsOn: placement.preflight.done };

    const planned = plannedAlarms(settings);
    const userPoolArn = pulumi.output(settings.userPoolArn);
    const making = { userPoolArn, emails: settings.emails ?? [], region: settings.region, tags: settings.tags };
    if (needsTopic(settings, planned)) {
      this.topicArn =
        settings.topicArn === undefined
          ? alarmTopic(`${name}-alarms`, making, children)
          : topicHere(settings, placement, { parent: this });
    }
    if (planned.some(({ isDomainCertificate }) => isDomainCertificate)) {
      this.certificateTopicArn =
        certificateTopic(settings, this.topicArn) ??
        alarmTopic(`${name}-certificate-alarms`, { ...making, region: CERTIFICATE_REGION }, children);
    }

    const alarms = planned.map((plan): [PlannedAlarm, string, cloudwatch.MetricAlarm] => {
      const key = plan.key === undefined ? plan.alarm : `${plan.alarm}-${plan.key}`;
      const topic = plan.isDomainCertificate ? this.certificateTopicArn : this.topicArn;
      const alarm = new cloudwatch.MetricAlarm(
        `${name}-alarm-${key}`,
        {
          ...plan.inputs,
          alarmActions: topic && [topic],
          region: plan.isDomainCertificate ? CERTIFICATE_REGION : settings.region,
          tags: settings.tags,
        },
        children,
      );
      return [plan, key, alarm];
    });
    if (settings.dashboard?.enabled ?? defaults.monitoring.dashboard.enabled) {
      const here = alarms.filter(([{ isDomainCertificate }]) => !isDomainCertificate).map(([, , { arn }]) => arn);
      const dashboard = new cloudwatch.Dashboard(
        `${name}-dashboard`,
        {
          dashboardName: settings.dashboard?.name ?? defaultDashboardName(name),
          dashboardBody: shownBody(name, settings, here),
          region: settings.region,
        },
        children,
      );
      this.dashboardName = dashboard.dashboardName;
      this.dashboardUrl = pulumi.all([dashboard.dashboardName, dashboard.region]).apply((at) => dashboardUrl(...at));
    }

    this.alarmArns = pulumi.output(Object.fromEntries(alarms.map(([, key, { arn }]) => [key, arn])));
    this.registerOutputs({
      dashboardName: this.dashboardName,
      dashboardUrl: this.dashboardUrl,
      topicArn: this.topicArn,
      certificateTopicArn: this.certificateTopicArn,
      alarmArns: this.alarmArns,
    });
  }
}

/** There is one for the alarms of the region; and for a certificate's, where that is surely the same region. */
function needsTopic(settings: MonitoringArgs, planned: readonly PlannedAlarm[]): boolean {
  return planned.some(({ isDomainCertificate }) => !isDomainCertificate || sharesTopic(settings));
}

function sharesTopic({ topicArn, certificateTopicArn, region }: MonitoringArgs): boolean {
  const home = topicArn === undefined ? known(region) : parseArn(known(topicArn) ?? "")?.region;
  return certificateTopicArn === undefined && home === CERTIFICATE_REGION;
}

/** The topic in us-east-1 that there is already; undefined where one has to be made. */
function certificateTopic(
  settings: MonitoringArgs,
  topicArn: pulumi.Output<string> | undefined,
): pulumi.Output<string> | undefined {
  if (settings.certificateTopicArn !== undefined) {
    return pulumi.output(settings.certificateTopicArn);
  }
  return sharesTopic(settings) ? topicArn : undefined;
}

/** A given topic, once it is sure that it lies where the alarms do. */
function topicHere(
  { topicArn = "", region }: MonitoringArgs,
  { preflight, path }: Placement,
  opts: pulumi.InvokeOptions,
): pulumi.Output<string> {
  return preflight.look(together({ topicArn, region }), async (given) => {
    const home = given.region ?? (await getRegion({}, opts)).region;
    const [problem] = checkTopicHome(given.topicArn, home, under(path, "topicArn"));
    if (problem !== undefined) {
      throw new LookupProblem(problem);
    }
    return given.topicArn;
  });
}

function shownBody(name: string, settings: MonitoringArgs, alarmArns: pulumi.Output<string>[]): pulumi.Output<string> {
  const { userPoolArn, clientIds = {}, functionArns = {}, loadBalancerArn } = settings;
  const { domainCertificateArn, loadBalancerCertificateArn, threatProtection = false } = settings;
  const found = { userPoolArn, clientIds, functionArns, loadBalancerArn, alarmArns };
  return pulumi
    .output({ ...found, domainCertificateArn, loadBalancerCertificateArn })
    .apply(({ domainCertificateArn: ofDomain, loadBalancerCertificateArn: ofBalancer, ...shown }) => {
      const region = parseArn(shown.userPoolArn)?.region ?? "";
      const certificates = [
        ...(ofDomain === undefined ? [] : [{ what: "Sign-in domain", arn: ofDomain, region: CERTIFICATE_REGION }]),
        ...(ofBalancer === undefined ? [] : [{ what: "Load balancer", arn: ofBalancer, region }]),
      ];
      return dashboardBody({ title: name, region, threatProtection, certificates, ...shown });
    });
}
