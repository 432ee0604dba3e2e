import assert from "node:assert/strict";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parse, stringify } from "yaml";
import type { CloudObject } from "../../sandbox/aws/cloud.ts";
import type { RunOptions, Session } from "../../sandbox/session.ts";
import type { Finished } from "../../sandbox/supervised-process.ts";

export const repository = resolve(__dirname, "..", "..");

/** A resource as the exported state has it. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly parent?: string;
  /** The URN and the id of the provider that makes it. */
  readonly provider?: string;
  readonly protect?: boolean;
  readonly inputs?: Record<string, unknown>;
  readonly outputs?: Record<string, unknown>;
}

/** The flags that enforce the policy pack, with the settings that stand in policies/config. */
export function underPolicies(settings: "dev" | "prod"): string[] {
  return underPolicyConfig(`policies/config/${settings}.json`);
}

/** The same with the settings of a file of one's own, which is named from the repository on, or from the root. */
export function underPolicyConfig(file: string): string[] {
  return ["--policy-pack", join(repository, "policies"), "--policy-pack-config", resolve(repository, file)];
}

/** The settings that an example is judged by: its own, or those for all examples. Named from the repository on. */
export function policyConfigOf(example: string): string {
  const own = `examples/${example}/policies.json`;
  return existsSync(join(repository, own)) ? own : "examples/policies.json";
}

/** A program that the real engine runs against a simulated account which only this test sees. */
export class SandboxedProgram {
  private constructor(
    public readonly session: Session,
    private readonly folder: string,
    private readonly initialObjects: readonly CloudObject[],
  ) {}

  /** @param project The folder of Pulumi.yaml below the repository; the repository itself when left out. */
  public static async open(project = "."): Promise<SandboxedProgram> {
    const folder = mkdtempSync(join(tmpdir(), "cognito-auth-engine-"));
    // The sandbox loads parts of itself by import(); required from here, it would have two copies of the others.
    const sandbox = await import("../../sandbox/session.ts");
    const { initialObjects } = await import("../../sandbox/aws/account.ts");
    const session = await sandbox.Session.open({ directory: folder, projectDirectory: resolve(repository, project) });
    return new SandboxedProgram(session, folder, initialObjects);
  }

  public async close(): Promise<void> {
    await this.session.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Writes a stack file of the test's own, which wins over the tracked one of the same name. */
  public async configure(stack: string, auth: unknown, others: Record<string, unknown> = {}): Promise<void> {
    const { path } = await this.session.stackFile(stack);
    const settings = parse(readFileSync(path, "utf8")) as Record<string, unknown> | null;
    const config = {
      "aws:region": "eu-central-1",
      ...(auth === undefined ? {} : { "cognito-auth:auth": auth }),
      ...others,
    };
    writeFileSync(path, stringify({ ...settings, config }));
  }

  /** Writes a stack file that differs from a tracked one only by the change. */
  public async configureLike(
    stack: string,
    tracked: string,
    change: (auth: Record<string, unknown>) => void,
  ): Promise<void> {
    const text = readFileSync(join(this.session.projectDirectory, `Pulumi.${tracked}.yaml`), "utf8");
    const { config } = parse(text) as { config: { "cognito-auth:auth": Record<string, unknown> } };
    const auth = config["cognito-auth:auth"];
    change(auth);
    await this.configure(stack, auth);
  }

  public run(stack: string, args: string[], options: RunOptions = {}): Promise<Finished> {
    return this.session.pulumi(args, { ...options, stack });
  }

  /** Runs a command that has to succeed, and returns what it said on stdout. */
  public async done(stack: string, args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.run(stack, args);
    assert.equal(code, 0, `pulumi ${args.join(" ")} of ${stack} ended with ${code}\n${stdout}${stderr}`);
    return stdout;
  }

  /** Runs a command that has to fail, and returns all that a person sees of it. */
  public async refused(stack: string, args: string[], options: RunOptions = {}): Promise<string> {
    const { code, stdout, stderr } = await this.run(stack, args, options);
    assert.notEqual(code, 0, `pulumi ${args.join(" ")} of ${stack} should have failed\n${stdout}${stderr}`);
    return stdout + stderr;
  }

  /** Everything in the exported state but the providers. */
  public async resources(stack: string): Promise<StateResource[]> {
    const { deployment } = JSON.parse(await this.done(stack, ["stack", "export"])) as {
      deployment: { resources?: StateResource[] };
    };
    return (deployment.resources ?? []).filter(({ type }) => !type.startsWith("pulumi:providers:"));
  }

  public async outputs(stack: string): Promise<Record<string, unknown>> {
    return JSON.parse(await this.done(stack, ["stack", "output", "--json"])) as Record<string, unknown>;
  }

  /** The flags that enforce the policy pack with settings of the test's own, by rule. */
  public underSettings(settings: Record<string, unknown>): string[] {
    const file = join(this.folder, "policy-settings.json");
    writeFileSync(file, JSON.stringify(settings));
    return underPolicyConfig(file);
  }

  /** Resolves as soon as AWS is asked to make something of this type. */
  public creationOf(type: string): Promise<void> {
    const { disturbance } = this.session;
    const before = disturbance.before.bind(disturbance);
    return new Promise((resolve) => {
      disturbance.before = (token) => {
        if (token === type) {
          resolve();
        }
        return before(token);
      };
    });
  }

  /** What exists in the simulated account beside what was there from the start, as type and id. */
  public made(): string[] {
    // Reading makes the file, if nothing was done in the account yet.
    this.session.cloud.all("");
    const { objects } = JSON.parse(readFileSync(this.session.folder.cloud, "utf8")) as {
      objects: { type: string; id: string }[];
    };
    return objects
      .filter(({ type, id }) => !this.initialObjects.some((initial) => initial.type === type && initial.id === id))
      .map(({ type, id }) => `${type} ${id}`)
      .sort();
  }
}
