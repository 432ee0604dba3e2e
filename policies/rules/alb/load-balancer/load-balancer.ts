import { type Inputs, Property, isTrue, text } from "../../../definition/property";
import { resourceKind } from "../../../definition/resource-kind";

/** The settings of a load balancer, whichever provider makes it, with the AWS defaults for what is not set. */
export interface LoadBalancer {
  /** Whether it is a network or gateway load balancer, of which the rules say nothing. */
  readonly isOther: Property<boolean>;
  readonly isInternal: Property<boolean>;
  readonly dropsInvalidHeaders: Property<boolean>;
  readonly desyncMode: Property<string>;
  readonly xffMode: Property<string>;
  readonly addsTlsHeaders: Property<boolean>;
  readonly accessLogs: Property<boolean>;
  readonly deletionProtection: Property<boolean>;
  readonly wafFailOpen: Property<boolean>;
  /** How many subnets each of the arguments gives it; every subnet is in a zone of its own, or AWS refuses it. */
  readonly subnets: readonly Property<number>[];
  /** A flag as the provider wants it written. */
  readonly spell: (flag: boolean) => boolean | string;
}

/** Load balancers of the classic provider, which has two tokens for them, and of the native one. */
export const loadBalancers = resourceKind<LoadBalancer>("load balancer", {
  "aws:lb/loadBalancer:LoadBalancer": readClassic,
  "aws:alb/loadBalancer:LoadBalancer": readClassic,
  "aws-native:elasticloadbalancingv2:LoadBalancer": readNative,
});

function readClassic(inputs: Inputs): LoadBalancer {
  return {
    ...common(inputs, "loadBalancerType", (argument) => Property.at(inputs, argument), {
      dropsInvalidHeaders: "dropInvalidHeaderFields",
      desyncMode: "desyncMitigationMode",
      xffMode: "xffHeaderProcessingMode",
      addsTlsHeaders: "enableTlsVersionAndCipherSuiteHeaders",
      accessLogs: "accessLogs.enabled",
      deletionProtection: "enableDeletionProtection",
      wafFailOpen: "enableWafFailOpen",
    }),
    isInternal: Property.at(inputs, "internal").map(isTrue),
    spell: (flag) => flag,
  };
}

function readNative(inputs: Inputs): LoadBalancer {
  return {
    ...common(inputs, "type", (key) => Property.keyed(inputs, "loadBalancerAttributes", key), {
      dropsInvalidHeaders: "routing.http.drop_invalid_header_fields.enabled",
      desyncMode: "routing.http.desync_mitigation_mode",
      xffMode: "routing.http.xff_header_processing.mode",
      addsTlsHeaders: "routing.http.x_amzn_tls_version_and_cipher_suite.enabled",
      accessLogs: "access_logs.s3.enabled",
      deletionProtection: "deletion_protection.enabled",
      wafFailOpen: "waf.fail_open.enabled",
    }),
    isInternal: Property.at(inputs, "scheme").map((scheme) => scheme === "internal"),
    spell: String,
  };
}

type Attribute =
  | "dropsInvalidHeaders"
  | "desyncMode"
  | "xffMode"
  | "addsTlsHeaders"
  | "accessLogs"
  | "deletionProtection"
  | "wafFailOpen";

function common(
  inputs: Inputs,
  type: string,
  attribute: (name: string) => Property<unknown>,
  names: Readonly<Record<Attribute, string>>,
): Omit<LoadBalancer, "isInternal" | "spell"> {
  return {
    isOther: Property.at(inputs, type).map((value) => (text(value) ?? "application") !== "application"),
    dropsInvalidHeaders: attribute(names.dropsInvalidHeaders).map(isTrue),
    desyncMode: attribute(names.desyncMode).map((mode) => text(mode) ?? "defensive"),
    xffMode: attribute(names.xffMode).map((mode) => text(mode) ?? "append"),
    addsTlsHeaders: attribute(names.addsTlsHeaders).map(isTrue),
    accessLogs: attribute(names.accessLogs).map(isTrue),
    deletionProtection: attribute(names.deletionProtection).map(isTrue),
    wafFailOpen: attribute(names.wafFailOpen).map(isTrue),
    subnets: ["subnets", "subnetMappings"].map((name) =>
      Property.at(inputs, name).map((list) => (Array.isArray(list) ? list.length : 0)),
    ),
  };
}
