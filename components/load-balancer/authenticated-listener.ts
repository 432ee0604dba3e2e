import * as lb from "@pulumi/aws/lb";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { known, mapList } from "../validation/input";
import { admitted, placed } from "../validation/placement";
import type { AuthenticatedListenerArgs, Route } from "./args";
import { checkListener } from "./checks";
import { findListenerArn, findTargetGroupArn } from "./look-ups";

/** A sign-in in front of an HTTPS listener: one rule per route, which authenticates with Cognito and then forwards. */
export class AuthenticatedListener extends pulumi.ComponentResource {
  /** The ARNs of the listener rules, by the name of their route. */
  public readonly listenerRuleArns: pulumi.Output<Record<string, string>>;

  public constructor(name: string, args: AuthenticatedListenerArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `AuthenticatedListener "${name}"`;
    super("cognito-auth:index:AuthenticatedListener", name, admitted(subject, args, opts, checkListener), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkListener);
    const { region, routes } = settings;

    const listenerArn = findListenerArn(settings, placement, region, { parent: this });
    const rules = Object.entries(routes).map(([key, route]): [string, lb.ListenerRule] => [
      key,
      new lb.ListenerRule(
        `${name}-route-${key}`,
        {
          listenerArn,
          region,
          priority: route.priority,
          conditions: conditions(route, settings),
          actions: [
            { type: "authenticate-cognito", order: 1, authenticateCognito: authentication(name, settings) },
            {
              type: "forward",
              order: 2,
              targetGroupArn: findTargetGroupArn(key, route, placement, region, { parent: this }),
            },
          ],
          tags: settings.tags,
        },
        { parent: this, dependsOn: placement.preflight.done },
      ),
    ]);

    this.listenerRuleArns = pulumi.output(Object.fromEntries(rules.map(([key, rule]) => [key, rule.arn])));
    this.registerOutputs({ listenerRuleArns: this.listenerRuleArns });
  }
}

function conditions({ hosts, paths = [] }: Route, { hosts: general = [] }: AuthenticatedListenerArgs) {
  // Host names have no case, but Cognito's callback URLs do: what is compared is what is registered.
  const lowered = mapList(hosts ?? general, (names) => names.map((host) => host.toLowerCase()).sort());
  // AWS refuses a condition without a value; a route without paths is for all of them.
  const everyPath = known(paths)?.length === 0;
  return [
    { hostHeader: { values: lowered } },
    ...(everyPath ? [] : [{ pathPattern: { values: mapList(paths, (values) => [...values].sort()) } }]),
  ];
}

function authentication(name: string, args: AuthenticatedListenerArgs) {
  return {
    userPoolArn: args.userPoolArn,
    userPoolClientId: args.userPoolClientId,
    userPoolDomain: args.userPoolDomain,
    scope: mapList(args.scopes ?? [...defaults.client.scopes], (scopes) => [...new Set(scopes)].sort().join(" ")),
    sessionCookieName: args.session?.cookieName ?? defaultCookieName(name),
    sessionTimeout: args.session?.timeoutSeconds ?? defaults.loadBalancer.session.timeoutSeconds,
    onUnauthenticatedRequest: "authenticate",
  };
}

/** AWS's own default is one name for all, so two applications on one host would sign each other out. */
function defaultCookieName(name: string): string {
  return `AWSELBAuthSessionCookie-${pulumi.getStack()}-${name}`.replace(/[^A-Za-z0-9_-]+/g, "-");
}
