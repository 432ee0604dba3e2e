import { getListener } from "@pulumi/aws/lb/getListener";
import { getLoadBalancer } from "@pulumi/aws/lb/getLoadBalancer";
import { getTargetGroup } from "@pulumi/aws/lb/getTargetGroup";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { together } from "../validation/input";
import { under } from "../validation/path";
import type { Placement } from "../validation/placement";
import { LookupProblem, notFound } from "../validation/preflight";
import type { ListenerSettings, Route } from "./args";

/** The listener, which must be there and speak HTTPS: load balancers authenticate nowhere else. */
export function findListenerArn(
  { listenerArn, name = "", port = defaults.loadBalancer.port }: ListenerSettings,
  { preflight, path }: Placement,
  region: pulumi.Input<string | undefined>,
  opts: pulumi.InvokeOptions,
): pulumi.Output<string> {
  if (listenerArn !== undefined) {
    const at = under(path, "listenerArn");
    return preflight.look(together({ arn: listenerArn, region }), async (given) => {
      const listener = await getListener(given, opts).catch(
        notFound({ path: at, rule: "must be a listener of this account and region", got: given.arn }),
      );
      return https(listener, { path: at, got: given.arn });
    });
  }
  return preflight.look(together({ name, port, region }), async (given) => {
    const loadBalancer = await getLoadBalancer({ name: given.name, region: given.region }, opts).catch(
      notFound({
        path: under(path, "name"),
        rule: "must be a load balancer of this account and region",
        got: given.name,
      }),
    );
    const at = under(path, "port");
    const query = { loadBalancerArn: loadBalancer.arn, port: given.port, region: given.region };
    const listener = await getListener(query, opts).catch(
      notFound({ path: at, rule: `must be the port of a listener of ${given.name}`, got: given.port }),
    );
    return https(listener, { path: at, got: given.port });
  });
}

function https(listener: { arn: string; protocol: string }, { path, got }: { path: string; got: unknown }): string {
  if (listener.protocol !== "HTTPS") {
    throw new LookupProblem({
      path,
      rule: `must be an HTTPS listener, and this one speaks ${listener.protocol}`,
      got,
      remedy: "load balancers sign people in over HTTPS only; name the HTTPS listener",
    });
  }
  return listener.arn;
}

/** The target group of a route, looked up where it is given by name. */
export function findTargetGroupArn(
  key: string,
  { targetGroupArn, targetGroupName = "" }: Route,
  { preflight, path }: Placement,
  region: pulumi.Input<string | undefined>,
  opts: pulumi.InvokeOptions,
): pulumi.Input<string> {
  if (targetGroupArn !== undefined) {
    return targetGroupArn;
  }
  return preflight.look(together({ name: targetGroupName, region }), async (given) => {
    const targetGroup = await getTargetGroup(given, opts).catch(
      notFound({
        path: under(path, "routes", key, "targetGroupName"),
        rule: "must be a target group of this account and region",
        got: given.name,
      }),
    );
    return targetGroup.arn;
  });
}
