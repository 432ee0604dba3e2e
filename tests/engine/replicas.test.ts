import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { repository, type StateResource, SandboxedProgram, underPolicyConfig } from "./sandboxed-program";
import { changes, diagnostics } from "./screen";
import { nameOf } from "./tree";

const UP = ["up", "--yes", "--skip-preview"];
const OWN = ["~ cognito-auth:index:CognitoAuth auth", "~ cognito-auth:index:UserPoolReplicas auth"];
const SETTINGS = "aws-native:cognito:UserPoolRegionalConfigurationAttachment auth-regional-configuration-eu-west-1";
const KEY = "arn:aws:kms:eu-central-1:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab";
const FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:welcome";
const REPLICAS = { kmsKeyArn: KEY, assumeUpdatesKeepKeyAndIssuer: true, regions: { "eu-west-1": {} } };
const ALONE = { userPool: { deletionProtection: false } };

describe("replicas with the real engine", () => {
  let program: SandboxedProgram;
  let stack: string;
  let stacks = 0;
  let elsewhere: string[] = [];

  const configure = (auth: Record<string, unknown>): Promise<void> => program.configure(stack, { ...ALONE, ...auth });
  const up = (...flags: string[]): Promise<string> => program.done(stack, [...UP, ...flags]);
  const native = async (): Promise<StateResource[]> =>
    (await program.resources(stack)).filter(({ type }) => type.startsWith("aws-native:"));
  const settingsOf = async (): Promise<Record<string, unknown>> =>
    (await native()).find(({ type }) => SETTINGS.startsWith(type))?.inputs ?? {};
  const poolOf = async (): Promise<string> =>
    (await program.resources(stack)).find(({ type }) => type === "aws:cognito/userPool:UserPool")?.id ?? "";
  const settles = async (): Promise<void> => {
    await up("--expect-no-changes");
    await program.done(stack, ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
  };
  /** What a person does between the two deployments, in the console. */
  const prepare = async (issuer?: string): Promise<string> => {
    const { preparePool } = await import("../../sandbox/aws/services/cognito-replicas.ts");
    const pool = await poolOf();
    preparePool(program.session.cloud, pool, "eu-central-1", KEY, issuer);
    return pool;
  };
  const goesDown = async (region = "eu-west-1"): Promise<void> => {
    const screen = await program.done(stack, ["destroy", "--yes", "--skip-preview"]);
    assert.deepEqual(await program.resources(stack), []);
    assert.deepEqual(program.made(), elsewhere);
    const gone = [...screen.matchAll(/^ - +\S+ (\S+) deleted /gm)].map(([, name = ""]) => name);
    const order = [`auth-regional-configuration-${region}`, `auth-replica-${region}`, "auth-user-pool"];
    assert.deepEqual(
      gone.filter((name) => order.includes(name)),
      order,
    );
  };

  before(async () => {
    program = await SandboxedProgram.open();
    // A function in the replica's region, and the key in a third one: somebody else's.
    const { cloud } = program.session;
    const properties = { arn: FUNCTION, name: "welcome", region: "eu-west-1", tags: {}, tagsAll: {} };
    cloud.put({ type: "aws:lambda/function:Function", id: "welcome", region: "eu-west-1", properties });
    const { multiRegionKey } = await import("../../sandbox/aws/services/kms.ts");
    multiRegionKey("aws", "123456789012", ["eu-central-1", "eu-west-1", "eu-south-1"]).forEach((key) => {
      cloud.put(key);
    });
    elsewhere = program.made();
  });

  beforeEach(() => {
    stack = `s${++stacks}`;
  });

  after(async () => {
    await program.close();
  });

  it("are refused in the preview before there is a pool, and until it has the key, and come up after", async () => {
    await configure({ replicas: REPLICAS });
    const preview = await program.refused(stack, ["preview"]);
    assert.ok(
      preview.includes(
        'CognitoAuth "auth": 1 problem with its arguments\n' +
          "      replicas: needs a user pool that is there and has the key, and this deployment would only make it; " +
          "deploy without replicas, set the pool's key by hand, as docs/replicas.md tells, and deploy again",
      ),
      preview,
    );
    await program.refused(stack, UP);
    assert.deepEqual(program.made(), elsewhere);

    await configure({});
    await up();
    await configure({ replicas: REPLICAS });
    const screen = await program.refused(stack, UP);
    const pool = await poolOf();
    assert.ok(
      screen.includes(`replicas.kmsKeyArn: must be the key of the user pool ${pool}, which has a key of AWS`),
      screen,
    );
    assert.deepEqual(await native(), []);

    await prepare();
    await up();
    const resources = await native();
    assert.deepEqual(resources.map(({ urn, inputs }) => [nameOf(urn), inputs]).sort(), [
      ["auth-regional-configuration-eu-west-1", { status: "INACTIVE", userPoolId: pool }],
      ["auth-replica-eu-west-1", { regionName: "eu-west-1", userPoolId: pool }],
    ]);
    // What is asked for in the pool's region has a provider of that, and what is set there one of the replica's.
    const providers = resources.map(({ urn, provider = "" }) => [nameOf(urn), provider.split("::")[3] ?? ""]);
    const [[, there = ""] = [], [, here = ""] = []] = providers.sort();
    assert.equal(there, "auth-aws-native-eu-west-1");
    assert.equal(here, "auth-aws-native-home");
    await settles();
    await goesDown();
  });

  it("change in place, and are replaced by those of another region", async () => {
    await configure({ region: "eu-central-1" });
    await up();
    const pool = await prepare();
    const role = "arn:aws:iam::123456789012:role/sms";
    const triggers = { postAuthentication: { functionArn: FUNCTION } };
    await configure({ region: "eu-central-1", replicas: REPLICAS });
    await up();

    await configure({
      region: "eu-central-1",
      replicas: { ...REPLICAS, regions: { "eu-west-1": { active: true } } },
      regionalConfiguration: {
        "eu-west-1": { email: { replyTo: "help@example.test" }, sms: { roleArn: role, externalId: "shop" }, triggers },
      },
      tags: { team: "shop" },
    });
    const changed = changes(await up());
    assert.ok(changed.includes(`~ ${SETTINGS}`), changed.join("\n"));
    assert.ok(!changed.some((line) => line.includes("UserPoolReplica auth-replica")), changed.join("\n"));
    assert.ok(changed.includes("+ aws:lambda:Permission auth-replica-eu-west-1--trigger-postAuthentication"));
    assert.deepEqual(await settingsOf(), {
      userPoolId: pool,
      status: "ACTIVE",
      emailConfiguration: { emailSendingAccount: "COGNITO_DEFAULT", replyToEmailAddress: "help@example.test" },
      smsConfiguration: { snsCallerArn: role, externalId: "shop" },
      lambdaConfig: { postAuthentication: FUNCTION },
      userPoolTags: { team: "shop" },
    });
    await settles();

    await configure({ region: "eu-central-1", replicas: REPLICAS, tags: { team: "shop" } });
    assert.deepEqual(changes(await up()), [
      "- aws:lambda:Permission auth-replica-eu-west-1--trigger-postAuthentication",
      `~ ${SETTINGS}`,
      ...OWN,
    ]);
    assert.deepEqual(await settingsOf(), { userPoolId: pool, status: "INACTIVE", userPoolTags: { team: "shop" } });
    await settles();

    await configure({ region: "eu-central-1", replicas: { ...REPLICAS, regions: { "eu-south-1": {} } } });
    await up();
    assert.deepEqual((await native()).map(({ id }) => id).sort(), [`${pool}|eu-south-1`, `${pool}|eu-south-1`]);
    await settles();
    await goesDown("eu-south-1");
  });

  it("stop everything once the key or the plan is no longer right, before anything is changed", async () => {
    await configure({});
    await up();
    const pool = await prepare();
    await configure({ replicas: REPLICAS });
    await up();
    program.session.cloud.remove("by-hand:cognito/poolPreparation", pool);

    await configure({ replicas: { ...REPLICAS, regions: { "eu-west-1": { active: true } } } });
    const screen = await program.refused(stack, ["preview"]);
    assert.ok(screen.includes(`must be the key of the user pool ${pool}, which has a key of AWS`), screen);

    await prepare("ORIGINAL");
    const warned = diagnostics(await up());
    assert.match(Object.values(warned).join("\n"), /has its original issuer, whose keys are away with its region/);
    assert.equal((await settingsOf()).status, "ACTIVE");
    await goesDown();
  });

  it("take a key that is in their region alone", async () => {
    await configure({ replicas: { ...REPLICAS, regions: { "eu-north-1": {} } } });
    const screen = await program.refused(stack, ["preview"]);
    assert.ok(screen.includes("replicas.kmsKeyArn: must have a replica key in eu-north-1"), screen);
  });
});

describe("the example two-regions with the real engine", () => {
  it("has its replica in the second deployment, as its page tells", async () => {
    const example = "examples/two-regions";
    const program = await SandboxedProgram.open(example);
    try {
      await program.done("dev", [...UP]);
      const { userPoolId } = await program.outputs("dev");
      const { preparePool } = await import("../../sandbox/aws/services/cognito-replicas.ts");
      preparePool(program.session.cloud, String(userPoolId), "eu-central-1", KEY);

      const text = readFileSync(join(repository, example, "Pulumi.dev.yaml"), "utf8");
      const [first = "", second = ""] = text.split("    # For the second deployment:\n");
      const { config } = parse(first + second.replace(/^( +)# /gm, "$1")) as {
        config: { "cognito-auth:auth": { replicas: object } };
      };
      await program.configure("dev", config["cognito-auth:auth"]);
      await program.done("dev", [...UP, ...underPolicyConfig("examples/policies.json")]);
      const { issuer, replicaArns, replicaEndpoints } = await program.outputs("dev");
      assert.equal(issuer, `https://issuer-cognito-idp.eu-central-1.amazonaws.com/${String(userPoolId)}`);
      assert.deepEqual(replicaArns, {
        "eu-west-1": `arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${String(userPoolId)}`,
      });
      assert.deepEqual(replicaEndpoints, { "eu-west-1": "https://cognito-idp.eu-west-1.amazonaws.com" });
      await program.done("dev", [...UP, "--expect-no-changes"]);
      await program.done("dev", ["destroy", "--yes", "--skip-preview"]);
      assert.deepEqual(program.made(), []);
    } finally {
      await program.close();
    }
  });
});
