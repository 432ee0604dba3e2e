import { writeAttributesScoped } from "../../../../../policies/rules/cognito/client/write-attributes-scoped";
import { unknown } from "../../../harness/engine";
import { itJudgesClients } from "./providers";

const all = "every attribute is writable by default, a list is required; set writeAttributes";
const right = (names: string) =>
  `users can write ${names}, which reads like a right; only others may: take it out of writeAttributes`;

describe("cognito-client-write-attributes-scoped", () => {
  itJudgesClients(writeAttributesScoped, [
    {
      title: "what users fill in",
      inputs: { writeAttributes: ["name", "custom:colour"], readAttributes: unknown },
      expected: "passes",
    },
    { title: "nothing set, which means all", inputs: {}, expected: { problem: all } },
    { title: "an empty list, which means all", inputs: { writeAttributes: [] }, expected: { problem: all } },
    {
      title: "an attribute that reads like a right",
      inputs: { writeAttributes: ["name", "custom:role"], readAttributes: unknown },
      expected: { problem: right("custom:role") },
    },
    ...[
      "isAdmin",
      "Tenant-Id",
      "USER.ID",
      "accountid",
      "permissions",
      "privilegeLevel",
      "accessKey",
      "groups",
      "scope",
      "entitlement",
    ].map((name) => ({
      title: `custom:${name}`,
      inputs: { writeAttributes: [`custom:${name}`] },
      expected: { problem: right(`custom:${name}`) },
    })),
    { title: "a standard attribute that reads like one", inputs: { writeAttributes: ["group"] }, expected: "passes" },
    {
      title: "other names of rights",
      inputs: { writeAttributes: ["custom:role", "custom:level", "custom:rank_1"] },
      config: { sensitivePatterns: ["level", "RANK1"] },
      expected: { problem: right("custom:level and custom:rank_1") },
    },
    {
      title: "standard attributes with the name of a right, and the prefix of all custom ones",
      inputs: { writeAttributes: ["preferred_username", "custom:colour"] },
      config: { sensitivePatterns: ["username", "custom"] },
      expected: "passes",
    },
    {
      title: "one beside an unknown one",
      inputs: { writeAttributes: [unknown, "custom:role"] },
      expected: { unknownAt: "writeAttributes.0", beside: [right("custom:role")] },
    },
    { title: "unknown", inputs: { writeAttributes: unknown }, expected: { unknownAt: "writeAttributes" } },
  ]);
});
