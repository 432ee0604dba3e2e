import { compromisedCredentialsBlock } from "../../../../../policies/rules/cognito/risk/compromised-credentials-block";
import { type Resource, unknown } from "../../../harness/engine";
import { itJudgesStacks, itRefusesSettings } from "../../../harness/verdicts";
import { classic, itJudgesRisks, native } from "./risk-configurations";

const risk = (eventAction: unknown, events?: unknown) => (filter: string) => ({
  compromisedCredentialsRiskConfiguration: {
    actions: { eventAction },
    ...(events !== undefined && { [filter]: events }),
  },
});
const argument = "compromisedCredentialsRiskConfiguration";
const passive = (found: string) => ({
  problem: `stolen passwords lead to ${found}, BLOCK is required; set ${argument}.actions.eventAction to BLOCK`,
});
const blind = (event: string) => (filter: string) => ({
  problem: `stolen passwords are not looked up at ${event}, which is required; add "${event}" to ${argument}.${filter}`,
});

describe("cognito-risk-compromised-credentials-block", () => {
  itJudgesRisks(compromisedCredentialsBlock, [
    { title: "blocked at all events", inputs: risk("BLOCK"), expected: "passes" },
    { title: "an empty list, which means all", inputs: risk("BLOCK", []), expected: "passes" },
    { title: "blocked at sign-in", inputs: risk("BLOCK", ["SIGN_UP", "SIGN_IN"]), expected: "passes" },
    { title: "let pass", inputs: risk("NO_ACTION"), mended: risk("BLOCK"), expected: passive("NO_ACTION") },
    { title: "nothing set", inputs: () => ({}), mended: risk("BLOCK"), expected: passive("NO_ACTION by default") },
    {
      title: "blocked at sign-up alone",
      inputs: risk("BLOCK", ["SIGN_UP"]),
      mended: risk("BLOCK", ["SIGN_UP", "SIGN_IN"]),
      expected: blind("SIGN_IN"),
    },
    {
      title: "let pass, and at sign-up alone",
      inputs: risk("NO_ACTION", ["SIGN_UP"]),
      mended: risk("BLOCK", ["SIGN_UP", "SIGN_IN"]),
      expected: (filter) => ({
        problems: [passive("NO_ACTION"), blind("SIGN_IN")(filter)].map(
          (p) => `risk configuration "shop": ${p.problem}`,
        ),
      }),
    },
    {
      title: "all events asked for",
      inputs: risk("BLOCK", ["SIGN_IN", "SIGN_UP"]),
      config: { events: ["SIGN_IN", "PASSWORD_CHANGE", "SIGN_UP"] },
      expected: blind("PASSWORD_CHANGE"),
    },
    { title: "no events asked for", inputs: risk("BLOCK", ["SIGN_UP"]), config: { events: [] }, expected: "passes" },
    { title: "action unknown", inputs: risk(unknown), expected: { unknownAt: `${argument}.actions.eventAction` } },
    {
      title: "action unknown, at sign-up alone",
      inputs: risk(unknown, ["SIGN_UP"]),
      undecidedAfter: `${argument}.actions.eventAction`,
      expected: blind("SIGN_IN"),
    },
    { title: "an event unknown beside sign-in", inputs: risk("BLOCK", [unknown, "SIGN_IN"]), expected: "passes" },
    {
      title: "an event unknown",
      inputs: risk("BLOCK", [unknown]),
      expected: (filter) => ({ unknownAt: `${argument}.${filter}.0` }),
    },
    {
      title: "events unknown",
      inputs: risk("BLOCK", unknown),
      expected: (filter) => ({ unknownAt: `${argument}.${filter}` }),
    },
  ]);

  itRefusesSettings(compromisedCredentialsBlock, [{ events: ["LOGIN"] }, { events: ["SIGN_IN", "SIGN_IN"] }]);

  for (const [poolType, riskType] of [
    ["aws:cognito/userPool:UserPool", classic],
    ["aws-native:cognito:UserPool", native],
  ] as const) {
    const pool = { type: poolType, name: "people", inputs: { id: "eu-west-1_people" } };
    const other = { type: poolType, name: "partners", inputs: { id: "eu-west-1_partners" } };
    const risk = (inputs: Resource["inputs"], of = "people"): Resource => ({
      type: riskType,
      name: "risk",
      inputs: { userPoolId: unknown, ...inputs },
      dependsOn: { userPoolId: [of] },
    });
    const missing = (name: string) => ({
      problems: [
        `user pool "${name}": has no risk configuration, one that blocks compromised credentials is required; ` +
          "add one with its userPoolId",
      ],
    });

    describe(`in a stack (${poolType})`, () => {
      itJudgesStacks(compromisedCredentialsBlock, [
        { title: "a configuration of the pool", stack: [pool, risk({})], expected: "passes" },
        { title: "one for all clients", stack: [pool, risk({ clientId: "ALL" })], expected: "passes" },
        {
          title: "one by the id of the pool",
          stack: [pool, { type: riskType, name: "risk", inputs: { userPoolId: "eu-west-1_people" } }],
          expected: "passes",
        },
        { title: "none", stack: [pool], expected: missing("people") },
        { title: "that of another pool", stack: [pool, other, risk({}, "partners")], expected: missing("people") },
        { title: "one for a client alone", stack: [pool, risk({ clientId: "abc" })], expected: missing("people") },
        {
          title: "one for a client to be made",
          stack: [pool, risk({ clientId: unknown })],
          expected: missing("people"),
        },
      ]);
    });
  }
});
