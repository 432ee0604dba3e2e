import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer, request } from "node:https";
import type { AddressInfo } from "node:net";
import { selfSigned } from "./certificate";

/** Who answers for a host. */
export type Site = (request: IncomingMessage, response: ServerResponse) => unknown;

/** Several hosts on one port of this machine, over HTTPS. */
export interface Servers {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Serves each host by its site, until it is closed. */
export async function serve(sites: Record<string, Site>): Promise<Servers> {
  const server = createServer(selfSigned(), (incoming, outgoing) => {
    const site = sites[incoming.headers.host ?? ""];
    if (site === undefined) {
      outgoing.writeHead(421).end();
      return;
    }
    Promise.resolve(site(incoming, outgoing)).catch((error: unknown) => {
      outgoing.writeHead(500, { "content-type": "text/plain" }).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** A call from one server to another, as from the load balancer to Cognito; what comes back has to be JSON. */
export async function call(
  port: number,
  url: string,
  {
    method = "GET",
    headers = {},
    body = "",
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Record<string, unknown>> {
  const { host, pathname } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      // Nobody has signed the certificate; what is tested lies above it.
      { host: "127.0.0.1", port, path: pathname, method, headers: { host, ...headers }, rejectUnauthorized: false },
      (incoming) => {
        let text = "";
        incoming.on("data", (chunk: Buffer) => (text += chunk.toString()));
        incoming.on("end", () => {
          if (incoming.statusCode === 200) {
            resolve(JSON.parse(text) as Record<string, unknown>);
          } else {
            reject(new Error(`${method} ${url} answered ${incoming.statusCode ?? 0}: ${text}`));
          }
        });
      },
    );
    outgoing.on("error", reject);
    outgoing.end(body);
  });
}

/** The body of a request. */
export async function bodyOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}
