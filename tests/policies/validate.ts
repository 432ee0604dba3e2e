import assert from "node:assert/strict";
import * as proxy from "@pulumi/policy/proxy";
import * as server from "@pulumi/policy/server";
import type { ResourceValidationPolicy } from "@pulumi/policy";
import * as proto from "@pulumi/pulumi/proto/analyzer_pb";
import Ajv from "ajv";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";

// Runs a rule as the engine does: through the SDK's own RPC function, so that what it reads has been through protobuf and
// the proxy that refuses unknown values, and what it reports has the SDK's words around it. Not covered: the engine's
// reconciling of configuration, which is imitated here.

// The SDK's types leave these out, though the package exports them.
const { unknownStringValue, unknownCheckingProxy } = proxy as unknown as {
  unknownStringValue: string;
  unknownCheckingProxy: (inputs: Inputs) => Inputs;
};

/** What stands for a value that a preview cannot know. */
export const unknown = unknownStringValue;

/** Inputs as a rule sees them: to read an unknown value throws. */
export const guarded = unknownCheckingProxy;

/** Inputs of a resource, as plain data. */
export type Inputs = Readonly<Record<string, unknown>>;

/** A resource as the engine shows it to a policy. */
export interface Resource {
  readonly type: string;
  readonly name: string;
  readonly inputs: Inputs;
}

/** What a rule said to a resource. Each list is empty where there is nothing to say. */
export interface Outcome {
  /** The messages that were reported, without the rule's description above them. */
  readonly violations: readonly string[];
  /** The notes that a rule could not decide during a preview. */
  readonly undecided: readonly string[];
  /** Why the rule did not look at the resource. */
  readonly notApplicable: readonly string[];
}

const ajv = new Ajv({ strict: true });

type AnalyzeRpc = (
  call: { readonly request: proto.AnalyzeRequest },
  callback: (error: Error | null | undefined, response: proto.AnalyzeResponse) => void,
) => Promise<void>;

const { makeAnalyzeRpcFun } = server as unknown as {
  makeAnalyzeRpcFun: (pack: string, version: string, level: string, policies: ResourceValidationPolicy[]) => AnalyzeRpc;
};

/** The request by which the engine shows a resource to a pack. */
export function analyzeRequest({ type, name, inputs }: Resource): proto.AnalyzeRequest {
  const request = new proto.AnalyzeRequest();
  request.setType(type);
  request.setName(name);
  request.setUrn(`urn:pulumi:test::shop::${type}::${name}`);
  // JSON knows no undefined, and neither does the engine.
  request.setProperties(Struct.fromJavaScript(JSON.parse(JSON.stringify(inputs)) as Record<string, JavaScriptValue>));
  request.setOptions(new proto.AnalyzerResourceOptions());
  return request;
}

/** Shows a resource to a rule that is configured so; what the configuration leaves out has its default. */
export async function validate(
  rule: ResourceValidationPolicy,
  resource: Resource,
  config: Inputs = {},
): Promise<Outcome> {
  const effective = withDefaults(rule, config);
  const { validateResource } = rule;
  assert(typeof validateResource === "function", `${rule.name} is not a single validator`);
  const configured: ResourceValidationPolicy = {
    ...rule,
    validateResource: (args, report) =>
      validateResource({ ...args, getConfig: (() => effective) as typeof args.getConfig }, report),
  };

  const analyze = makeAnalyzeRpcFun("pack", "1.0.0", "mandatory", [configured]);
  const response = await new Promise<proto.AnalyzeResponse>((resolve, reject) => {
    void analyze({ request: analyzeRequest(resource) }, (error, answer) => {
      if (error) reject(error);
      else resolve(answer);
    });
  });

  const diagnostics = response.getDiagnosticsList();
  const isNote = (d: proto.AnalyzeDiagnostic) => d.getEnforcementlevel() === proto.EnforcementLevel.ADVISORY;
  return {
    violations: diagnostics.filter((d) => !isNote(d)).map((d) => withoutDescription(rule, d.getMessage())),
    undecided: diagnostics.filter(isNote).map((d) => d.getMessage()),
    notApplicable: response.getNotApplicableList().map((n) => n.getReason()),
  };
}

/** What the engine makes of a rule's entry in a configuration file: defaults below it, refused where it breaks the schema. */
export function withDefaults(rule: ResourceValidationPolicy, config: Inputs): Inputs {
  const properties = rule.configSchema?.properties ?? {};
  const defaults = Object.entries(properties).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const effective = { ...Object.fromEntries(defaults), ...config };
  const isValid = ajv.validate({ type: "object", properties }, effective);
  if (!isValid) throw new Error(`${rule.name}: ${ajv.errorsText()}`);
  return effective;
}

function withoutDescription(rule: ResourceValidationPolicy, message: string): string {
  const [description, ...lines] = message.split("\n");
  assert.equal(description, rule.description);
  return lines.join("\n");
}
