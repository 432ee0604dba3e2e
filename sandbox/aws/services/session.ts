import { accountId, partition } from "../account.ts";
import type { FunctionDefinition } from "../definition.ts";

/** Who is asking, and from where. */
export const functions: readonly FunctionDefinition[] = [
  {
    tokens: ["aws:index/getCallerIdentity:getCallerIdentity"],
    invoke: () => ({
      accountId,
      arn: `arn:${partition}:iam::${accountId}:user/sandbox`,
      id: accountId,
      userId: "AIDASANDBOXSTANDIN000",
    }),
  },
  {
    tokens: ["aws:index/getRegion:getRegion"],
    invoke: ({ region }) => ({
      description: `${region} (simulated)`,
      endpoint: `ec2.${region}.amazonaws.com`,
      id: region,
      name: region,
      region,
    }),
  },
  {
    tokens: ["aws:index/getPartition:getPartition"],
    invoke: () => ({
      dnsSuffix: "amazonaws.com",
      id: partition,
      partition,
      reverseDnsPrefix: "com.amazonaws",
    }),
  },
];
