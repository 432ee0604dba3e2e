const useColours = process.stdout.isTTY && process.env.NO_COLOR === undefined;

function paint(code: string): (text: string) => string {
  return (text) => (useColours ? `\u001b[${code}m${text}\u001b[0m` : text);
}

export const bold = paint("1");
export const dim = paint("2");
export const red = paint("31");
export const green = paint("32");
export const yellow = paint("33");

/** Left-aligned columns; the last one is not padded. */
export function table(rows: readonly (readonly string[])[], gap = 2): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : cell.padEnd((widths[column] ?? 0) + gap)))
      .join("")
      .trimEnd(),
  );
}
