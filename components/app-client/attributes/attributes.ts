import type * as cognito from "@pulumi/aws/cognito";
import type * as pulumi from "@pulumi/pulumi";
import { CUSTOM, STANDARD_ATTRIBUTES } from "../../validation/attribute-names";
import { mapList } from "../../validation/input";
import { sorted } from "../../validation/list";
import type { AppClientArgs } from "../args";
import { soundsLikeAuthorisation } from "./sensitive";

/** What the client may read of a person, and what it lets them change. */
export function attributeInputs(args: AppClientArgs): Partial<cognito.UserPoolClientArgs> {
  return {
    readAttributes: args.readAttributes === undefined ? undefined : sorted(args.readAttributes),
    writeAttributes:
      args.writeAttributes === undefined ? harmless(args.customAttributes) : sorted(args.writeAttributes),
  };
}

/**
 * Cognito's reference says that a client without a list writes the standard attributes alone, and people found that it
 * writes custom ones too. So there is a list wherever somebody could give himself a right.
 */
function harmless(custom: AppClientArgs["customAttributes"] = []): pulumi.Input<string[] | undefined> {
  return mapList(custom, (names) => {
    const others = names.filter((name) => !soundsLikeAuthorisation(name));
    return others.length === names.length
      ? undefined
      : [...new Set([...STANDARD_ATTRIBUTES, ...others.map((name) => `${CUSTOM}${name}`)])].sort();
  });
}
