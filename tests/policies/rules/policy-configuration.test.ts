import assert from "node:assert/strict";
import type * as proto from "@pulumi/pulumi/proto/analyzer_pb";
import { book } from "../../../policies/definition/configuration-book";
import type { Rule } from "../../../policies/definition/rule";
import { passwordLength } from "../../../policies/rules/cognito/user-pool/password-length";
import { policyConfiguration } from "../../../policies/rules/policy-configuration";
import { type Inputs, type Resource, analyze, analyzeStack, configured } from "../harness/engine";

const type = "aws:cognito/userPool:UserPool";
const weak = (name: string): Resource => ({ type, name, inputs: { passwordPolicy: { minimumLength: 8 } } });
const bucket: Resource = { type: "aws:s3/bucket:Bucket", name: "files", inputs: {} };

const problem = "passwords need 8 characters, 14 are required; set passwordPolicy.minimumLength to 14 or more";

describe("policy-configuration", () => {
  beforeEach(() => {
    book.close();
  });

  /** Runs the pack as the engine does: each resource, then the stack. */
  async function run(exemptions: readonly Inputs[], resources: readonly Resource[], config?: Inputs) {
    const rules: Rule[] = [configured(passwordLength, { exemptions }), configured(policyConfiguration, config)];
    const messages: string[] = [];
    const note = (response: proto.AnalyzeResponse) => {
      messages.push(...response.getDiagnosticsList().map((d) => d.getMessage().split("\n").slice(1).join("\n")));
    };
    for (const resource of resources) note(await analyze(rules, resource));
    note(await analyzeStack(rules, resources));
    return messages;
  }

  const legacy = { resource: "legacy", reason: "moves out in spring" };

  it("lets the exempted resource through, and no other", async () => {
    assert.deepEqual(await run([legacy], [weak("legacy"), weak("shop")]), [`user pool "shop": ${problem}`]);
  });

  it("takes wildcards in names, and URNs", async () => {
    for (const resource of ["leg*", "*", "urn:pulumi:test::shop::*::legacy", `urn:pulumi:*::${type}::leg*cy`]) {
      assert.deepEqual(await run([{ ...legacy, resource }], [weak("legacy")]), [], resource);
    }
  });

  it("takes everything but the asterisk literally", async () => {
    const resources = [weak("legacy"), weak("legacy.eu")];
    assert.deepEqual(await run([{ ...legacy, resource: "legacy?eu" }], resources.slice(1)), [
      `user pool "legacy.eu": ${problem}`,
      unmatched("legacy?eu"),
    ]);
    assert.deepEqual(await run([{ ...legacy, resource: "legac." }], resources.slice(0, 1)), [
      `user pool "legacy": ${problem}`,
      unmatched("legac."),
    ]);
  });

  it("lets nothing through whose last day has passed, and tells that twice: there and at the end", async () => {
    assert.deepEqual(await run([{ ...legacy, expires: "2026-01-31" }], [weak("legacy")]), [
      `user pool "legacy": ${problem} (its exemption, "moves out in spring", ended on 2026-01-31)`,
      'cognito-user-pool-password-length exempts "legacy" ("moves out in spring") until 2026-01-31, which has passed; ' +
        "take the exemption away",
    ]);
  });

  it("counts the last day itself", async () => {
    const today = new Date().toISOString().slice(0, 10);
    assert.deepEqual(await run([{ ...legacy, expires: today }], [weak("legacy")]), []);
  });

  it("tells of what meets no resource of the rule's kind, also in a stack without any", async () => {
    assert.deepEqual(await run([{ ...legacy, resource: "files" }], [bucket]), [unmatched("files")]);
  });

  it("says nothing of it where one configuration serves many stacks", async () => {
    assert.deepEqual(await run([legacy], [bucket], { reportUnmatched: false }), []);
  });

  it("says nothing of an exemption by URN that is about another stack", async () => {
    const elsewhere = { ...legacy, resource: "urn:pulumi:prod::shop::*" };
    assert.deepEqual(await run([elsewhere], [bucket]), []);
    const here = { ...legacy, resource: "urn:pulumi:t*::shop::*::gone" };
    assert.deepEqual(await run([here], [bucket]), [unmatched("urn:pulumi:t*::shop::*::gone")]);
  });

  it("starts every run afresh", async () => {
    assert.deepEqual(await run([legacy], [weak("legacy")]), []);
    assert.deepEqual(await run([legacy], [bucket]), [unmatched("legacy")]);
  });

  it("tells of a setting that the rule does not have", async () => {
    const rules = [configured(passwordLength, { minLength: 20 }), configured(policyConfiguration)];
    await analyze(rules, bucket);
    const [told, ...others] = (await analyzeStack(rules, [bucket])).getDiagnosticsList().map((d) => d.getMessage());
    assert.equal(
      told?.split("\n")[1],
      'cognito-user-pool-password-length has no setting "minLength"; it has minimumLength, exemptions',
    );
    assert.deepEqual(others, []);
  });

  it("is refused without a reason, with an unknown word, or with a day that no calendar has", () => {
    for (const wrong of [
      { resource: "legacy" },
      { ...legacy, reason: "" },
      { ...legacy, until: "2027-01-01" },
      { ...legacy, expires: "soon" },
      { ...legacy, expires: "2027-13-01" },
      { ...legacy, expires: "2027-01-32" },
    ]) {
      assert.throws(() => configured(passwordLength, { exemptions: [wrong] }), JSON.stringify(wrong));
    }
  });
});

function unmatched(resource: string): string {
  return (
    `cognito-user-pool-password-length exempts "${resource}" ("moves out in spring"), which is no resource that the rule ` +
    "judges in this stack; correct its name or URN, or take the exemption away"
  );
}
