import * as pulumi from "@pulumi/pulumi";
import { digest, hasRoom } from "../fitting-name";

/** Elastic Load Balancing API reference, CreateLoadBalancer.Name and CreateTargetGroup.Name. */
const LONGEST = 32;
const NAME = /^(?!-)(?!internal-)[A-Za-z0-9-]+$/;

/** True if Pulumi can choose a name: it refuses a logical name that is too long, and AWS what its characters make of it. */
export function canBeChosen(logicalName: string): boolean {
  return NAME.test(logicalName) && hasRoom(logicalName, LONGEST);
}

/** A name within AWS's limits for something of the component `name`: readable, and the same in every run. */
export function shortName(name: string, role: string): string {
  const whole = [pulumi.getProject(), pulumi.getStack(), name].join("/");
  const readable = name
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, 16)
    .replace(/^-|-$/g, "");
  return [readable, role, digest(whole)]
    .filter((part) => part !== "")
    .join("-")
    .replace(/^(internal-)+/, "");
}
