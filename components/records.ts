/** The same keys with other values; a key without one is left out. */
export function mapValues<T, U>(
  record: Record<string, T>,
  change: (value: T, key: string) => U | undefined,
): Record<string, U> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([key, value]): [string, U][] => {
      const changed = change(value, key);
      return changed === undefined ? [] : [[key, changed]];
    }),
  );
}
