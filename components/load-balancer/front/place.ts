import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { type Placement, within } from "../../validation/placement";
import type { ListenerSettings } from "../args";
import type { LoadBalancerFrontArgs } from "./args";
import { frontHosts } from "./hosts";
import { LoadBalancerFront } from "./load-balancer-front";

/** The load balancer that some routes ask for, where they do. */
export function placeFront(
  name: string,
  settings: ListenerSettings,
  { region, tags }: Pick<LoadBalancerFrontArgs, "region" | "tags">,
  placement: Placement,
  opts: pulumi.ComponentResourceOptions,
): LoadBalancerFront | undefined {
  return (
    settings.front &&
    new LoadBalancerFront(
      name,
      { ...settings.front, hosts: frontHosts(settings), region, tags },
      within(placement, ["front"], opts),
    )
  );
}

/** Settings of a listener that may know the load balancer's own name already. */
type OfListener<S> = S & { readonly dnsName?: pulumi.Input<string> };

/** The same routes on the listener of the load balancer that was made for them. */
export function onFront<S extends ListenerSettings>(
  settings: OfListener<S>,
  front: LoadBalancerFront | undefined,
): OfListener<S> {
  if (front === undefined) {
    return settings;
  }
  const isHost = settings.includeDnsName ?? defaults.loadBalancer.includeDnsName;
  const dnsName = isHost ? front.dnsName.apply((name) => name.toLowerCase()) : undefined;
  return { ...settings, front: undefined, listenerArn: front.listenerArn, dnsName };
}
