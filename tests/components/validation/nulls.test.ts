import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { checkNulls, withoutNulls } from "../../../components/validation/nulls";
import { admitted } from "../../../components/validation/placement";

describe("arguments with nulls", () => {
  it("are the same without these keys", () => {
    assert.deepEqual(withoutNulls({ domain: null, clients: { web: null, app: { kind: "web", logoutUrls: null } } }), {
      clients: { app: { kind: "web" } },
    });
    assert.deepEqual(withoutNulls({ routes: [{ hosts: null }] }), { routes: [{}] });
    assert.equal(withoutNulls(null), undefined);
  });

  it("keep everything that is not a plain object, and documents", () => {
    const late = pulumi.output(null);
    const promise = Promise.resolve(null);
    const file = new pulumi.asset.StringAsset("");
    const settings = { categories: { form: null } };
    const args = { late, promise, file, managed: { settings }, statements: [{ Condition: null }] };
    const kept = withoutNulls(args);
    assert.deepEqual(Object.keys(kept), Object.keys(args));
    assert.equal(kept.late, late);
    assert.equal(kept.promise, promise);
    assert.equal(kept.file, file);
    assert.equal(kept.managed.settings, settings);
    assert.equal(kept.statements, args.statements);
    assert.deepEqual(checkNulls(args, ""), []);
  });

  it("are admitted without them, and refused with those of lists before anything else is looked at", () => {
    assert.deepEqual(
      admitted('Thing "a"', { domain: null }, undefined, () => []),
      {},
    );
    const fail = (): never => {
      throw new Error("The check would stumble over it.");
    };
    assert.throws(() => admitted('Thing "a"', { hosts: [null] }, undefined, fail), {
      message:
        'Thing "a": 1 problem with its arguments\n' +
        "  hosts[0]: must not be null; write a value, or take it out of the list",
    });
  });

  it("are told of their lists", () => {
    const remedy = "write a value, or take it out of the list";
    assert.deepEqual(
      checkNulls({ clients: { web: { callbackUrls: ["https://a.example", null] } }, hosts: [[null]] }, ""),
      [
        { path: "clients.web.callbackUrls[1]", rule: "must not be null", remedy },
        { path: "hosts[0][0]", rule: "must not be null", remedy },
      ],
    );
  });
});
