import { join } from "node:path";
import type { Session } from "../sandbox/session.ts";
import { inRounds, measure, median, tellRounds } from "./rounds.ts";
import { report } from "./report.ts";
import { floorPack, open, openProgram, preview } from "./sessions.ts";

// What `pulumi preview` of the dev stack costs beyond what Pulumi costs anyway: npm run bench [-- <rounds>]

const defaultRounds = 8;
/** Times the floor, both with their packs. */
const aim = 1.4;

async function run(rounds: number, sessions: { ours: Session; floor: Session; withSdk: Session }): Promise<void> {
  const { ours, floor, withSdk } = sessions;
  const pack = join(ours.projectDirectory, "policies");
  const packConfig = join(pack, "config", "dev.json");
  const tasks = {
    floor: preview(floor),
    withSdk: preview(withSdk),
    ours: preview(ours),
    floorWithPack: preview(floor, "--policy-pack", floorPack),
    oursWithPack: preview(ours, "--policy-pack", pack, "--policy-pack-config", packConfig),
  };
  const times = await measure(tasks, rounds, tellRounds(rounds));

  const ratio = median(times.oursWithPack) / median(times.floorWithPack);
  const lines = report([
    { name: "empty program", times: times.floor, floor: times.floor },
    { name: "program that loads Pulumi's SDK", times: times.withSdk, floor: times.floor },
    { name: "dev stack", times: times.ours, floor: times.floor },
    { name: "empty program, empty pack", times: times.floorWithPack, floor: times.floorWithPack },
    { name: "dev stack, our pack", times: times.oursWithPack, floor: times.floorWithPack },
  ]);
  console.log(`\npulumi preview, warm, ${rounds} rounds\n`);
  for (const line of lines) console.log(line);
  console.log(
    `\nAim: with packs at most ${aim} times the floor. It is ${ratio.toFixed(2)}: ${ratio <= aim ? "met" : "not met"}.`,
  );
}

async function main(rounds: number): Promise<void> {
  const ours = await open("ours");
  const floor = await openProgram("floor");
  const withSdk = await openProgram("floor-with-sdk");
  try {
    await run(rounds, { ours, floor, withSdk });
  } finally {
    await Promise.all([ours, floor, withSdk].map((session) => session.close()));
  }
}

await inRounds("bench", defaultRounds, main);
