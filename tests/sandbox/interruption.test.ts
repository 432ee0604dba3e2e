import assert from "node:assert/strict";
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Cloud } from "../../sandbox/aws/cloud.ts";

const root = resolve(__dirname, "../..");
const node = join(root, "node_modules", ".bin", "node");
const project = join("tests", "sandbox", "fixtures", "pool");
const slowPool = { SANDBOX_SLOW: "aws:cognito/userPool:UserPool=4000" };

interface Command {
  readonly child: ChildProcess;
  readonly output: () => string;
  readonly ended: Promise<number | null>;
}

describe("an interrupted command", () => {
  let directory: string;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "sandbox-test-"));
  });

  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  function start(args: readonly string[], env: NodeJS.ProcessEnv = {}, wrapped = false): Command {
    const main = [join(root, "sandbox", "main.ts"), "-C", project, ...args];
    const line = wrapped ? [join(root, "sandbox", "prepare.cjs"), "--", "node", ...main] : main;
    const child = spawn(node, line, {
      cwd: root,
      env: { ...process.env, SANDBOX_DIR: directory, ...env },
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text: string) => (output += text));
    }
    const ended = new Promise<number | null>((done) => child.once("close", done));
    return { child, output: () => output, ended };
  }

  async function until(command: Command, text: string): Promise<void> {
    for (let tries = 0; tries < 600; tries++) {
      if (command.output().includes(text)) return;
      await sleep(50);
    }
    assert.fail(`never said "${text}":\n${command.output()}`);
  }

  /** Processes that run with this sandbox's Pulumi home; only Linux tells. */
  function leftOver(): string[] {
    if (!existsSync("/proc/self/environ")) return [];
    return readdirSync("/proc").filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, "utf8").includes(`PULUMI_HOME=${directory}`);
      } catch {
        return false;
      }
    });
  }

  async function nothingLeft(): Promise<void> {
    for (let tries = 0; tries < 40 && leftOver().length > 0; tries++) await sleep(100);
    assert.deepEqual(leftOver(), []);
  }

  async function canBeContinued(): Promise<void> {
    const again = start(["up"]);
    assert.equal(await again.ended, 0, again.output());
    assert.match(again.output(), /Made\n/);
    assert.equal(
      new Cloud(join(directory, "projects", encodeURIComponent(project), "cloud.json")).all(
        "aws:cognito/userPoolClient:UserPoolClient",
      ).length,
      1,
    );
  }

  it("ends in good order when it alone gets the signal, and can be continued", async () => {
    const command = start(["up"], slowPool);
    await until(command, "Updating (dev)");
    await until(command, "pool creating");
    process.kill(command.child.pid!, "SIGINT");
    assert.notEqual(await command.ended, 0);
    await nothingLeft();
    assert.doesNotMatch(command.output(), /\nMade\n/);
    await canBeContinued();
  });

  it("ends in good order when the whole group gets the signal, as from a terminal", async () => {
    const command = start(["up"], slowPool, true);
    await until(command, "pool creating");
    process.kill(-command.child.pid!, "SIGINT");
    assert.notEqual(await command.ended, 0);
    await nothingLeft();
    await canBeContinued();
  });

  it("leaves nothing behind when it is killed", async () => {
    const command = start(["up"], slowPool);
    await until(command, "pool creating");
    process.kill(command.child.pid!, "SIGKILL");
    await command.ended;
    await sleep(1000);
    await nothingLeft();
  });

  it("keeps a second command out, and says who is inside", async () => {
    const first = start(["up"], slowPool);
    await until(first, "pool creating");
    const second = start(["preview"]);
    assert.equal(await second.ended, 1);
    assert.match(second.output(), new RegExp(`in use by process ${first.child.pid!} \\(-C ${project} up\\)`));
    assert.equal(await first.ended, 0, first.output());
  });

  it("can be continued after a creation that failed", async () => {
    const failing = start(["up"], { SANDBOX_FAIL: "aws:cognito/userPoolClient:UserPoolClient" });
    assert.notEqual(await failing.ended, 0);
    assert.match(failing.output(), /fails once, as was asked for/);
    await canBeContinued();
  });
});
