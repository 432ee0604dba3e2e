import { type Inputs, type Resource, unknown } from "../../../harness/engine";
import * as listener from "../listener/providers";
import { classic, made } from "./providers";

/** How one rule differs from the usual one. */
interface RuleSettings {
  readonly priority?: unknown;
  readonly conditions?: readonly unknown[];
  readonly actions?: unknown;
  /** The resource that its listener is, or the ARN of one that is made elsewhere. */
  readonly listener?: string;
  readonly type?: string;
  readonly dependsOn?: Resource["dependsOn"];
}

export const forward = { type: "forward", targetGroupArn: unknown };
export const signIn = { type: "authenticate-cognito", authenticateCognito: { userPoolArn: unknown } };
export const validation = { type: "jwt-validation", jwtValidation: { issuer: "https://issuer.example.com" } };

export const arn = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shop/0123456789abcdef/";

/** A listener for HTTPS, of the load balancer of its stack. */
export function aListener(name: string, inputs: Inputs = {}, type = listener.classic): Resource {
  const https = {
    protocol: "HTTPS",
    port: 443,
    loadBalancerArn: unknown,
    defaultActions: [{ type: "fixed-response" }],
  };
  return made(type, name, { ...https, ...inputs });
}

/** A rule that signs users in and forwards, at the listener "https". */
export function aRule(name: string, settings: RuleSettings = {}): Resource {
  const { priority = 10, conditions = [path("/*")], actions = [signIn, forward], type = classic } = settings;
  const { listener: at = "https", dependsOn } = settings;
  const isElsewhere = at.startsWith("arn:");
  return made(
    type,
    name,
    { priority, conditions, actions, listenerArn: isElsewhere ? at : unknown },
    { ...(!isElsewhere && { listenerArn: [at] }), ...dependsOn },
  );
}

export function path(...values: unknown[]) {
  return { pathPattern: { values } };
}

export function host(...values: unknown[]) {
  return { hostHeader: { values } };
}
