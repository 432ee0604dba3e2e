import assert from "node:assert/strict";
import * as proxy from "@pulumi/policy/proxy";
import * as server from "@pulumi/policy/server";
import type { ServiceError } from "@grpc/grpc-js";
import * as proto from "@pulumi/pulumi/proto/analyzer_pb";
import Ajv from "ajv";
import { Struct, type JavaScriptValue } from "google-protobuf/google/protobuf/struct_pb";
import type { Rule } from "../../../policies/definition/rule";

// Runs a rule as the engine does: through the SDK's own RPC functions, so that what it reads has been through protobuf and
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

/** What stands for a secret on its way to the pack. */
export function secret(value: unknown): Inputs {
  return { "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270", value };
}

/** Inputs of a resource, as plain data. */
export type Inputs = Readonly<Record<string, unknown>>;

/** A resource as the engine shows it to a policy. */
export interface Resource {
  readonly type: string;
  readonly name: string;
  /** Its inputs; in a stack, its outputs. */
  readonly inputs: Inputs;
  /** The name of the component that it is a child of. */
  readonly parent?: string;
  /** The names of the resources that each argument got its value from. */
  readonly dependsOn?: Readonly<Record<string, readonly string[]>>;
  readonly options?: {
    readonly protect?: boolean;
    readonly deleteBeforeReplace?: boolean;
    readonly ignoreChanges?: readonly string[];
  };
  /** The configuration of its provider. */
  readonly provider?: Inputs;
}

type Answer<T> = (error: ServiceError | Error | null | undefined, response: T) => void;
type Rpc<Request, Response> = (call: { readonly request: Request }, callback: Answer<Response>) => unknown;
type MakeRpc<Request, Response> = (
  pack: string,
  version: string,
  level: string,
  rules: Rule[],
) => Rpc<Request, Response>;

const { makeAnalyzeRpcFun, makeAnalyzeStackRpcFun, makeRemediateRpcFun } = server as unknown as {
  makeAnalyzeRpcFun: MakeRpc<proto.AnalyzeRequest, proto.AnalyzeResponse>;
  makeAnalyzeStackRpcFun: MakeRpc<proto.AnalyzeStackRequest, proto.AnalyzeResponse>;
  makeRemediateRpcFun: MakeRpc<proto.AnalyzeRequest, proto.RemediateResponse>;
};

/** Where all resources of the tests live. */
export function urnOf({ type, name }: Pick<Resource, "type" | "name">): string {
  return `urn:pulumi:test::shop::${type}::${name}`;
}

/** The request by which the engine shows a resource to a pack. */
export function analyzeRequest(resource: Resource): proto.AnalyzeRequest {
  const request = new proto.AnalyzeRequest();
  request.setType(resource.type);
  request.setName(resource.name);
  request.setUrn(urnOf(resource));
  request.setProperties(struct(resource.inputs));
  request.setOptions(optionsOf(resource));
  if (resource.provider) request.setProvider(providerOf(resource.provider, resource.type));
  return request;
}

/** The request by which the engine shows all resources of a stack to a pack, in the order in which they were made. */
export function analyzeStackRequest(resources: readonly Resource[]): proto.AnalyzeStackRequest {
  const urns = new Map(resources.map((resource) => [resource.name, urnOf(resource)]));
  const urn = (name: string) => urns.get(name) ?? assert.fail(`there is no resource ${name}`);
  const request = new proto.AnalyzeStackRequest();
  request.setResourcesList(
    resources.map((resource) => {
      const message = new proto.AnalyzerResource();
      message.setType(resource.type);
      message.setName(resource.name);
      message.setUrn(urnOf(resource));
      message.setProperties(struct(resource.inputs));
      message.setOptions(optionsOf(resource));
      if (resource.provider) message.setProvider(providerOf(resource.provider, resource.type));
      if (resource.parent !== undefined) message.setParent(urn(resource.parent));
      for (const [argument, names] of Object.entries(resource.dependsOn ?? {})) {
        const dependencies = new proto.AnalyzerPropertyDependencies();
        dependencies.setUrnsList(names.map(urn));
        message.getPropertydependenciesMap().set(argument, dependencies);
      }
      message.setDependenciesList([...new Set(Object.values(resource.dependsOn ?? {}).flat())].map(urn));
      return message;
    }),
  );
  return request;
}

