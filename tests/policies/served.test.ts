import assert from "node:assert/strict";
import { type ServiceError, credentials } from "@grpc/grpc-js";
import { AnalyzerClient } from "@pulumi/pulumi/proto/analyzer_grpc_pb";
import * as proto from "@pulumi/pulumi/proto/analyzer_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { type JavaScriptValue, Struct } from "google-protobuf/google/protobuf/struct_pb";
import { rules } from "../../policies/rules";
import { type StartedPack, buildPack, packFolder, startPack } from "../packaging/pack-folder";
import { type Inputs, analyzeRequest, unknown } from "./harness/engine";

// The compiled pack in a process of its own, asked over gRPC as the engine asks it.
describe("the served pack", function () {
  this.timeout(60_000);

  let pack: StartedPack;
  let client: AnalyzerClient;

  before(async () => {
    assert.deepEqual(buildPack(packFolder), { status: 0, output: "" });
    pack = await startPack(packFolder);
    assert.ok(pack.firstLine, pack.errors);
    client = new AnalyzerClient(`127.0.0.1:${pack.firstLine}`, credentials.createInsecure());
  });
  after(async () => {
    client.close();
    await pack.stop();
  });

  const levels = {
    mandatory: proto.EnforcementLevel.MANDATORY,
    advisory: proto.EnforcementLevel.ADVISORY,
    disabled: proto.EnforcementLevel.DISABLED,
  };

  type Answer<T> = (error: ServiceError | null, response: T) => void;

  const ask = <T>(call: (answer: Answer<T>) => unknown) =>
    new Promise<T>((resolve, reject) => {
      call((error, response) => {
        if (error) reject(error);
        else resolve(response);
      });
    });

  async function configure(rule: string, level: proto.EnforcementLevel, settings: Record<string, JavaScriptValue>) {
    const config = new proto.PolicyConfig();
    config.setEnforcementlevel(level);
    config.setProperties(Struct.fromJavaScript(settings));
    const request = new proto.ConfigureAnalyzerRequest();
    request.getPolicyconfigMap().set(rule, config);
    await ask((answer: Answer<Empty>) => client.configure(request, answer));
  }

  async function analyze(type: string, inputs: Inputs) {
    const request = analyzeRequest({ type, name: "shop", inputs });
    const response = await ask((answer: Answer<proto.AnalyzeResponse>) => client.analyze(request, answer));
    return response.getDiagnosticsList().map((d) => ({
      rule: d.getPolicyname(),
      level: d.getEnforcementlevel(),
      message: d.getMessage(),
    }));
  }

  /** There is nothing else to be said of this pool. */
  const weak = {
    mfaConfiguration: "ON",
    softwareTokenMfaConfiguration: { enabled: true },
    deletionProtection: "ACTIVE",
    userPoolTier: "PLUS",
    userPoolAddOns: { advancedSecurityMode: "ENFORCED" },
    adminCreateUserConfig: { allowAdminCreateUserOnly: true },
    autoVerifiedAttributes: ["email"],
    userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdates: ["email"] },
    accountRecoverySetting: { recoveryMechanisms: [{ name: "verified_email", priority: 1 }] },
    usernameConfiguration: { caseSensitive: false },
    passwordPolicy: {
      minimumLength: 8,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
    },
  };
  const type = "aws:cognito/userPool:UserPool";
  const passwordLength = "cognito-user-pool-password-length";

  it("presents every rule, with what it can be configured with", async () => {
    const info = await ask((answer: Answer<proto.AnalyzerInfo>) => client.getAnalyzerInfo(new Empty(), answer));
    assert.equal(info.getName(), "cognito-auth");
    assert.deepEqual(
      info.getPoliciesList().map((policy) => ({
        name: policy.getName(),
        level: policy.getEnforcementlevel(),
        settings: Object.keys(policy.getConfigschema()?.getProperties()?.toJavaScript() ?? {}).sort(),
      })),
      rules.map(({ name, configSchema, catalogued }) => ({
        name,
        level: levels[catalogued.level],
        settings: Object.keys(configSchema?.properties ?? {}).sort(),
      })),
    );
  });

  it("blocks by its defaults before it is configured", async () => {
    assert.deepEqual(await analyze(type, weak), [
      {
        rule: passwordLength,
        level: proto.EnforcementLevel.MANDATORY,
        message:
          "User pools must ask for long passwords, because each further character makes guessing harder.\n" +
          'user pool "shop": passwords need 8 characters, 14 are required; ' +
          "set passwordPolicy.minimumLength to 14 or more",
      },
    ]);
  });

  it("follows its configuration in threshold and level", async () => {
    await configure(passwordLength, proto.EnforcementLevel.ADVISORY, { minimumLength: 10 });
    const [found] = await analyze(type, weak);
    assert.equal(found?.level, proto.EnforcementLevel.ADVISORY);
    assert.match(found.message, /8 characters, 10 are required/);

    await configure(passwordLength, proto.EnforcementLevel.MANDATORY, { minimumLength: 8 });
    assert.deepEqual(await analyze(type, weak), []);

    await configure(passwordLength, proto.EnforcementLevel.DISABLED, { minimumLength: 99 });
    assert.deepEqual(await analyze(type, weak), []);
  });

  it("notes what it cannot know, and says nothing of other resources", async () => {
    await configure(passwordLength, proto.EnforcementLevel.MANDATORY, { minimumLength: 14 });
    const [note] = await analyze(type, { ...weak, passwordPolicy: unknown });
    assert.equal(note?.level, proto.EnforcementLevel.ADVISORY);
    assert.match(note.message, /string value at \.passwordPolicy can't be known during preview$/);
    assert.deepEqual(await analyze("aws:s3/bucket:Bucket", { bucket: "shop" }), []);
  });
});
