import grpc from "@grpc/grpc-js";
import type { ILanguageRuntimeServer } from "@pulumi/pulumi/proto/language_grpc_pb.js";
import messages from "@pulumi/pulumi/proto/language_pb.js";
import pluginMessages from "@pulumi/pulumi/proto/plugin_pb.js";
import emptyMessages from "google-protobuf/google/protobuf/empty_pb.js";
import { endAllChildren, endChild } from "./children.ts";
import { declaredDependencies, hasDependencies, startInstallation } from "./dependencies.ts";
import { startPlugin, startProgram } from "./start-program.ts";

/** How `@pulumi/pulumi/cmd/run` says that the user has been told already. */
const exitedAfterTellingTheUser = 32;

type Handlers = Partial<ILanguageRuntimeServer>;

/** What the engine calls of a language host; grpc-js answers the rest with UNIMPLEMENTED, which the engine knows. */
export function implementation(addressFromArguments: string): grpc.UntypedServiceImplementation {
  let engineAddress = addressFromArguments;
  const handlers: Handlers = {
    handshake: (call, answer) => {
      engineAddress = call.request.getEngineAddress();
      answer(null, new messages.LanguageHandshakeResponse());
    },
    getPluginInfo: (_call, answer) => {
      answer(null, new pluginMessages.PluginInfo());
    },
    // Providers are attached or already there, so there is nothing for the engine to fetch.
    getRequiredPackages: (_call, answer) => {
      answer(null, new messages.GetRequiredPackagesResponse());
    },
    getRequiredPlugins: (_call, answer) => {
      answer(null, new messages.GetRequiredPluginsResponse());
    },
    getProgramDependencies: (call, answer) => {
      answer(null, programDependencies(call.request.getInfo()?.getProgramDirectory() ?? call.request.getPwd()));
    },
    about: (_call, answer) => {
      const response = new messages.AboutResponse();
      response.setExecutable(process.execPath);
      response.setVersion(process.version);
      answer(null, response);
    },
    run: (call, answer) => {
      const child = startProgram(call.request, engineAddress);
      call.on("cancelled", () => {
        endChild(child);
      });
      child.once("error", (error) => {
        answer({ code: grpc.status.INTERNAL, details: error.message });
      });
      child.once("exit", (code, signal) => {
        const response = new messages.RunResponse();
        if (code === exitedAfterTellingTheUser) response.setBail(true);
        else if (signal !== null) response.setError(`Program was ended by ${signal}`);
        else if (code !== 0) response.setError(`Program exited with non-zero exit code: ${code ?? "none"}`);
        answer(null, response);
      });
    },
    runPlugin: (call) => {
      const child = startPlugin(call.request);
      call.on("cancelled", () => {
        endChild(child);
      });
      child.stdout?.on("data", (data: Buffer) => {
        const response = new messages.RunPluginResponse();
        response.setStdout(data);
        call.write(response);
      });
      child.stderr?.on("data", (data: Buffer) => {
        const response = new messages.RunPluginResponse();
        response.setStderr(data);
        call.write(response);
      });
      child.once("error", (error) => {
        call.destroy(error);
      });
      child.once("close", (code) => {
        const response = new messages.RunPluginResponse();
        response.setExitcode(code ?? 1);
        call.write(response);
        call.end();
      });
    },
    installDependencies: (call) => {
      const directory = call.request.getDirectory();
      if (hasDependencies(directory)) {
        call.end();
        return;
      }
      const child = startInstallation(directory);
      call.on("cancelled", () => {
        endChild(child);
      });
      child.stdout?.on("data", (data: Buffer) => {
        const response = new messages.InstallDependenciesResponse();
        response.setStdout(data);
        call.write(response);
      });
      child.stderr?.on("data", (data: Buffer) => {
        const response = new messages.InstallDependenciesResponse();
        response.setStderr(data);
        call.write(response);
      });
      child.once("error", (error) => {
        call.destroy(error);
      });
      child.once("close", (code) => {
        if (code === 0) call.end();
        else call.destroy(new Error(`npm install ended with exit code ${code ?? "none"}`));
      });
    },
    cancel: (_call, answer) => {
      endAllChildren();
      answer(null, new emptyMessages.Empty());
    },
  };
  return answerErrors(handlers);
}

/** A handler that throws must answer, not end the host. */
function answerErrors(handlers: Handlers): grpc.UntypedServiceImplementation {
  const wrapped: grpc.UntypedServiceImplementation = {};
  for (const [name, handler] of Object.entries(handlers)) {
    const handle = handler as (
      call: grpc.ServerWritableStream<unknown, unknown>,
      answer?: grpc.sendUnaryData<unknown>,
    ) => void;
    wrapped[name] = ((call: grpc.ServerWritableStream<unknown, unknown>, answer?: grpc.sendUnaryData<unknown>) => {
      try {
        handle(call, answer);
      } catch (error) {
        const details = error instanceof Error ? error.message : String(error);
        if (answer === undefined) call.emit("error", { code: grpc.status.INTERNAL, details });
        else answer({ code: grpc.status.INTERNAL, details });
      }
    }) as grpc.UntypedHandleCall;
  }
  return wrapped;
}

function programDependencies(directory: string): InstanceType<typeof messages.GetProgramDependenciesResponse> {
  const response = new messages.GetProgramDependenciesResponse();
  for (const [name, version] of Object.entries(declaredDependencies(directory))) {
    const dependency = new messages.DependencyInfo();
    dependency.setName(name);
    dependency.setVersion(version);
    response.addDependencies(dependency);
  }
  return response;
}