/** Shows a resource to rules, which are configured already. */
export function analyze(rules: readonly Rule[], resource: Resource): Promise<proto.AnalyzeResponse> {
  return ask(makeAnalyzeRpcFun("pack", "1.0.0", "mandatory", [...rules]), analyzeRequest(resource));
}

/** Shows a stack to rules, which are configured already. */
export function analyzeStack(rules: readonly Rule[], stack: readonly Resource[]): Promise<proto.AnalyzeResponse> {
  return ask(makeAnalyzeStackRpcFun("pack", "1.0.0", "mandatory", [...rules]), analyzeStackRequest(stack));
}

/** Lets rules mend a resource; they are configured already, and at the level that mends. */
export function remediate(rules: readonly Rule[], resource: Resource): Promise<proto.RemediateResponse> {
  return ask(makeRemediateRpcFun("pack", "1.0.0", "remediate", [...rules]), analyzeRequest(resource));
}

const ajv = new Ajv({ strict: true });

/** A rule with its entry in a configuration file: the defaults below it, refused where it breaks the rule's schema. */
export function configured(rule: Rule, config: Inputs = {}): Rule {
  const effective = withDefaults(rule, config);
  const over = <Args extends object>(args: Args): Args => ({ ...args, getConfig: () => effective });
  const { validateResource, remediateResource } = "validateResource" in rule ? rule : {};
  const { validateStack } = "validateStack" in rule ? rule : {};
  assert(!Array.isArray(validateResource), `${rule.name} is not a single validator`);
  return {
    ...rule,
    // The level is that of the pack then, which is the tests' business.
    enforcementLevel: undefined,
    ...(validateResource && { validateResource: (args, report) => validateResource(over(args), report) }),
    ...(remediateResource && { remediateResource: (args) => remediateResource(over(args)) }),
    ...(validateStack && { validateStack: (args, report) => validateStack(over(args), report) }),
  };
}

/** What the engine makes of a rule's entry in a configuration file. */
export function withDefaults(rule: Rule, config: Inputs): Inputs {
  const properties = rule.configSchema?.properties ?? {};
  const defaults = Object.entries(properties).flatMap(([name, { default: value }]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  const effective = { ...Object.fromEntries(defaults), ...config };
  const isValid = ajv.validate({ type: "object", properties }, effective);
  if (!isValid) throw new Error(`${rule.name}: ${ajv.errorsText()}`);
  return effective;
}

function ask<Request, Response>(rpc: Rpc<Request, Response>, request: Request): Promise<Response> {
  return new Promise((resolve, reject) => {
    void rpc({ request }, (error, answer) => {
      if (error) reject(error);
      else resolve(answer);
    });
  });
}

function struct(inputs: Inputs): Struct {
  // JSON knows no undefined, and neither does the engine.
  return Struct.fromJavaScript(JSON.parse(JSON.stringify(inputs)) as Record<string, JavaScriptValue>);
}

function optionsOf({ options, parent }: Resource): proto.AnalyzerResourceOptions {
  const message = new proto.AnalyzerResourceOptions();
  message.setProtect(options?.protect ?? false);
  message.setIgnorechangesList([...(options?.ignoreChanges ?? [])]);
  if (options?.deleteBeforeReplace !== undefined) {
    message.setDeletebeforereplacedefined(true);
    message.setDeletebeforereplace(options.deleteBeforeReplace);
  }
  if (parent !== undefined) message.setParent(parent);
  return message;
}

function providerOf(configuration: Inputs, type: string): proto.AnalyzerProviderResource {
  const [name = ""] = type.split(":");
  const message = new proto.AnalyzerProviderResource();
  message.setType(`pulumi:providers:${name}`);
  message.setName("default");
  message.setUrn(`urn:pulumi:test::shop::pulumi:providers:${name}::default`);
  message.setProperties(struct(configuration));
  return message;
}
