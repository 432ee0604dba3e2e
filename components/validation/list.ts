import type * as pulumi from "@pulumi/pulumi";
import { mapList } from "./input";

/** Sorted and each once, as AWS returns lists: another order in the configuration is no change. An empty list is none. */
export function sorted<T extends string>(list: pulumi.Input<pulumi.Input<T>[]>): pulumi.Input<T[] | undefined> {
  return mapList(list, (items) => (items.length === 0 ? undefined : [...new Set(items)].sort()));
}
