import * as pulumi from "@pulumi/pulumi";
import type { input } from "@pulumi/aws/types";
import { defaults } from "../../defaults";
import { isStandard } from "../attributes/standard";
import type { FrozenInputs } from "./differences";

type Schema = input.cognito.UserPoolSchema;

/** What the engine answers of a stack: the outputs of every resource by its URN. */
interface StackResources {
  readonly outputs: Record<string, { readonly outputs: FrozenInputs } | undefined>;
}

/**
 * The pool beside a record as this stack's state has it, or nothing where there is none, as after a creation that failed.
 * It reads the whole state, so it is for the first run and for those that end in a refusal. Rejects where the engine cannot
 * tell.
 */
export async function deployedPool(recordUrn: string, pool: string): Promise<FrozenInputs | undefined> {
  const stackName = [pulumi.getOrganization(), pulumi.getProject(), pulumi.getStack()].join("/");
  const token = "pulumi:pulumi:readStackResourceOutputs";
  const { outputs } = (await pulumi.runtime.invoke(token, { stackName })) as StackResources;
  const found =
    outputs[recordUrn.replace(/pulumi:index:Stash::.*$/, `aws:cognito/userPool:UserPool::${pool}`)]?.outputs;
  return (
    found && {
      ...found,
      // Pools from before there was a choice tell none, and are case-sensitive.
      usernameConfiguration: found.usernameConfiguration ?? { caseSensitive: true },
      schemas: bounded((found.schemas ?? []) as Schema[]),
    }
  );
}

/**
 * Attributes of another tool may lack bounds, which no setting of ours can say. They pass as if they had AWS's own: the
 * program then leaves them as they are (docs/adopt-a-pool.md).
 */
export function bounded(schemas: Schema[]): Schema[] {
  const { minLength, maxLength, minValue, maxValue } = defaults.userPool.customAttribute;
  const texts = { minLength: String(minLength), maxLength: String(maxLength) };
  const numbers = { minValue: String(minValue), maxValue: String(maxValue) };
  return schemas.map((schema) => {
    if (isStandard(schema.name as string)) {
      return schema;
    }
    switch (schema.attributeDataType) {
      case "String":
        return { ...schema, stringAttributeConstraints: { ...texts, ...given(schema.stringAttributeConstraints) } };
      case "Number":
        return { ...schema, numberAttributeConstraints: { ...numbers, ...given(schema.numberAttributeConstraints) } };
      default:
        return schema;
    }
  });
}

/** The provider says an empty text for a bound that there is not. */
function given(constraints: object = {}): object {
  return Object.fromEntries(Object.entries(constraints).filter(([, bound]) => bound !== undefined && bound !== ""));
}
