/** Something to be measured: resolves when it is done, rejects when it went wrong. */
export type Task = () => Promise<void>;

/**
 * The seconds that each task took in each round, after one round that is not counted.
 *
 * The tasks take turns, and each round starts with another one, so that whatever else slows the machine down slows them
 * all: their ratios hold where their times do not.
 */
export async function measure<Name extends string>(
  tasks: Record<Name, Task>,
  rounds: number,
  onRound: (round: number) => void,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(tasks) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round++) {
    onRound(round);
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round) % names.length];
      if (name === undefined) continue;
      const start = performance.now();
      await tasks[name]();
      if (round > 0) times[name].push((performance.now() - start) / 1000);
    }
  }
  return times;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  return ((sorted[Math.floor(middle)] ?? NaN) + (sorted[Math.ceil(middle) - 1] ?? NaN)) / 2;
}

/** Says which round begins. */
export function tellRounds(rounds: number): (round: number) => void {
  return (round) => {
    console.error(round === 0 ? "warming up" : `round ${round} of ${rounds}`);
  };
}

/** Runs a bench of the npm script for as many rounds as its command line asks for. */
export async function inRounds(
  script: string,
  byDefault: number,
  bench: (rounds: number) => Promise<void>,
): Promise<void> {
  const rounds = Number(process.argv[2] ?? byDefault);
  if (Number.isInteger(rounds) && rounds > 0) {
    await bench(rounds);
  } else {
    console.error(`usage: npm run ${script} [-- <rounds>]`);
    process.exitCode = 2;
  }
}
