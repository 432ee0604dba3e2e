import assert from "node:assert/strict";
import { preparePool } from "../../sandbox/aws/services/cognito-replicas.ts";
import { region, simulatedAccount } from "./simulated-account";

const POOL = "aws:cognito/userPool:UserPool";
const REPLICA = "aws-native:cognito:UserPoolReplica";
const SETTINGS = "aws-native:cognito:UserPoolRegionalConfigurationAttachment";
const KEY = `arn:aws:kms:${region}:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab`;

describe("the simulated AWS with replicas of a user pool", () => {
  const account = simulatedAccount();
  const { make, invoke, problems } = account;

  function newPool(kmsKeyArn?: string, userPoolTier = "ESSENTIALS"): string {
    const { id } = make(POOL, { name: "users", userPoolTier });
    if (kmsKeyArn !== undefined) preparePool(account.cloud, id, region, kmsKeyArn);
    return id;
  }

  it("makes one where the pool and its key allow it, once", () => {
    const userPoolId = newPool(KEY);
    assert.equal(make(REPLICA, { userPoolId, regionName: "eu-west-1" }).id, `${userPoolId}|eu-west-1`);
    assert.throws(() => make(REPLICA, { userPoolId, regionName: "eu-west-1" }), /AlreadyExists/);
    assert.throws(() => make(REPLICA, { userPoolId, regionName: region }), /The user pool is in eu-central-1 already/);
    assert.throws(
      () => make(REPLICA, { userPoolId, regionName: "eu-west-3" }),
      /multi-Region key that is in eu-west-3/,
    );
    assert.throws(() => make(REPLICA, { userPoolId, regionName: "eu-west-1" }, "eu-west-1"), /does not exist/);
  });

  it("makes none of a pool with a key of AWS, or of the plan lite", () => {
    const replica = (userPoolId: string) => () => make(REPLICA, { userPoolId, regionName: "eu-west-1" });
    assert.throws(replica(newPool()), /OperationNotEnabledException/);
    assert.throws(replica(newPool(KEY, "LITE")), /FeatureUnavailableInTierException/);
  });

  it("takes settings in the replica's region, with functions of it", () => {
    const userPoolId = newPool(KEY);
    const settings =
      (where: string, at = where) =>
      () =>
        make(
          SETTINGS,
          { userPoolId, lambdaConfig: { preSignUp: `arn:aws:lambda:${at}:123456789012:function:f` } },
          where,
        );
    assert.throws(settings("eu-west-1"), /has no replica in eu-west-1/);
    make(REPLICA, { userPoolId, regionName: "eu-west-1" });
    assert.throws(settings("eu-west-1", region), /is not in the region of the replica, eu-west-1/);
    assert.equal(settings("eu-west-1")().region, "eu-west-1");
    assert.deepEqual(problems(SETTINGS, { userPoolId, status: "ON" }), ["expected ACTIVE or INACTIVE, got ON"]);
  });

  it("tells what a pool and a key are", () => {
    const read = (userPoolId: string) => invoke("aws-native:cognito:getUserPool", { userPoolId });
    const plain = read(newPool());
    assert.deepEqual(plain.keyConfiguration, { keyType: "AWS_OWNED_KEY" });
    assert.deepEqual(read(newPool(KEY)).issuerConfiguration, { type: "UPDATED" });
    assert.throws(() => read("eu-central-1_nowhere"), /ResourceNotFoundException/);

    const { multiRegionConfigurations } = invoke("aws:kms/getKey:getKey", { keyId: KEY });
    const there = { arn: KEY.replace(region, "eu-west-1"), region: "eu-west-1" };
    assert.deepEqual(multiRegionConfigurations, [
      { multiRegionKeyType: "PRIMARY", primaryKeys: [{ arn: KEY, region }], replicaKeys: [there] },
    ]);
    assert.throws(() => invoke("aws:kms/getKey:getKey", { keyId: "alias/none" }), /Key does not exist/);
  });
});
