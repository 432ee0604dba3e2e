import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { admitted, placed, within } from "../../../components/validation/placement";
import type { Problem } from "../../../components/validation/problem";
import { record } from "../recorder";

interface Args {
  size: pulumi.Input<number>;
}

function check({ size }: Args, at: string): Problem[] {
  const path = at === "" ? "size" : `${at}.size`;
  return typeof size !== "number" || size < 10
    ? []
    : [{ path, rule: "is large", got: size, remedy: "take less", isWarning: size < 100 }];
}

class Box extends pulumi.ComponentResource {
  public constructor(name: string, args: Args, opts?: pulumi.ComponentResourceOptions) {
    super("test:index:Box", name, admitted("Box", args, opts, check), opts);
    const { placement, settings } = placed(this, "Box", args, opts, check);
    if (name === "outer") {
      new Box("inner", settings, within(placement, ["inner"], { parent: this }));
    }
  }
}

describe("a component's placement", () => {
  it("lets the outermost component warn, once", async () => {
    const { warnings, names } = await record(() => new Box("outer", { size: 20 }));
    assert.deepEqual(warnings, ["Box: size: is large (got 20); take less"]);
    assert.deepEqual(names("test:index:Box"), ["outer", "inner"]);
  });

  it("refuses what is not only worth a warning", () => {
    assert.throws(() => new Box("outer", { size: 100 }), {
      message: "Box: 1 problem with its arguments\n  size: is large (got 100); take less",
    });
  });

  it("does not stop a late value for a warning", async () => {
    const { names } = await record(() => new Box("outer", { size: pulumi.output(20) }));
    assert.deepEqual(names("test:index:Box"), ["outer", "inner"]);
  });
});
