/** A name as it is compared: case and separators do not count. */
export function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
