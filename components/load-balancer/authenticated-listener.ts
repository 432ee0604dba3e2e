import * as lb from "@pulumi/aws/lb";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { under } from "../validation/path";
import { admitted, placed, within, type Placement } from "../validation/placement";
import type { AuthenticatedListenerArgs } from "./args";
import { checkAuthenticatedListener } from "./checks";
import { permitTokenExchange } from "./egress/egress";
import { onFront, placeFront } from "./front/place";
import { countedCallbackHosts, hasSessions } from "./hosts";
import type { LogoutSettings } from "./logout/args";
import { sessionCookieNames } from "./logout/cookies";
import { LogoutRoute } from "./logout/logout-route";
import { logoutPriority } from "./logout/priority";
import { ruleCount } from "./logout/rules";
import { findDnsName, findListenerArn, findTargetGroupArn } from "./look-ups";
import { actionsOf, type FoundTarget } from "./routes/actions";
import type { Route } from "./routes/args";
import { conditionInputs, conditionsOf, type GeneralHosts } from "./routes/conditions";
import { priorityOf } from "./routes/priorities";
import { cookieName } from "./session/session";

/**
 * The routes through an HTTPS listener: one rule each, which says what requests it is for, who gets through, and where
 * they go.
 */
export class AuthenticatedListener extends pulumi.ComponentResource {
  /** The ARN of the listener. */
  public readonly listenerArn: pulumi.Output<string>;
  /** The ARNs of the listener rules, by the name of their route. */
  public readonly listenerRuleArns: pulumi.Output<Record<string, string>>;
  /** The names of the cookies that a session may be in; whoever deletes them all has signed out of the load balancer. */
  public readonly sessionCookieNames: pulumi.Output<string[]>;

  public constructor(name: string, args: AuthenticatedListenerArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `AuthenticatedListener "${name}"`;
    const check = checkAuthenticatedListener;
    super("cognito-auth:index:AuthenticatedListener", name, admitted(subject, args, opts, check), opts);
    const { placement, settings } = placed(this, subject, args, opts, check);
    const { region, routes, hosts = [], tags, securityGroupId } = settings;
    const children: pulumi.CustomResourceOptions = { parent: this, dependsOn: placement.preflight.done };

    const front = placeFront(name, settings, settings, placement, { parent: this, protect: opts?.protect });
    const { dnsName: given, ...listener } = onFront(settings, front);
    const listenerArn = findListenerArn(listener, placement, region, { parent: this });
    const dnsName = given ?? findDnsName(listener, placement, region, { parent: this });
    // Whoever is asked to sign in before it is there ends on an error page.
    const egress =
      securityGroupId === undefined ? [] : [permitTokenExchange(name, { securityGroupId, region, tags }, children)];
    const general = { hosts, dnsName };
    const rules = Object.entries(routes).map(([key, route]): [string, lb.ListenerRule] => [
      key,
      new lb.ListenerRule(
        `${name}-route-${key}`,
        {
          listenerArn,
          region,
          priority: priorityOf(key, route, general),
          conditions: conditionInputs(conditionsOf(route, general)),
          actions: actionsOf(name, route, settings, findTargets(key, route, placement, region, { parent: this })),
          tags,
        },
        { parent: this, dependsOn: placement.preflight.doneAnd(() => egress) },
      ),
    ]);

    if (settings.logout !== undefined) {
      this.makeLogout(name, settings.logout, settings, { listenerArn, general, placement });
    }

    const cookies = hasSessions(settings) ? sessionCookieNames(cookieName(name, settings)) : [];
    this.listenerArn = listenerArn;
    this.listenerRuleArns = pulumi.output(Object.fromEntries(rules.map(([key, rule]) => [key, rule.arn])));
    this.sessionCookieNames = pulumi.output(cookies);
    this.registerOutputs({
      listenerArn: this.listenerArn,
      listenerRuleArns: this.listenerRuleArns,
      sessionCookieNames: this.sessionCookieNames,
    });
  }

  private makeLogout(
    name: string,
    logout: LogoutSettings,
    settings: AuthenticatedListenerArgs,
    where: { listenerArn: pulumi.Input<string>; general: GeneralHosts; placement: Placement },
  ): LogoutRoute {
    const { listenerArn, general, placement } = where;
    const { domainName = "", userPoolClientId = "", region, tags } = settings;
    const hosts = countedCallbackHosts(settings, general.dnsName);
    const path = under(placement.path, "logout", "priority");
    const priority = logoutPriority(settings, general, { count: ruleCount(hosts), subject: placement.subject, path });
    const cookie = cookieName(name, settings);
    return new LogoutRoute(
      name,
      { ...logout, priority, listenerArn, hosts, cookieName: cookie, domainName, userPoolClientId, region, tags },
      within(placement, ["logout"], { parent: this }),
    );
  }
}

/** The target groups of a route: several with their weights, the one, or none where it answers by itself. */
function findTargets(
  key: string,
  route: Route,
  placement: Placement,
  region: pulumi.Input<string | undefined>,
  opts: pulumi.InvokeOptions,
): FoundTarget[] {
  if (route.redirect !== undefined || route.fixedResponse !== undefined) {
    return [];
  }
  const at = under(placement.path, "routes", key);
  const weight = defaults.loadBalancer.target.weight;
  return route.targets === undefined
    ? [{ arn: findTargetGroupArn(route, at, placement, region, opts), weight }]
    : route.targets.map((target, index) => ({
        arn: findTargetGroupArn(target, under(at, "targets", index), placement, region, opts),
        weight: target.weight ?? weight,
      }));
}
