import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { Session } from "../../sandbox/session.ts";
import { readVerdict } from "../../sandbox/report/policy-verdict.ts";
import type { ExportedStack } from "../../sandbox/report/resource-tree.ts";
import { fixtures, temporarySession } from "./temporary-session";

const stack = "dev";
const poolType = "aws:cognito/userPool:UserPool";
const clientType = "aws:cognito/userPoolClient:UserPoolClient";

describe("a stack in the sandbox", () => {
  let session: Session;
  let end: () => Promise<void>;
  let treeBefore: string;

  before(async () => {
    treeBefore = gitStatus();
    ({ session, end } = await temporarySession("pool"));
  });

  after(async () => {
    await end();
  });

  async function succeeds(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await session.pulumi(args, { stack });
    assert.equal(code, 0, `pulumi ${args.join(" ")}\n${stdout}${stderr}`);
    return stdout;
  }

  function property(type: string, name: string): unknown {
    return session.cloud.all(type)[0]?.properties[name];
  }

  async function exported(): Promise<ExportedStack> {
    return JSON.parse(await succeeds("stack", "export")) as ExportedStack;
  }

  it("previews without making anything, and without a warning of its own", async () => {
    const output = await succeeds("preview");
    assert.match(output, /\+ 3 to create/);
    assert.doesNotMatch(output, /warning: (using|resource plugin)/);
    assert.equal(session.cloud.all(poolType).length, 0);
  });

  it("comes up, and a second time changes nothing", async () => {
    await succeeds("up", "--yes", "--skip-preview");
    await succeeds("up", "--yes", "--skip-preview", "--expect-no-changes");
    await succeeds("refresh", "--yes", "--skip-preview", "--expect-no-changes");
    await succeeds("preview", "--expect-no-changes");
  });

  it("names what the program leaves unnamed, and keeps the name", () => {
    assert.match(property(poolType, "name") as string, /^pool-[0-9a-f]{7}$/);
  });

  it("encrypts secrets in the state and masks them on screen", async () => {
    const secret = property(clientType, "clientSecret") as string;
    assert.equal(secret.length, 51);
    assert.doesNotMatch(await succeeds("stack", "export"), new RegExp(secret));
    assert.match(await succeeds("stack", "output"), /clientSecret\s+\[secret\]/);
    assert.match(await succeeds("stack", "output", "clientSecret", "--show-secrets"), new RegExp(secret));
  });

  it("applies changed configuration in place, and keeps what AWS filled in", async () => {
    await succeeds("config", "set", "passwordLength", "20");
    await succeeds("up", "--yes", "--skip-preview");
    assert.deepEqual(property(poolType, "passwordPolicy"), {
      minimumLength: 20,
      passwordHistorySize: 0,
      requireLowercase: true,
      requireNumbers: true,
      requireSymbols: true,
      requireUppercase: true,
      temporaryPasswordValidityDays: 7,
    });
  });

  it("sees drift on refresh, and repairs it", async () => {
    const [pool] = session.cloud.all(poolType);
    assert.ok(pool);
    session.cloud.put({ ...pool, properties: { ...pool.properties, passwordPolicy: { minimumLength: 6 } } });
    assert.match(await succeeds("refresh", "--preview-only", "--diff"), /minimumLength\s*: 20 => 6/);
    await succeeds("up", "--yes", "--skip-preview", "--refresh");
    assert.equal((property(poolType, "passwordPolicy") as { minimumLength: number }).minimumLength, 20);
  });

  it("makes again what was deleted elsewhere, with another id", async () => {
    const [client] = session.cloud.all(clientType);
    assert.ok(client);
    session.cloud.remove(clientType, client.id);
    await succeeds("refresh", "--yes", "--skip-preview");
    await succeeds("up", "--yes", "--skip-preview");
    assert.notEqual(session.cloud.all(clientType)[0]?.id, client.id);
  });

  it("runs a policy pack, and a mandatory violation stops the preview", async () => {
    const events = join(session.folder.events, "test.json");
    const pack = ["--policy-pack", join(fixtures, "pack"), "--event-log", events];
    await succeeds("preview", ...pack);
    const verdict = readVerdict(events);
    assert.deepEqual(verdict.packs, [{ name: "sandbox-test-pack", version: "1.2.3", policies: 1 }]);
    assert.deepEqual(verdict.violations, []);

    await succeeds("config", "set", "passwordLength", "8");
    const { code, stdout } = await session.pulumi(["preview", ...pack], { stack });
    assert.notEqual(code, 0, stdout);
    assert.match(stdout, /The password policy asks for 8 characters only\./);
    assert.deepEqual(
      readVerdict(events).violations.map(({ policyName, enforcementLevel }) => [policyName, enforcementLevel]),
      [["long-passwords", "mandatory"]],
    );
  });

  it("refuses what AWS refuses, in AWS's words", async () => {
    await succeeds("config", "set", "passwordLength", "20");
    await succeeds("config", "set", "protection", "ACTIVE");
    await succeeds("up", "--yes", "--skip-preview");
    const { code, stdout } = await session.pulumi(["destroy", "--yes", "--skip-preview"], { stack });
    assert.notEqual(code, 0);
    assert.match(stdout, /deletion protection is activated/);
    assert.equal(session.cloud.all(poolType).length, 1);
  });

  it("goes down, and nothing is left", async () => {
    await succeeds("config", "set", "protection", "INACTIVE");
    await succeeds("up", "--yes", "--skip-preview");
    await succeeds("destroy", "--yes", "--skip-preview");
    assert.equal(session.cloud.all(poolType).length, 0);
    assert.deepEqual((await exported()).deployment.resources ?? [], []);
  });

  it("leaves the working tree as it was", () => {
    assert.equal(gitStatus(), treeBefore);
  });
});

describe("a component plugin in the sandbox", () => {
  it("tells its schema", async () => {
    const { session, end } = await temporarySession("pool");
    try {
      const { code, stdout, stderr } = await session.pulumi(["package", "get-schema", join(fixtures, "component")]);
      assert.equal(code, 0, stderr);
      const schema = JSON.parse(stdout) as { name: string; resources: Record<string, unknown> };
      assert.equal(schema.name, "sandbox-test-component");
      assert.deepEqual(Object.keys(schema.resources), ["sandbox-test-component:index:Greeter"]);
    } finally {
      await end();
    }
  });
});

function gitStatus(): string {
  return execFileSync("git", ["status", "--porcelain", "--", __dirname], { encoding: "utf8" });
}
