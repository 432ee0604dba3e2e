import { getListener } from "@pulumi/aws/lb/getListener";
import { getLoadBalancer } from "@pulumi/aws/lb/getLoadBalancer";
import { getTargetGroup } from "@pulumi/aws/lb/getTargetGroup";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { together } from "../validation/input";
import { under } from "../validation/path";
import type { Placement } from "../validation/placement";
import { LookupProblem, notFound } from "../validation/preflight";
import type { ListenerSettings } from "./args";
import type { Route } from "./routes/args";

const NO_LISTENER = "must be a listener of this account and region";
const NO_LOAD_BALANCER = "must be a load balancer of this account and region";

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
      const listener = await getListener(given, opts).catch(notFound({ path: at, rule: NO_LISTENER, got: given.arn }));
      return https(listener, { path: at, got: given.arn });
    });
  }
  return preflight.look(together({ name, port, region }), async (given) => {
    const loadBalancer = await getLoadBalancer({ name: given.name, region: given.region }, opts).catch(
      notFound({
        path: under(path, "name"),
        rule: NO_LOAD_BALANCER,
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

/**
 * The DNS name of the load balancer where it is among the hosts, in lower case: AWS keeps the capitals of its name, and
 * Cognito compares callback URLs to the letter.
 */
export function findDnsName(
  { listenerArn, name = "", includeDnsName = defaults.loadBalancer.includeDnsName }: ListenerSettings,
  { preflight, path }: Placement,
  region: pulumi.Input<string | undefined>,
  opts: pulumi.InvokeOptions,
): pulumi.Output<string> | undefined {
  if (!includeDnsName) {
    return undefined;
  }
  if (listenerArn === undefined) {
    return preflight.look(together({ name, region }), async (given) => {
      const loadBalancer = await getLoadBalancer(given, opts).catch(
        notFound({ path: under(path, "name"), rule: NO_LOAD_BALANCER, got: given.name }),
      );
      return loadBalancer.dnsName.toLowerCase();
    });
  }
  const at = under(path, "listenerArn");
  return preflight.look(together({ arn: listenerArn, region }), async (given) => {
    const listener = await getListener(given, opts).catch(notFound({ path: at, rule: NO_LISTENER, got: given.arn }));
    const query = { arn: listener.loadBalancerArn, region: given.region };
    const loadBalancer = await getLoadBalancer(query, opts).catch(
      notFound({ path: at, rule: NO_LOAD_BALANCER, got: query.arn }),
    );
    return loadBalancer.dnsName.toLowerCase();
  });
}

/** A target group, looked up where it is given by name. */
export function findTargetGroupArn(
  { targetGroupArn, targetGroupName = "" }: Pick<Route, "targetGroupArn" | "targetGroupName">,
  at: string,
  { preflight }: Placement,
  region: pulumi.Input<string | undefined>,
  opts: pulumi.InvokeOptions,
): pulumi.Input<string> {
  if (targetGroupArn !== undefined) {
    return targetGroupArn;
  }
  return preflight.look(together({ name: targetGroupName, region }), async (given) => {
    const targetGroup = await getTargetGroup(given, opts).catch(
      notFound({
        path: under(at, "targetGroupName"),
        rule: "must be a target group of this account and region",
        got: given.name,
      }),
    );
    return targetGroup.arn;
  });
}
