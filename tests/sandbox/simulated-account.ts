import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { definitionOf, functionOf } from "../../sandbox/aws/catalogue.ts";
import { Cloud, type CloudObject } from "../../sandbox/aws/cloud.ts";
import type { Json, Properties } from "../../sandbox/aws/property-values.ts";
import * as life from "../../sandbox/aws/resource-life.ts";

export const region = "eu-central-1";

/** What a test does in its account. */
export interface SimulatedAccount {
  readonly cloud: Cloud;
  /** Where the account is kept. */
  readonly file: string;
  readonly make: (token: string, inputs: Properties, where?: string) => CloudObject;
  readonly invoke: (token: string, inputs: Properties) => Record<string, Json>;
  /** What the provider refuses of the inputs, before AWS sees them. */
  readonly problems: (token: string, inputs: Properties) => string[];
}

/** An account of its own for each test of the suite that this is called in. */
export function simulatedAccount(): SimulatedAccount {
  let directory: string;
  let cloud: Cloud;
  let made: number;

  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), "cloud-"));
    cloud = new Cloud(join(directory, "cloud.json"));
    made = 0;
  });

  afterEach(() => {
    rmSync(directory, { recursive: true, force: true });
  });

  return {
    get cloud() {
      return cloud;
    },
    get file() {
      return join(directory, "cloud.json");
    },
    make: (token, inputs, where = region) => life.create(definitionOf(token), cloud, `urn:${made++}`, inputs, where),
    invoke: (token, inputs) => functionOf(token).invoke({ cloud, account: "123456789012", region, inputs }),
    problems: (token, inputs) => {
      const naming = { logicalName: "x", suffix: "0123456789abcdef", proposed: undefined, disabled: false };
      return life.checkInputs(definitionOf(token), {}, inputs, region, naming).problems.map(({ reason }) => reason);
    },
  };
}
