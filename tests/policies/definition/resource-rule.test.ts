import assert from "node:assert/strict";
import { book } from "../../../policies/definition/configuration-book";
import { Property } from "../../../policies/definition/property";
import { resourceKind } from "../../../policies/definition/resource-kind";
import { resourceRule } from "../../../policies/definition/resource-rule";
import { stackRule } from "../../../policies/definition/stack-rule";
import { word } from "../../../policies/definition/word";
import { type Resource, analyze, analyzeStack, remediate } from "../harness/engine";
import { mended, validate } from "../harness/validate";

const locks = resourceKind("lock", {
  "aws:x:Lock": (inputs) => ({
    state: word(inputs, "state", "open"),
    set: (state: string) => {
      Property.at(inputs, "state").set(state);
    },
  }),
});
const about = {
  displayName: "Locks are locked",
  description: "Locks must be locked, because.",
  severity: "low",
  level: "mandatory",
  tags: [],
  remediationSteps: "",
  url: "",
  covers: {},
  settings: { required: { type: "string", default: "shut", description: "The state." } },
  appliesTo: locks,
} as const;

/** A rule as small as can be: each lock is in the state that is required. */
const locked = resourceRule({
  ...about,
  name: "x-locked",
  check({ state }, { required }, report) {
    if (state.value !== required) report(`it is ${state.value}, ${required} is required`);
  },
  fix({ set }, { required }) {
    set(required);
  },
});
const stackOfLocks = stackRule({
  ...about,
  name: "x-stack-locked",
  check({ resource: { state } }, _stack, { required }, report) {
    if (state.value !== required) report(`it is ${state.value}, ${required} is required`);
  },
});
const broken = stackRule({
  ...about,
  name: "x-broken",
  check() {
    throw new Error("a mistake of ours");
  },
});

const lock = (state?: string): Resource => ({ type: "aws:x:Lock", name: "door", inputs: state ? { state } : {} });
const door: Resource = { type: "aws:x:Door", name: "door", inputs: { state: "open" } };
const exemptions = [{ resource: "door", reason: "moves out" }];

describe("a rule about single resources", () => {
  beforeEach(() => {
    book.close();
  });

  it("mends what it reports, and leaves alone what is right", async () => {
    assert.deepEqual(await mended(locked, lock("open")), { state: "shut" });
    assert.equal(await mended(locked, lock("shut")), undefined);
  });

  it("mends by its settings", async () => {
    assert.deepEqual(await mended(locked, lock("open"), { required: "barred" }), { state: "barred" });
  });

  it("neither reports nor mends an exempted resource", async () => {
    assert.deepEqual((await validate(locked, lock("open"), { exemptions })).violations, []);
    assert.equal(await mended(locked, lock("open"), { exemptions }), undefined);
    assert.deepEqual(await mended(locked, lock("open"), { exemptions: [{ resource: "gate", reason: "old" }] }), {
      state: "shut",
    });
  });

  it("mends no resource of another type, and says so", async () => {
    assert.equal(await mended(locked, door), undefined);
    const { enforcementLevel, ...rule } = locked;
    assert.equal(enforcementLevel, "mandatory");
    const reasons = (await remediate([rule], door)).getNotApplicableList().map((reason) => reason.getReason());
    assert.deepEqual(reasons, ["Applies to locks only"]);
  });

  it("knows its defaults where nobody hands it a configuration", async () => {
    const expected = ['Locks must be locked, because.\nlock "door": it is open, shut is required'];
    const messages = (await analyze([locked], lock())).getDiagnosticsList().map((d) => d.getMessage());
    assert.deepEqual(messages, expected);
    const ofStack = (await analyzeStack([stackOfLocks], [lock()])).getDiagnosticsList().map((d) => d.getMessage());
    assert.deepEqual(ofStack, expected);
  });

  it("leaves stack traces as they were, after it said that it does not apply", async () => {
    const before = Error.stackTraceLimit;
    await validate(locked, door);
    assert.equal(Error.stackTraceLimit, before);
    assert.ok(before > 0);
  });

  it("hides no error of its own behind an unknown value", async () => {
    await assert.rejects(analyzeStack([broken], [lock()]), /a mistake of ours/);
  });
});
