import type * as pulumi from "@pulumi/pulumi";
import { known } from "./input";
import type { Problem } from "./problem";

/** An ARN in its six parts; the last one, the resource, keeps its colons and slashes. */
export interface Arn {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

/** What an ARN has to be: whose, of which form, and what one looks like. */
export interface ArnKind {
  /** What it names, with its article: `a Lambda function`. */
  readonly what: string;
  readonly service: string;
  readonly resource: RegExp;
  readonly example: string;
  /** True for what lies in no region and has no account in its ARN, such as a bucket. */
  readonly isGlobal?: boolean;
}

/** The parts of an ARN, or undefined for what is none. */
export function parseArn(text: string): Arn | undefined {
  const parts = /^arn:(aws[a-z-]*):([a-z0-9-]+):([a-z0-9-]*):(\d{12})?:([^\s]+)$/.exec(text);
  const [, partition = "", service = "", region = "", account = "", resource = ""] = parts ?? [];
  return parts ? { partition, service, region, account, resource } : undefined;
}

/** An ARN of one kind. */
export function checkArn(value: pulumi.Input<string> | undefined, path: string, kind: ArnKind): Problem[] {
  const text = known(value);
  if (text === undefined) {
    return [];
  }
  const arn = parseArn(text);
  const isPlaced = kind.isGlobal === true || (arn?.region !== "" && arn?.account !== "");
  return arn?.service === kind.service && isPlaced && kind.resource.test(arn.resource)
    ? []
    : [{ path, rule: `must be the ARN of ${kind.what}`, got: text, remedy: `write one such as "${kind.example}"` }];
}
