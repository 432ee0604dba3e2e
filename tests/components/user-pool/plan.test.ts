import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { CognitoAuth, type Plan, UserPool, type UserPoolSettings } from "../../../components";
import { checkPlan, checkPlanOfWhole } from "../../../components/user-pool/plan/checks";
import { table } from "../problem-table";
import { record } from "../recorder";

const USER_POOL = "aws:cognito/userPool:UserPool";
const functionArn = "arn:aws:lambda:eu-central-1:123456789012:function:f";

/** Settings as somebody writes them in a stack file, where every key of the design may stand. */
const written = (settings: object) => settings as UserPoolSettings;

describe("the plan of a user pool", () => {
  for (const [plan, tier] of Object.entries({ lite: "LITE", essentials: "ESSENTIALS", plus: "PLUS" })) {
    it(`is ${plan} where that is asked for, now or later`, async () => {
      for (const given of [plan as Plan, pulumi.output(plan as Plan)]) {
        const { get } = await record(() => new UserPool("users", { plan: given }));
        assert.equal(get(USER_POOL, "users-user-pool").inputs.userPoolTier, tier);
      }
    });
  }

  it("is AWS's choice otherwise, so that a pool from elsewhere keeps its own", async () => {
    const { get } = await record(() => new UserPool("users", {}));
    assert.equal("userPoolTier" in get(USER_POOL, "users-user-pool").inputs, false);
  });

  it("stops what it does not have before anything is registered", () => {
    assert.throws(() => new CognitoAuth("auth", { userPool: { threatProtection: { standard: "audit" } } }), {
      message:
        'CognitoAuth "auth": 1 problem with its arguments\n  userPool.threatProtection.standard: needs the plan plus, and the plan is essentials; set userPool.plan to plus or leave it out',
    });
  });
});

describe("checks of the plan", () => {
  const on = (path: string, plan: string, is: string) =>
    `userPool.${path}: needs the plan ${plan}, and the plan is ${is}; set userPool.plan to ${plan} or leave it out`;
  const all = {
    passwordPolicy: { historySize: 5 },
    mfa: { email: true },
    firstFactors: ["password", "emailOtp"],
    passkey: { relyingPartyId: "example.test" },
    triggers: { preTokenGeneration: { functionArn, version: "v2" } },
    threatProtection: { standard: "enforced", custom: "audit", risk: { alwaysBlock: ["192.0.2.0/24"] } },
  };
  const ESSENTIALS = ["passwordPolicy.historySize", "mfa.email", "firstFactors", "passkey"];
  const PLUS = ["threatProtection.standard", "threatProtection.custom", "threatProtection.risk"];
  table(checkPlan, "userPool", [
    ["nothing given", {}],
    [
      "everything on lite",
      written({ ...all, plan: "lite" }),
      ...[...ESSENTIALS, "triggers.preTokenGeneration.version"].map((path) => on(path, "essentials", "lite")),
      ...PLUS.map((path) => on(path, "plus", "lite")),
    ],
    [
      "everything on essentials",
      written({ ...all, plan: "essentials" }),
      ...PLUS.map((path) => on(path, "plus", "essentials")),
    ],
    ["everything without a plan", written(all), ...PLUS.map((path) => on(path, "plus", "essentials"))],
    ["everything on plus", written({ ...all, plan: "plus" })],
    [
      "the same keys, unused, on lite",
      written({
        plan: "lite",
        passwordPolicy: { historySize: 0 },
        mfa: { email: false },
        firstFactors: ["password"],
        triggers: { preTokenGeneration: { functionArn, version: "v1" } },
        threatProtection: { standard: "off", custom: "off" },
      }),
    ],
    ["a plan that comes later", written({ ...all, plan: pulumi.output("lite") })],
    [
      "values that come later",
      written({
        plan: "lite",
        passwordPolicy: { historySize: pulumi.output(5) },
        firstFactors: [pulumi.output("emailOtp")],
        passkey: pulumi.output({}),
        threatProtection: pulumi.output({ standard: "audit" }),
      }),
    ],
  ]);
});

describe("checks of the plan around the user pool", () => {
  const whole = (plan: Plan) => ({
    userPool: { plan },
    clients: { app: { authFlows: ["srp", "choice"] }, api: { authFlows: ["srp"] } },
    logging: { userActivity: {} },
  });
  table(checkPlanOfWhole, "", [
    ["nothing given", {}],
    ["all on plus", whole("plus")],
    [
      "all on essentials",
      whole("essentials"),
      "logging.userActivity: needs the plan plus, and the plan is essentials; set userPool.plan to plus or leave it out",
    ],
    [
      "all on lite",
      whole("lite"),
      "clients.app.authFlows: needs the plan essentials, and the plan is lite; set userPool.plan to essentials or leave it out",
      "logging.userActivity: needs the plan plus, and the plan is lite; set userPool.plan to plus or leave it out",
    ],
  ]);
});
