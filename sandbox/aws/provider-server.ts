import grpc from "@grpc/grpc-js";
import service, { type IResourceProviderServer } from "@pulumi/pulumi/proto/provider_grpc_pb.js";
import pluginMessages from "@pulumi/pulumi/proto/plugin_pb.js";
import messages from "@pulumi/pulumi/proto/provider_pb.js";
import emptyMessages from "google-protobuf/google/protobuf/empty_pb.js";
import { accountId } from "./account.ts";
import { definitionOf, functionOf } from "./catalogue.ts";
import type { Cloud } from "./cloud.ts";
import { Refused } from "./definition.ts";
import type { Disturbance } from "./disturbance.ts";
import {
  containsUnknown,
  decode,
  encode,
  reveal,
  revealAll,
  text,
  unknown,
  type Properties,
} from "./property-values.ts";
import * as life from "./resource-life.ts";
import { checkFailure, diffResponse, namingOf } from "./wire.ts";

/** Never an AWS provider's own; high enough for whatever version the SDK in use asks for. */
const version = "9999.0.0+sandbox";

/** A handler may take its time; what it throws, also later, is answered by `guarded`. */
type Handlers = {
  [Name in keyof IResourceProviderServer]?: IResourceProviderServer[Name] extends (...args: infer Args) => void
    ? (...args: Args) => void | Promise<void>
    : never;
};

export interface ProviderServer {
  readonly port: number;
  close(): void;
}

/** One server stands in for both providers, and for every instance of them; each instance is a connection. */
export async function startProviderServer(cloud: Cloud, disturbance: Disturbance): Promise<ProviderServer> {
  const server = new grpc.Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
  server.addService(service.ResourceProviderService, guarded(handlers(cloud, disturbance)));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
      if (error === null) resolve(bound);
      else reject(error);
    });
  });
  return {
    port,
    close: () => {
      server.forceShutdown();
    },
  };
}

