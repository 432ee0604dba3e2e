import assert from "node:assert/strict";
import { Provider } from "@pulumi/aws-native/provider";
import * as pulumi from "@pulumi/pulumi";
import { CognitoAuth, type CognitoAuthArgs, UserPoolReplicas } from "../../../components";
import { ACCOUNT, missing, replicable } from "../account";
import { record, valueOf } from "../recorder";

const REPLICA = "aws-native:cognito:UserPoolReplica";
const SETTINGS = "aws-native:cognito:UserPoolRegionalConfigurationAttachment";
const PROVIDER = "pulumi:providers:aws-native";
const GET_KEY = "aws:kms/getKey:getKey";
const GET_POOL = "aws-native:cognito:getUserPool";
const ROLE = "aws:iam/role:Role";
const PERMISSION = "aws:lambda/permission:Permission";
const ID = "auth-user-pool";
const KEY = "arn:aws:kms:eu-central-1:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab";
const FUNCTION = "arn:aws:lambda:eu-west-1:123456789012:function:welcome";
const POOL = "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_AbCdEfGhI";
const REPLICAS = { kmsKeyArn: KEY, assumeUpdatesKeepKeyAndIssuer: true, regions: { "eu-west-1": {} } };

const answers = { ...ACCOUNT, ...replicable(KEY) };
const key = answers[GET_KEY]();
const pool = answers[GET_POOL]();
const auth = (args: CognitoAuthArgs) => () => new CognitoAuth("auth", args);

