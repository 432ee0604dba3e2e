import { defaults } from "../defaults";
import type { ClientSettings } from "./args";

/** The logical names of a client: that in use, and that of the generation before while it is kept. */
export function clientNames(name: string, settings: ClientSettings): { current: string; previous?: string } {
  const generation = settings.generation ?? defaults.client.generation;
  const keepsPrevious = (settings.keepPrevious ?? defaults.client.keepPrevious) && generation > 1;
  return {
    current: nameOf(name, generation),
    ...(keepsPrevious && { previous: nameOf(name, generation - 1) }),
  };
}

/** The first generation has the name that a client without generations has. */
function nameOf(name: string, generation: number): string {
  return generation === 1 ? name : `${name}--${generation}`;
}
