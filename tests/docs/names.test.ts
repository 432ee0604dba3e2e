import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CognitoAuth } from "../../components";
import { ACCOUNT } from "../components/account";
import { record } from "../components/recorder";

const PAGE = join(__dirname, "..", "..", "docs", "names.md");

/** A URN as the page writes it. */
function named(urn: string): string {
  return urn
    .replace("urn:pulumi:test::cognito-auth::", "")
    .replace("@x.test", "")
    .replace(/=(\w+)=/, "<$1>");
}

describe("docs/names.md", () => {
  it("lists every URN that there is, and no other", async () => {
    const listener = {
      name: "shop",
      hosts: ["a.test"],
      routes: { "<route>": { priority: 1, targetGroupName: "web" } },
    };
    // Keys that AWS takes too, with the words of the page inside them.
    const clients = { "=client=": { kind: "loadBalancer" as const, generation: 2, keepPrevious: true } };
    const people = {
      resourceServers: { "=server=": { identifier: "orders" } },
      groups: { "<group>": {} },
      users: { "=user=@x.test": { groups: ["<group>"] } },
    };
    const domain = { custom: { name: "auth.example.test", hostedZoneName: "example.test" } };
    const whole = () => new CognitoAuth("auth", { clients, domain, loadBalancer: listener, ...people });
    const { urns } = await record(whole, { answers: ACCOUNT });
    const prefix = await record(() => new CognitoAuth("auth", { domain: { prefix: "shop" } }));

    const made = new Set([...urns, ...prefix.urns].map((urn) => named(urn)));
    const listed = readFileSync(PAGE, "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")))
      .map(([, type = "", name = "", parent = ""]) => `${parent === "" ? "" : `${parent}$`}${type}::${name}`);
    assert.deepEqual([...made].sort(), listed.sort());
  });
});
