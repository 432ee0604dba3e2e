import { compileFunction } from "node:vm";
import type { ALBResult } from "aws-lambda";

/** The function as Lambda runs it: whatever comes in, something that a load balancer understands comes out. */
export type Handler = (event: unknown) => Promise<ALBResult>;

/** The function of a source text with an environment of its own, without anything to `require`, and with its log. */
export function deployed(source: string, env: Record<string, string>, log: string[] = []): Handler {
  const module: { exports: { handler?: Handler } } = { exports: {} };
  const run = compileFunction(source, ["module", "require", "process", "console"]) as (...values: unknown[]) => void;
  const nothing = (name: string): never => {
    throw new Error(`the function has no ${name}`);
  };
  run(module, nothing, { env }, { error: (text: string) => log.push(text) });
  return module.exports.handler!;
}
