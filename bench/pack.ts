import { join } from "node:path";
import { repositoryRoot } from "../sandbox/state-folder.ts";
import { report } from "./report.ts";
import { inRounds, measure, median, tellRounds } from "./rounds.ts";
import { floorPack, openProgram, preview } from "./sessions.ts";
import { startUp } from "./start-up.ts";

// What the policy pack costs an organisation beyond what an empty pack costs: npm run bench:pack [-- <rounds>]

const defaultRounds = 5;
/** A start is short, and its difference from another is shorter still. */
const startsPerRound = 4;
/** Seconds beyond the empty pack. */
const startUpAim = 0.3;
/** Times the empty pack. */
const stackAim = 1.2;

const pack = join(repositoryRoot, "policies");
/** Reports everything and blocks nothing: a preview that is blocked would end before it is done. */
const advisory = join(pack, "profiles", "advisory.json");

async function main(rounds: number): Promise<void> {
  const large = await openProgram("large");
  try {
    const starts = await measure(
      { emptyPack: startUp(floorPack), ourPack: startUp(pack) },
      rounds * startsPerRound,
      () => undefined,
    );
    const times = await measure(
      {
        noPack: preview(large),
        largeEmptyPack: preview(large, "--policy-pack", floorPack),
        largeOurPack: preview(large, "--policy-pack", pack, "--policy-pack-config", advisory),
      },
      rounds,
      tellRounds(rounds),
    );
    const lines = report([
      { name: "start of an empty pack", times: starts.emptyPack, floor: starts.emptyPack },
      { name: "start of our pack", times: starts.ourPack, floor: starts.emptyPack },
      { name: "2,000 resources, no pack", times: times.noPack, floor: times.largeEmptyPack },
      { name: "2,000 resources, empty pack", times: times.largeEmptyPack, floor: times.largeEmptyPack },
      { name: "2,000 resources, our pack", times: times.largeOurPack, floor: times.largeEmptyPack },
    ]);
    const later = median(starts.ourPack) - median(starts.emptyPack);
    const ratio = median(times.largeOurPack) / median(times.largeEmptyPack);
    console.log(`\npolicy pack, warm, ${rounds} rounds\n`);
    for (const line of lines) console.log(line);
    console.log(
      `\nAim: starts at most ${startUpAim} s after the empty pack. It is ${later.toFixed(2)} s: ` +
        `${met(later <= startUpAim)}.\nAim: at most ${stackAim} times the empty pack for 2,000 resources, 100 of them ours. ` +
        `It is ${ratio.toFixed(2)}: ${met(ratio <= stackAim)}.`,
    );
  } finally {
    await large.close();
  }
}

function met(isMet: boolean): string {
  return isMet ? "met" : "not met";
}

await inRounds("bench:pack", defaultRounds, main);
