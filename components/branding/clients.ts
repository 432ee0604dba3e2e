/** What follows two hyphens in the name of a client tells its generations apart; they share the style of the client. */
export function styleKey(name: string): string {
  return name.replace(/--.*$/, "");
}
