import type { IncomingMessage, ServerResponse } from "node:http";
import { bodyOf } from "./servers";

/** A target group with a Lambda function as its target. */
export interface LambdaTarget {
  readonly arn: string;
  /** The target group's lambda.multi_value_headers.enabled, which decides the shape of requests and answers. */
  readonly multiValueHeaders: boolean;
  readonly handler: (event: unknown) => Promise<unknown>;
}

interface Answer {
  readonly statusCode?: number;
  readonly headers?: Record<string, string>;
  readonly multiValueHeaders?: Record<string, string[]>;
  readonly body?: string;
}

/** Calls the function as a load balancer does (Application Load Balancer user guide, "Lambda functions as targets"). */
export async function callFunction(
  { arn, multiValueHeaders, handler }: LambdaTarget,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
): Promise<void> {
  const [path = "/", query = ""] = (incoming.url ?? "").split("?");
  const all = { ...manyOf(headerPairs(incoming)), "x-forwarded-proto": ["https"], "x-forwarded-port": ["443"] };
  // Values of the query are handed on as they are, still encoded.
  const parameters = manyOf(query === "" ? [] : query.split("&").map((pair) => halves(pair)));
  const event = {
    requestContext: { elb: { targetGroupArn: arn } },
    httpMethod: incoming.method,
    path,
    ...(multiValueHeaders
      ? { multiValueHeaders: all, multiValueQueryStringParameters: parameters }
      : { headers: lastOf(all), queryStringParameters: lastOf(parameters) }),
    body: await bodyOf(incoming),
    isBase64Encoded: false,
  };
  // What cannot be written as JSON would not reach the function, nor come back from it.
  const answer = JSON.parse(JSON.stringify(await handler(JSON.parse(JSON.stringify(event))))) as Answer;
  // Each kind of target group looks at its own kind of headers alone.
  const headers = multiValueHeaders ? answer.multiValueHeaders : answer.headers;
  if (answer.statusCode === undefined || headers === undefined) {
    outgoing.writeHead(502).end("502 Bad Gateway");
    return;
  }
  outgoing.writeHead(answer.statusCode, headers).end(answer.body);
}

function headerPairs({ rawHeaders }: IncomingMessage): [string, string][] {
  return rawHeaders.flatMap((name, index): [string, string][] =>
    index % 2 === 0 ? [[name.toLowerCase(), rawHeaders[index + 1] ?? ""]] : [],
  );
}

function halves(pair: string): [string, string] {
  const [key = "", ...rest] = pair.split("=");
  return [key, rest.join("=")];
}

function manyOf(pairs: [string, string][]): Record<string, string[]> {
  const lists: Record<string, string[]> = {};
  for (const [key, value] of pairs) {
    lists[key] = [...(lists[key] ?? []), value];
  }
  return lists;
}

function lastOf(lists: Record<string, string[]>): Record<string, string> {
  return Object.fromEntries(Object.entries(lists).map(([key, values]) => [key, values.at(-1) ?? ""]));
}
