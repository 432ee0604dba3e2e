import { type Inputs, Property, text } from "../../../definition/property";
import { resourceKind } from "../../../definition/resource-kind";

/** How a load balancer speaks to targets, whichever provider makes the group of them. */
export interface TargetGroup {
  /** Whether its targets are functions, which are called without a protocol. */
  readonly isLambda: Property<boolean>;
  readonly protocol: Property<string>;
  readonly healthCheckProtocol: Property<string>;
}

/** Target groups of the classic provider, which has two tokens for them, and of the native one. */
export const targetGroups = resourceKind<TargetGroup>("target group", {
  "aws:lb/targetGroup:TargetGroup": (inputs) => read(inputs, "healthCheck.protocol"),
  "aws:alb/targetGroup:TargetGroup": (inputs) => read(inputs, "healthCheck.protocol"),
  "aws-native:elasticloadbalancingv2:TargetGroup": (inputs) => read(inputs, "healthCheckProtocol"),
});

function read(inputs: Inputs, healthCheckProtocol: string): TargetGroup {
  return {
    isLambda: Property.at(inputs, "targetType").map((type) => type === "lambda"),
    // There is no default: AWS refuses a group of other targets without a protocol.
    protocol: Property.at(inputs, "protocol").map((name) => (text(name) ?? "").toUpperCase()),
    healthCheckProtocol: Property.at(inputs, healthCheckProtocol).map((name) => (text(name) ?? "HTTP").toUpperCase()),
  };
}