function handlers(cloud: Cloud, disturbance: Disturbance): Handlers {
  const regions = new Map<string, string>();
  const regionOf = (call: { getPeer(): string }): string => {
    const region = regions.get(call.getPeer());
    if (region === undefined) throw new Refused("The provider has not been configured");
    return region;
  };

  return {
    handshake: (_call, answer) => {
      const response = new messages.ProviderHandshakeResponse();
      response.setAcceptSecrets(true);
      response.setSupportsAutonamingConfiguration(true);
      answer(null, response);
    },
    attach: (_call, answer) => {
      answer(null, new emptyMessages.Empty());
    },
    cancel: (_call, answer) => {
      answer(null, new emptyMessages.Empty());
    },
    getPluginInfo: (_call, answer) => {
      const response = new pluginMessages.PluginInfo();
      response.setVersion(version);
      answer(null, response);
    },
    checkConfig: (call, answer) => {
      const response = new messages.CheckResponse();
      response.setInputs(call.request.getNews());
      const region = decode(call.request.getNews()).region;
      if (region === undefined) {
        const provider = /pulumi:providers:([\w-]+)/.exec(call.request.getUrn())?.[1] ?? "aws";
        const reason = `Missing region. Set it in the stack's file (config "${provider}:region") or on the provider.`;
        response.addFailures(checkFailure({ property: "region", reason }));
      }
      answer(null, response);
    },
    diffConfig: (call, answer) => {
      const old = text(decode(call.request.getOldInputs()).region);
      const now = text(decode(call.request.getNews()).region);
      const changes = old === now ? [] : [{ path: "region", kind: "update" as const }];
      answer(null, diffResponse({ changes, replaces: changes.map(({ path }) => path) }, false));
    },
    configure: (call, answer) => {
      const region = reveal(decode(call.request.getArgs()).region ?? unknown);
      regions.set(call.getPeer(), text(region));
      const response = new messages.ConfigureResponse();
      response.setAcceptsecrets(true);
      response.setSupportspreview(true);
      response.setSupportsAutonamingConfiguration(true);
      answer(null, response);
    },
    invoke: (call, answer) => {
      const inputs = revealAll(decode(call.request.getArgs()));
      const region = text(inputs.region) || regionOf(call);
      const result = functionOf(call.request.getTok()).invoke({ cloud, account: accountId, region, inputs });
      const response = new messages.InvokeResponse();
      response.setReturn(encode(result));
      answer(null, response);
    },
    check: (call, answer) => {
      const definition = definitionOf(call.request.getType());
      const old = decode(call.request.getOlds());
      const given = decode(call.request.getNews());
      const { inputs, problems } = life.checkInputs(definition, old, given, regionOf(call), namingOf(call.request));
      const response = new messages.CheckResponse();
      response.setInputs(encode(inputs));
      response.setFailuresList(problems.map(checkFailure));
      answer(null, response);
    },
    diff: (call, answer) => {
      const definition = definitionOf(call.request.getType());
      const difference = life.difference(
        definition,
        decode(call.request.getOldInputs()),
        decode(call.request.getNews()),
        { olds: decode(call.request.getOlds()), ignored: call.request.getIgnorechangesList() },
      );
      answer(null, diffResponse(difference, definition.deleteBeforeReplace === true));
    },
    create: async (call, answer) => {
      const { request } = call;
      const definition = definitionOf(request.getType());
      const inputs = decode(request.getProperties());
      const response = new messages.CreateResponse();
      let outputs: Properties;
      if (request.getPreview()) {
        outputs = life.previewCreate(definition, inputs);
      } else {
        if (containsUnknown(inputs)) throw new Refused("an input is still unknown");
        await disturbance.before(request.getType());
        const object = life.create(definition, cloud, request.getUrn(), inputs, regionOf(call));
        response.setId(object.id);
        outputs = object.properties;
      }
      response.setProperties(encode(life.markSecrets(definition, outputs, inputs)));
      answer(null, response);
    },
    read: (call, answer) => {
      const { request } = call;
      const definition = definitionOf(request.getType());
      const object = cloud.find(definition.tokens[0], request.getId());
      const response = new messages.ReadResponse();
      if (object !== undefined) {
        const before = decode(request.getInputs());
        const inputs = life.inputsOf(definition, object, before);
        response.setId(object.id);
        response.setInputs(encode(inputs));
        response.setProperties(encode(life.markSecrets(definition, object.properties, inputs)));
      }
      answer(null, response);
    },
    update: (call, answer) => {
      const { request } = call;
      const definition = definitionOf(request.getType());
      const inputs = decode(request.getNews());
      const oldInputs = decode(request.getOldInputs());
      const outputs = request.getPreview()
        ? life.previewUpdate(definition, decode(request.getOlds()), oldInputs, inputs)
        : life.update(definition, cloud, request.getId(), oldInputs, inputs).properties;
      const response = new messages.UpdateResponse();
      response.setProperties(encode(life.markSecrets(definition, outputs, inputs)));
      answer(null, response);
    },
    delete: (call, answer) => {
      life.remove(definitionOf(call.request.getType()), cloud, call.request.getId());
      answer(null, new emptyMessages.Empty());
    },
  };
}

/** Whatever a handler throws becomes the error that the engine shows beside the resource. */
function guarded(handlers: Handlers): grpc.UntypedServiceImplementation {
  const wrapped: grpc.UntypedServiceImplementation = {};
  for (const [name, handler] of Object.entries(handlers)) {
    const handle = handler as (call: unknown, answer: grpc.sendUnaryData<unknown>) => unknown;
    wrapped[name] = (async (call: unknown, answer: grpc.sendUnaryData<unknown>) => {
      try {
        await handle(call, answer);
      } catch (error) {
        const details =
          error instanceof Refused ? error.message : `sandbox: ${String(error instanceof Error ? error.stack : error)}`;
        answer({ code: grpc.status.UNKNOWN, details });
      }
    }) as grpc.handleUnaryCall<unknown, unknown>;
  }
  return wrapped;
}
