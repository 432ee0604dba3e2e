import { type Inputs, Property, text } from "../../../definition/property";
import type { ResourceFacts } from "../../../definition/resource-kind";

/** Where a user pool stands and what it is marked with; what it leaves open, its provider says. */
export interface Placement {
  readonly region: Property<string | undefined>;
  /** The value of a tag, if it has one by that key. */
  readonly tag: (key: string) => Property<string | undefined>;
}

export function readPlacement(inputs: Inputs, { provider }: ResourceFacts, tags: string): Placement {
  const shared: Inputs = provider?.props ?? {};
  const region = Property.at(inputs, "region");
  const standard = Property.at(shared, "region");
  return {
    region: (region.isSet ? region : standard).map(text),
    tag: (key) => {
      const own = Property.entry(inputs, tags, key);
      return own.map((value) => text(value ?? defaultTag(shared, key)));
    },
  };
}

/** Programs hand the provider its tags as JSON. */
function defaultTag(shared: Inputs, key: string): unknown {
  const given = Property.at(shared, "defaultTags").value;
  const defaultTags: unknown = typeof given === "string" ? JSON.parse(given) : given;
  return Property.entry({ defaultTags }, "defaultTags.tags", key).value;
}
