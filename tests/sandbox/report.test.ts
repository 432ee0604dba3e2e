import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { policyVerdict, readVerdict } from "../../sandbox/report/policy-verdict.ts";
import { resourceTree } from "../../sandbox/report/resource-tree.ts";
import { stackOutputs } from "../../sandbox/report/stack-outputs.ts";

describe("the summary after an up", () => {
  it("shows what was made as a tree, without providers", () => {
    const root = "urn:pulumi:dev::p::pulumi:pulumi:Stack::p-dev";
    const auth = "urn:pulumi:dev::p::x:index:Auth::auth";
    const resources = [
      { urn: root, type: "pulumi:pulumi:Stack" },
      { urn: "urn:pulumi:dev::p::pulumi:providers:aws::default", type: "pulumi:providers:aws" },
      { urn: auth, type: "x:index:Auth", parent: root },
      { urn: `${auth}-pool`, type: "aws:cognito/userPool:UserPool", parent: auth, protect: true },
      { urn: `${auth}-client`, type: "aws:cognito/userPoolClient:UserPoolClient", parent: auth },
      {
        urn: "urn:pulumi:dev::p::aws:lb/listener:Listener::front",
        type: "aws:lb/listener:Listener",
        parent: root,
        external: true,
      },
    ];
    assert.deepEqual(resourceTree({ deployment: { resources } }), [
      "p-dev              pulumi:pulumi:Stack",
      "├─ auth            x:index:Auth",
      "│  ├─ auth-pool    aws:cognito:UserPool        protected",
      "│  └─ auth-client  aws:cognito:UserPoolClient",
      "└─ front           aws:lb:Listener             read only",
    ]);
  });

  it("shows outputs one a line, and maps by key", () => {
    assert.deepEqual(
      stackOutputs({ id: "p", clients: { web: "1", app: "[secret]" }, rules: {}, list: [1, 2], none: null }),
      [
        "id           p",
        "clients.web  1",
        "clients.app  [secret]",
        "rules        none",
        "list         [1,2]",
        "none         null",
      ],
    );
  });

  it("reads the verdict of the policies from the engine's events", () => {
    const folder = mkdtempSync(join(tmpdir(), "events-"));
    const path = join(folder, "events.json");
    const violation = { policyPackName: "pack", policyName: "long", resourceUrn: "u", enforcementLevel: "mandatory" };
    const events = [
      { policyAnalyzeSummaryEvent: { policyPackName: "pack", passed: ["mfa"], failed: ["long"] } },
      { policyAnalyzeSummaryEvent: { policyPackName: "pack", passed: ["mfa"] } },
      { policyEvent: violation },
      { policyEvent: violation },
      { policyEvent: { ...violation, policyName: "tags", enforcementLevel: "advisory" } },
      { summaryEvent: { PolicyPacks: { "pack|local|/somewhere": "1.2.3" } } },
    ];
    writeFileSync(path, events.map((event) => JSON.stringify(event)).join("\n"));
    try {
      const verdict = readVerdict(path);
      assert.deepEqual(verdict.packs, [{ name: "pack", version: "1.2.3", policies: 2 }]);
      assert.deepEqual(policyVerdict(verdict), ["pack 1.2.3, 2 policies: 1 mandatory violation, 1 warning"]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it("says when no pack ran", () => {
    assert.deepEqual(policyVerdict(readVerdict("/nonexistent")), ["No policy pack ran."]);
  });
});
