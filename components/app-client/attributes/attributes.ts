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
 * writes custom ones too. So there is always a list, without what somebody could give himself a right by.
 */
function harmless(custom: AppClientArgs["customAttributes"] = []): pulumi.Input<string[]> {
  return mapList(custom, (names) => {
    const others = names.filter((name) => !soundsLikeAuthorisation(name)).map((name) => `${CUSTOM}${name}`);
    return [...new Set([...STANDARD_ATTRIBUTES, ...others])].sort();
  });
}
