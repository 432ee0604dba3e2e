import type * as pulumi from "@pulumi/pulumi";
import { CUSTOM, STANDARD_ATTRIBUTES, VERIFIED_ATTRIBUTES } from "../../validation/attribute-names";
import { known, knownItems } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { ClientSettings } from "../args";
import { soundsLikeAuthorisation } from "./sensitive";

/** What nobody but Cognito and an administrator writes (Cognito developer guide, "Working with user attributes"). */
const READ_ONLY = [...VERIFIED_ATTRIBUTES, "sub"];

/** What Cognito would refuse of the lists of attributes, and what lets people do more than was meant. */
export function checkAttributes({ readAttributes, writeAttributes }: ClientSettings, at: string): Problem[] {
  const written = under(at, "writeAttributes");
  return [
    ...checkList(readAttributes, under(at, "readAttributes"), [...STANDARD_ATTRIBUTES, ...READ_ONLY]),
    ...checkList(writeAttributes, written, STANDARD_ATTRIBUTES),
    ...knownItems(writeAttributes)
      .filter(([, name]) => name.startsWith(CUSTOM) && soundsLikeAuthorisation(name.slice(CUSTOM.length)))
      .map(([index, name]) => ({
        path: under(written, index),
        rule: "sounds like an attribute that rights depend on, and everybody may give themselves any value of it",
        got: name,
        remedy: "leave it out, unless that is meant",
        isWarning: true,
      })),
  ];
}

function checkList(
  list: pulumi.Input<pulumi.Input<string>[]> | undefined,
  path: string,
  allowed: readonly string[],
): Problem[] {
  const empty = {
    path,
    rule: "is empty, which is no list to Cognito: the client gets the standard attributes",
    remedy: "name at least one, or leave it out",
    isWarning: true,
  };
  return [
    ...(known(list)?.length === 0 ? [empty] : []),
    ...knownItems(list)
      .filter(([, name]) => !allowed.includes(name) && !(name.startsWith(CUSTOM) && name.length > CUSTOM.length))
      .map(([index, name]) => ({
        path: under(path, index),
        rule: READ_ONLY.includes(name)
          ? "is written by Cognito and by administrators alone"
          : "must be a standard attribute, or a custom one with its prefix",
        got: name,
        remedy: READ_ONLY.includes(name) ? "leave it out" : "write one such as given_name or custom:team",
      })),
  ];
}
