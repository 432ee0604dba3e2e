import { type Inputs, Property, text } from "../../../definition/property";
import { type ResourceFacts, resourceKind } from "../../../definition/resource-kind";
import { type Action, readActions, vocabularies } from "../actions";

/** The settings of a listener, whichever provider makes it, with the AWS defaults for what is not set. */
export interface Listener {
  readonly name: string;
  /** Whether it belongs to a network or gateway load balancer, of which the rules say nothing. */
  readonly isOther: Property<boolean>;
  readonly isHttps: Property<boolean>;
  readonly protocol: Property<string>;
  readonly tlsPolicy: Property<string>;
  readonly certificate: Property<unknown>;
  readonly strictTransportSecurity: Property<string>;
  readonly actions: readonly Action[];
  readonly arn: Property<unknown>;
  readonly loadBalancerArn: Property<unknown>;
}

/** Listeners of the classic provider, which has two tokens for them, and of the native one. */
export const listeners = resourceKind<Listener>("listener", {
  "aws:lb/listener:Listener": readClassic,
  "aws:alb/listener:Listener": readClassic,
  "aws-native:elasticloadbalancingv2:Listener": readNative,
});

function readClassic(inputs: Inputs, { name }: ResourceFacts): Listener {
  const hsts = Property.at(inputs, "routingHttpResponseStrictTransportSecurityHeaderValue");
  return {
    name,
    ...common(inputs),
    certificate: Property.at(inputs, "certificateArn"),
    strictTransportSecurity: hsts.map((value) => text(value) ?? ""),
    actions: readActions(inputs, "defaultActions", vocabularies.classic),
    arn: Property.at(inputs, "arn"),
  };
}

function readNative(inputs: Inputs, { name }: ResourceFacts): Listener {
  const hsts = Property.keyed(
    inputs,
    "listenerAttributes",
    "routing.http.response.strict_transport_security.header_value",
  );
  return {
    name,
    ...common(inputs),
    certificate: Property.at(inputs, "certificates[0].certificateArn"),
    strictTransportSecurity: hsts.map((value) => text(value) ?? ""),
    actions: readActions(inputs, "defaultActions", vocabularies.nativeListener),
    arn: Property.at(inputs, "listenerArn"),
  };
}

function common(inputs: Inputs) {
  const protocol = Property.at(inputs, "protocol").map((value) => (text(value) ?? "").toUpperCase());
  // Of the load balancers only gateways have listeners with neither; application load balancers then default to HTTP.
  const isGateway = !protocol.isSet && !Property.at(inputs, "port").isSet;
  return {
    isOther: protocol.map((name) => (name === "" ? isGateway : name !== "HTTP" && name !== "HTTPS")),
    isHttps: protocol.map((name) => name === "HTTPS"),
    protocol: protocol.map((name) => (name === "" ? "HTTP" : name)),
    tlsPolicy: Property.at(inputs, "sslPolicy").map((name) => text(name) ?? "ELBSecurityPolicy-2016-08"),
    loadBalancerArn: Property.at(inputs, "loadBalancerArn"),
  };
}
