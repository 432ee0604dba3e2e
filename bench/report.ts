import { median } from "./rounds.ts";

export interface Measured {
  readonly name: string;
  /** In seconds. */
  readonly times: readonly number[];
  /** The times that these are compared with. */
  readonly floor: readonly number[];
}

const head = ["", "median", "min – max", "times the floor"];

/** A table of what was measured: names to the left, figures to the right. */
export function report(measured: readonly Measured[]): string[] {
  const rows = measured.map(({ name, times, floor }) => [
    name,
    `${median(times).toFixed(2)} s`,
    `${Math.min(...times).toFixed(2)} – ${Math.max(...times).toFixed(2)} s`,
    (median(times) / median(floor)).toFixed(2),
  ]);
  const table = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}