describe("CognitoAuth with replicas", () => {
  it("has none without being asked for, and its own issuer", async () => {
    const { made, names } = await record(auth({}), { answers: ACCOUNT });
    assert.deepEqual([...names(REPLICA), ...names(SETTINGS), ...names(PROVIDER)], []);
    assert.equal(await valueOf(made.issuer), `https://cognito-idp.eu-central-1.amazonaws.com/${ID}`);
    assert.equal(made.replicaArns, undefined);
  });

  it("makes one that is inactive, with nothing but what is asked for", async () => {
    const { made, get, names } = await record(auth({ replicas: REPLICAS }), { answers });
    assert.deepEqual(get(REPLICA, "auth-replica-eu-west-1").inputs, { userPoolId: ID, regionName: "eu-west-1" });
    assert.deepEqual(get(SETTINGS, "auth-regional-configuration-eu-west-1").inputs, {
      userPoolId: ID,
      status: "INACTIVE",
    });
    assert.deepEqual(names(PROVIDER), ["auth-aws-native-eu-west-1", "auth-aws-native-home"]);
    // The default provider of this package has no region from that of the pool.
    assert.equal(get(PROVIDER, "auth-aws-native-home").inputs.region, "eu-central-1");
    const { region, allowedAccountIds } = get(PROVIDER, "auth-aws-native-eu-west-1").inputs;
    assert.deepEqual([region, allowedAccountIds], ["eu-west-1", '["123456789012"]']);
    assert.deepEqual(await valueOf(made.replicaArns!), {
      "eu-west-1": `arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${ID}`,
    });
    assert.deepEqual(await valueOf(made.replicaEndpoints!), {
      "eu-west-1": "https://cognito-idp.eu-west-1.amazonaws.com",
    });
    assert.equal(await valueOf(made.issuer), `https://issuer-cognito-idp.eu-central-1.amazonaws.com/${ID}`);
    assert.equal(
      await valueOf(made.jwksUri),
      `https://issuer-cognito-idp.eu-central-1.amazonaws.com/${ID}/.well-known/jwks.json`,
    );
  });

  it("asks in the region that is given", async () => {
    const { get } = await record(auth({ replicas: REPLICAS, region: "eu-central-1" }), { answers });
    assert.equal(get(PROVIDER, "auth-aws-native-home").inputs.region, "eu-central-1");
  });

  it("gives each region its own mail, text messages and functions", async () => {
    const sesIdentityArn = "arn:aws:ses:eu-west-1:123456789012:identity/example.com";
    const { get, names } = await record(
      auth({
        replicas: { ...REPLICAS, regions: { "eu-west-1": { active: true } } },
        regionalConfiguration: {
          "eu-west-1": {
            email: { sesIdentityArn, from: "hello@example.com", replyTo: "help@example.com", configurationSet: "mail" },
            sms: { externalId: "shop" },
            triggers: { preTokenGeneration: { functionArn: FUNCTION, qualifier: "live", version: "v2" } },
          },
        },
        tags: { team: "shop" },
      }),
      { answers },
    );
    assert.deepEqual(get(SETTINGS, "auth-regional-configuration-eu-west-1").inputs, {
      userPoolId: ID,
      status: "ACTIVE",
      emailConfiguration: {
        emailSendingAccount: "DEVELOPER",
        sourceArn: sesIdentityArn,
        from: "hello@example.com",
        replyToEmailAddress: "help@example.com",
        configurationSet: "mail",
      },
      smsConfiguration: {
        snsCallerArn: "arn:aws:iam::123456789012:role/auth-replica-eu-west-1--sms-role",
        externalId: "shop",
      },
      lambdaConfig: {
        preTokenGeneration: `${FUNCTION}:live`,
        preTokenGenerationConfig: { lambdaArn: `${FUNCTION}:live`, lambdaVersion: "V2_0" },
      },
      userPoolTags: { team: "shop" },
    });
    const trust = String(get(ROLE, "auth-replica-eu-west-1--sms-role").inputs.assumeRolePolicy);
    assert.match(trust, /"aws:SourceArn":"arn:aws:cognito-idp:eu-west-1:123456789012:userpool\/\*"/);
    assert.deepEqual(get(PERMISSION, "auth-replica-eu-west-1--trigger-preTokenGeneration").inputs, {
      action: "lambda:InvokeFunction",
      function: FUNCTION,
      qualifier: "live",
      principal: "cognito-idp.amazonaws.com",
      sourceArn: `arn:aws:cognito-idp:eu-west-1:123456789012:userpool/${ID}`,
      region: "eu-west-1",
    });
    // Tags that a replica is made with could never be changed.
    assert.deepEqual(Object.keys(get(REPLICA, "auth-replica-eu-west-1").inputs), ["regionName", "userPoolId"]);
    assert.equal(names(PERMISSION).length, 1);
  });

  it("previews before there is a pool to look at", async () => {
    const alone = { ...ACCOUNT, [GET_KEY]: answers[GET_KEY] };
    const { made, get } = await record(auth({ replicas: REPLICAS }), { answers: alone, preview: true });
    assert.deepEqual(get(REPLICA, "auth-replica-eu-west-1").inputs.userPoolId, { __pulumiUnknown: true });
    assert.equal(await valueOf(made.issuer), undefined);
  });

  it("has routes that ask for tokens of the shared issuer", async () => {
    const routes = { api: { priority: 1, targetGroupName: "api", access: "token" as const } };
    const clients = { jobs: { kind: "machine" as const, scopes: ["orders/read"] } };
    const resourceServers = { orders: { identifier: "orders", scopes: { read: "Read orders" } } };
    const loadBalancer = { name: "shop", hosts: ["a.test"], routes };
    const { get } = await record(auth({ replicas: REPLICAS, loadBalancer, clients, resourceServers }), { answers });
    const { actions } = get("aws:lb/listenerRule:ListenerRule", "auth-route-api").inputs;
    const [first] = actions as [{ jwtValidation: { issuer: string; jwksEndpoint: string } }];
    const issuer = `https://issuer-cognito-idp.eu-central-1.amazonaws.com/${ID}`;
    assert.equal(first.jwtValidation.issuer, issuer);
    assert.equal(first.jwtValidation.jwksEndpoint, `${issuer}/.well-known/jwks.json`);
  });

  const SHOP = { name: "shop", hosts: ["a.test"] };
  const WEB = { web: { priority: 1, targetGroupName: "web" } };
  const API = { api: { priority: 1, targetGroupName: "api", access: "token" as const } };
  const issuerWarnings = async (args: Partial<CognitoAuthArgs>, type: string): Promise<string[]> => {
    const found = { ...answers, [GET_POOL]: () => ({ ...pool, issuerConfiguration: { type } }) };
    const { warnings } = await record(auth({ replicas: REPLICAS, ...args }), { answers: found });
    return warnings.filter((text) => text.includes("issuer"));
  };

  it("warns of the updated issuer where a load balancer signs people in, and not of the original one", async () => {
    const loadBalancer = { ...SHOP, routes: WEB };
    assert.deepEqual(await issuerWarnings({ loadBalancer }, "UPDATED"), [
      `CognitoAuth "auth": replicas: the user pool ${ID} has the updated issuer, with which AWS does not let a load balancer sign people in; set the original issuer by hand, as docs/replicas.md tells`,
    ]);
    assert.deepEqual(await issuerWarnings({ loadBalancer }, "ORIGINAL"), []);
    const clients = { jobs: { kind: "machine" as const, scopes: ["orders/read"] } };
    const resourceServers = { orders: { identifier: "orders", scopes: { read: "Read orders" } } };
    const tokens = { loadBalancer: { ...SHOP, routes: API }, clients, resourceServers };
    assert.deepEqual(await issuerWarnings(tokens, "UPDATED"), []);
  });

  it("warns of the original issuer, which tokens then have", async () => {
    const original = { ...answers, [GET_POOL]: () => ({ ...pool, issuerConfiguration: { type: "ORIGINAL" } }) };
    const { made } = await record(auth({ replicas: REPLICAS }), { answers: original });
    assert.equal(await valueOf(made.issuer), `https://cognito-idp.eu-central-1.amazonaws.com/${ID}`);
    assert.deepEqual(await issuerWarnings({}, "ORIGINAL"), [
      `CognitoAuth "auth": replicas: the user pool ${ID} has its original issuer, whose keys are away with its region, so that tokens may be refused then; set the updated issuer by hand, as docs/replicas.md tells`,
    ]);
  });

  const REFUSALS: [string, CognitoAuthArgs, Record<string, () => unknown>, RegExp][] = [
    [
      "a key that is not there",
      {},
      { [GET_KEY]: missing },
      /replicas\.kmsKeyArn: must be a key of KMS that whoever deploys may see \(got "arn:[^"]+"\); look for a misspelling or another region; AWS answered: no matching resource found$/,
    ],
    [
      "a key that is disabled",
      {},
      { [GET_KEY]: () => ({ ...key, enabled: false }) },
      /replicas\.kmsKeyArn: must be a symmetric multi-Region key of your own that is enabled \(got "arn:[^"]+"\); make one with `aws kms create-key --multi-region`, or enable it$/,
    ],
    [
      "a key without a replica in the region",
      { replicas: { ...REPLICAS, regions: { "eu-north-1": {} } } },
      {},
      /replicas\.kmsKeyArn: must have a replica key in eu-north-1 \(got "arn:[^"]+"\); run `aws kms replicate-key --key-id \S+ --replica-region eu-north-1`$/,
    ],
    [
      "the provider's own region",
      { replicas: { ...REPLICAS, regions: { "eu-central-1": {} } } },
      {},
      /replicas\.regions\.eu-central-1: must be another region than that of the pool/,
    ],
    [
      "a pool with a key of AWS",
      {},
      { [GET_POOL]: () => ({ ...pool, keyConfiguration: { keyType: "AWS_OWNED_KEY" } }) },
      /replicas\.kmsKeyArn: must be the key of the user pool auth-user-pool, which has a key of AWS \(got "arn:[^"]+"\); set the pool's key by hand, as docs\/replicas\.md tells, and deploy again$/,
    ],
    [
      "a pool of the plan lite",
      {},
      { [GET_POOL]: () => ({ ...pool, userPoolTier: "LITE" }) },
      /replicas: need the plan essentials or plus, and the pool has lite; change the plan of the pool first$/,
    ],
  ];
  for (const [name, args, others, message] of REFUSALS) {
    it(`refuses ${name}`, async () => {
      const made: string[] = [];
      const all = { ...answers, ...others };
      await assert.rejects(
        record(auth({ replicas: REPLICAS, ...args }), { answers: all, seen: (type) => made.push(type) }),
        { message },
      );
      assert.ok(!made.includes(REPLICA));
    });
  }

  it("refuses a late key of another kind once it comes", async () => {
    const late = { ...REPLICAS, kmsKeyArn: pulumi.output("alias/shop") };
    await assert.rejects(record(auth({ replicas: late }), { answers }), /replicas\.kmsKeyArn: must be the ARN of/);
  });
});

describe("UserPoolReplicas alone", () => {
  it("takes a pool that is there already", async () => {
    const make = () => new UserPoolReplicas("users", { userPoolArn: POOL, replicas: REPLICAS });
    const { made, get, registrations } = await record(make, { answers });
    assert.equal(get(REPLICA, "users-replica-eu-west-1").inputs.userPoolId, "eu-central-1_AbCdEfGhI");
    assert.equal(
      await valueOf(made.issuer),
      "https://issuer-cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI",
    );
    assert.equal(registrations.length, 5);
  });

  it("takes the program's own provider for the pool's region", async () => {
    const make = () => {
      const provider = new Provider("mine", { region: "eu-central-1" });
      return new UserPoolReplicas("users", { userPoolArn: POOL, replicas: REPLICAS }, { providers: [provider] });
    };
    const { names } = await record(make, { answers });
    assert.deepEqual(names(PROVIDER), ["mine", "users-aws-native-eu-west-1"]);
  });
});
