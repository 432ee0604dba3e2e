import grpc from "@grpc/grpc-js";
import service from "@pulumi/pulumi/proto/language_grpc_pb.js";
import { endAllChildren } from "./language-host/children.ts";
import { implementation } from "./language-host/runtime.ts";

/**
 * Stands in for the official `pulumi-language-nodejs`, which comes with the Pulumi CLI but is not among the Go modules
 * that the engine is built from. The engine starts it with its own address as last argument and reads the port from
 * the first line of stdout.
 */
const engineAddress = process.argv.at(-1) ?? "";

function leave(): never {
  endAllChildren();
  process.exit(0);
}

process.on("SIGINT", leave);
process.on("SIGTERM", leave);
// The engine holds the other end; it closes when the engine is gone, however it went.
process.stdin.on("end", leave).on("error", leave).resume();

const server = new grpc.Server({ "grpc.max_receive_message_length": -1, "grpc.max_send_message_length": -1 });
server.addService(service.LanguageRuntimeService, implementation(engineAddress));
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error !== null) throw error;
  process.stdout.write(`${port}\n`);
});
