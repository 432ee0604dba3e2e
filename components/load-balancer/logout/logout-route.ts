import * as lambda from "@pulumi/aws/lambda";
import * as lb from "@pulumi/aws/lb";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { admitted, placed } from "../../validation/placement";
import { shortName } from "../names";
import type { LogoutRouteArgs } from "./args";
import { checkLogoutRoute } from "./checks";
import { logOutFunction } from "./log-out-function";
import { logoutRules } from "./rules";

/** The way out of an application behind a load balancer that signs people in with Cognito, as a path of every host. */
export class LogoutRoute extends pulumi.ComponentResource {
  /** The ARNs of the listener rules; more than four hosts need several. */
  public readonly listenerRuleArns: pulumi.Output<string[]>;

  public constructor(name: string, args: LogoutRouteArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `LogoutRoute "${name}"`;
    super("cognito-auth:index:LogoutRoute", name, admitted(subject, args, opts, checkLogoutRoute), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkLogoutRoute);
    const { region, tags } = settings;
    const children: pulumi.CustomResourceOptions = { parent: this, dependsOn: placement.preflight.done };

    const logOut = logOutFunction(`${name}-logout`, settings, children);
    const targetGroup = new lb.TargetGroup(
      `${name}-logout`,
      {
        // A name of Pulumi's choice would soon be too long.
        name: shortName(name, "logout"),
        targetType: "lambda",
        // A session has several cookies, and each needs a Set-Cookie of its own.
        lambdaMultiValueHeadersEnabled: true,
        region,
        tags,
      },
      // Its name is its own, so the old one goes before a new one comes.
      { ...children, deleteBeforeReplace: true },
    );
    const permission = new lambda.Permission(
      `${name}-logout`,
      {
        action: "lambda:InvokeFunction",
        function: logOut.arn,
        principal: "elasticloadbalancing.amazonaws.com",
        sourceArn: targetGroup.arn,
        region,
      },
      children,
    );
    const attachment = new lb.TargetGroupAttachment(
      `${name}-logout`,
      { targetGroupArn: targetGroup.arn, targetId: logOut.arn, region },
      // ELB refuses a function that it may not call.
      { ...children, dependsOn: permission },
    );

    const rules = logoutRules(settings.hosts, settings.priority ?? 1, {
      subject: placement.subject,
      path: placement.path === "" ? "hosts" : placement.path,
    });
    const made = rules.map(
      ({ suffix, priority, hosts }) =>
        new lb.ListenerRule(
          `${name}-logout${suffix}`,
          {
            listenerArn: settings.listenerArn,
            region,
            priority,
            conditions: [
              { hostHeader: { values: hosts } },
              { pathPattern: { values: [settings.path ?? defaults.loadBalancer.logout.path] } },
            ],
            actions: [{ type: "forward", order: 1, targetGroupArn: targetGroup.arn }],
            tags,
          },
          // Before there is somebody to answer, nobody is sent there.
          { ...children, dependsOn: attachment },
        ),
    );

    this.listenerRuleArns = pulumi.output(made.map(({ arn }) => arn));
    this.registerOutputs({ listenerRuleArns: this.listenerRuleArns });
  }
}
