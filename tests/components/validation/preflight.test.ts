import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import type * as pulumi from "@pulumi/pulumi";
import { LookupProblem, Preflight } from "../../../components/validation/preflight";

type Wait = (preflight: Preflight) => Promise<pulumi.Resource[]>;

/** How often Node says that nobody hears of a failure, where one look-up fails and somebody comes late to it. */
async function unheard(wait: Wait | undefined): Promise<number> {
  let count = 0;
  const note = (): void => {
    count++;
  };
  // Mocha listens too, and would end the run.
  const others = process.rawListeners("unhandledRejection") as NodeJS.UnhandledRejectionListener[];
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", note);
  try {
    const preflight = new Preflight('Thing "a"');
    const problem = { path: "name", rule: "must be there", remedy: "look for a misspelling" };
    preflight.look("x", () => Promise.reject(new LookupProblem(problem)));
    const waiting = wait?.(preflight);
    await sleep(5);
    if (waiting !== undefined) {
      const message = 'Thing "a": 1 problem with its arguments\n  name: must be there; look for a misspelling';
      await assert.rejects(waiting, { message });
    }
    return count;
  } finally {
    process.off("unhandledRejection", note);
    for (const listener of others) process.on("unhandledRejection", listener);
  }
}

describe("what waits for look-ups", () => {
  const waits: Record<string, Wait> = {
    "a child": ({ done }) => done,
    "a child with others before it": (preflight) => preflight.doneAnd(() => []),
    "a part that comes after others": (preflight) => preflight.after([]).done,
  };
  for (const [title, wait] of Object.entries(waits)) {
    it(`may come late to a failure: ${title}`, async () => {
      // The result itself is Pulumi's, which hears of it by itself.
      assert.equal(await unheard(wait), await unheard(undefined));
    });
  }

  it("has resources before it where they are asked for", async () => {
    const preflight = new Preflight('Thing "a"');
    preflight.look("x", () => Promise.resolve(1));
    const resources: pulumi.Resource[] = [];
    assert.equal(await preflight.doneAnd(() => resources), resources);
  });
});
