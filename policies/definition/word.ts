import { type Inputs, Property, text } from "./property";

/** A property that is a word, with the one that AWS takes where there is none. */
export function word(inputs: Inputs, argument: string, standard: string): Property<string> {
  return Property.at(inputs, argument).map((value) => text(value) ?? standard);
}
