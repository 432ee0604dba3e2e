import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { CognitoAuth, type CognitoAuthArgs, WebAclProtection } from "../../components";
import { checkWebAcl, checkWebAclProtection } from "../../components/web-acl/checks";
import { ACCOUNT, missing } from "./account";
import { table } from "./problem-table";
import { record, valueOf } from "./recorder";

const ASSOCIATION = "aws:wafv2/webAclAssociation:WebAclAssociation";
const LOOK_UP = "aws:wafv2/getWebAcl:getWebAcl";
const acl = (region: string) => `arn:aws:wafv2:${region}:123456789012:regional/webacl/shop/0a1b2c3d`;
const HERE = acl("eu-central-1");
const THERE = acl("us-east-1");
const POOL = "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/auth-user-pool";

const auth = (args: CognitoAuthArgs) => () => new CognitoAuth("auth", args);

describe("CognitoAuth with a web ACL", () => {
  it("has none without being asked for", async () => {
    const { names } = await record(auth({}), { answers: ACCOUNT });
    assert.deepEqual(names(ASSOCIATION), []);
  });

  it("takes one by its ARN", async () => {
    const { get } = await record(auth({ webAclArn: HERE, region: "eu-central-1" }), { answers: ACCOUNT });
    assert.deepEqual(get(ASSOCIATION, "auth-web-acl").inputs, {
      resourceArn: POOL,
      webAclArn: HERE,
      region: "eu-central-1",
    });
  });

  it("finds one by its name", async () => {
    const asked: unknown[] = [];
    const answers = {
      ...ACCOUNT,
      [LOOK_UP]: (inputs: Record<string, unknown>) => {
        asked.push(inputs);
        return { arn: HERE };
      },
    };
    const { get } = await record(auth({ webAclName: "shop" }), { answers });
    assert.deepEqual(asked, [{ name: "shop", scope: "REGIONAL" }]);
    assert.deepEqual(get(ASSOCIATION, "auth-web-acl").inputs, { resourceArn: POOL, webAclArn: HERE });
  });

  const REFUSALS: [string, CognitoAuthArgs, Record<string, () => never>, RegExp][] = [
    [
      "a name that is not there",
      { webAclName: "nowhere" },
      { [LOOK_UP]: missing },
      /webAclName: must be a regional web ACL of this account and region \(got "nowhere"\); look for a misspelling or another region; AWS answered: no matching resource found$/,
    ],
    [
      "another region than the provider's",
      { webAclArn: THERE },
      {},
      /webAclArn: must be a web ACL of the pool's region, eu-central-1 \(got "arn:[^"]+"\); web ACLs guard what is in their own region; make one in eu-central-1$/,
    ],
    [
      "another region, when the ARN comes later",
      { webAclArn: pulumi.output(THERE), region: "eu-central-1" },
      {},
      /webAclArn: must be a web ACL of the pool's region, eu-central-1/,
    ],
  ];
  for (const [name, args, answers, message] of REFUSALS) {
    it(`refuses ${name}`, async () => {
      await assert.rejects(record(auth(args), { answers: { ...ACCOUNT, ...answers } }), { message });
    });
  }

  it("refuses both, before anything is registered", () => {
    assert.throws(
      auth({ webAclArn: HERE, webAclName: "shop" }),
      /1 problem with its arguments\n {2}webAclArn: must be given by webAclArn or webAclName, not both/,
    );
  });
});

describe("WebAclProtection alone", () => {
  it("tells which web ACL it is", async () => {
    const make = () => new WebAclProtection("users", { webAclArn: HERE, userPoolArn: POOL });
    const { made, names, registrations } = await record(make, { answers: ACCOUNT });
    assert.equal(await valueOf(made.webAclArn), HERE);
    assert.deepEqual(names(ASSOCIATION), ["users-web-acl"]);
    assert.equal(registrations.length, 2);
  });
});

describe("checks of a web ACL", () => {
  const wrong = (got: string) =>
    `webAclArn: must be the ARN of a regional web ACL (got "${got}"); write one such as "arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/shop/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"`;
  const GLOBAL = HERE.replace("regional", "global");
  table(checkWebAcl, "", [
    ["nothing given", {}],
    ["a name", { webAclName: "shop" }],
    [
      "an empty name",
      { webAclName: "" },
      'webAclName: must have 1 to 128 characters (got ""); it has 0, so write a longer one',
    ],
    ["an ARN", { webAclArn: HERE }],
    ["an ARN of the region", { webAclArn: HERE, region: "eu-central-1" }],
    ["a name for an ARN", { webAclArn: "shop" }, wrong("shop")],
    ["a web ACL for CloudFront", { webAclArn: GLOBAL }, wrong(GLOBAL)],
    [
      "an ARN of another region",
      { webAclArn: THERE, region: "eu-central-1" },
      `webAclArn: must be a web ACL of the pool's region, eu-central-1 (got "${THERE}"); web ACLs guard what is in their own region; make one in eu-central-1`,
    ],
    [
      "both",
      { webAclArn: HERE, webAclName: pulumi.output("shop") },
      `webAclArn: must be given by webAclArn or webAclName, not both (got {"webAclArn":"${HERE}"}); leave one of them out`,
    ],
    ["values that come later", { webAclArn: pulumi.output("x"), region: "eu-central-1" }],
  ]);

  it("want one where there is nothing else to do", () => {
    const [problem, ...rest] = checkWebAclProtection({ userPoolArn: POOL }, "");
    assert.equal(problem?.rule, "must be given, or webAclName");
    assert.deepEqual(rest, []);
  });
});
