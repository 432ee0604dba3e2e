import { setTimeout as sleep } from "node:timers/promises";
import { Refused } from "./definition.ts";

/**
 * Trouble on demand, for tests of interrupted runs: the first creation of a type fails, or each one takes long. From
 * the environment: SANDBOX_FAIL="<token>,…" and SANDBOX_SLOW="<token>=<milliseconds>,…".
 */
export class Disturbance {
  readonly #failing: Set<string>;
  readonly #slow: Map<string, number>;

  constructor(environment: NodeJS.ProcessEnv = process.env) {
    this.#failing = new Set(list(environment.SANDBOX_FAIL));
    this.#slow = new Map(
      list(environment.SANDBOX_SLOW).map((entry) => {
        const [token = "", milliseconds = "0"] = entry.split("=");
        return [token, Number(milliseconds)];
      }),
    );
  }

  failOnce(token: string): void {
    this.#failing.add(token);
  }

  slowDown(token: string, milliseconds: number): void {
    this.#slow.set(token, milliseconds);
  }

  async before(token: string): Promise<void> {
    const delay = this.#slow.get(token);
    if (delay !== undefined) await sleep(delay);
    if (this.#failing.delete(token)) throw new Refused(`sandbox: creating ${token} fails once, as was asked for`);
  }
}

function list(value: string | undefined): string[] {
  return (value ?? "").split(",").filter((entry) => entry !== "");
}
