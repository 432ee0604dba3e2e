import type * as cognito from "@pulumi/aws/cognito";
import type { input } from "@pulumi/aws/types";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { map, mapList, together } from "../../validation/input";
import type { UserPoolSettings } from "../args";
import type { AttributeType, CustomAttribute, StandardAttribute } from "./args";
import { type Constraints, STANDARD, type StandardName } from "./standard";

type Schema = input.cognito.UserPoolSchema;

const DATA_TYPE: Record<AttributeType, string> = {
  string: "String",
  number: "Number",
  boolean: "Boolean",
  dateTime: "DateTime",
};

/** What is known of a user, with every property written: what AWS fills in would differ from what was asked for. */
export function attributeInputs({ attributes = {} }: UserPoolSettings): cognito.UserPoolArgs {
  const schemas: pulumi.Input<Schema | undefined>[] = [
    ...Object.entries(attributes.standard ?? {}).map(([name, given]) => standardSchema(name, given)),
    ...Object.entries(attributes.custom ?? {}).map(([name, given]) => customSchema(name, given)),
  ];
  return {
    schemas: mapList(schemas, (all) => {
      const asked = all.filter((schema) => schema !== undefined);
      return asked.length === 0 ? undefined : asked.sort((one, other) => (one.name < other.name ? -1 : 1));
    }),
  };
}

/**
 * None for an attribute as AWS makes it anyway: the provider leaves those out of its state, and sends what a later run
 * adds as a new custom attribute of the same name.
 */
function standardSchema(name: string, given: StandardAttribute): pulumi.Input<Schema | undefined> {
  const standard = defaults.userPool.standardAttribute;
  const chosen = together({
    required: given.required ?? standard.required,
    mutable: given.mutable ?? standard.mutable,
  });
  return map(chosen, ({ required, mutable }) =>
    required === standard.required && mutable === standard.mutable
      ? undefined
      : { ...STANDARD[name as StandardName], name, developerOnlyAttribute: false, mutable, required },
  );
}

function customSchema(name: string, given: CustomAttribute): pulumi.Input<Schema | undefined> {
  const standard = defaults.userPool.customAttribute;
  const chosen = together({
    type: given.type ?? standard.type,
    mutable: given.mutable ?? standard.mutable,
    minLength: given.minLength ?? standard.minLength,
    maxLength: given.maxLength ?? standard.maxLength,
    minValue: given.minValue ?? standard.minValue,
    maxValue: given.maxValue ?? standard.maxValue,
  });
  return map(chosen, ({ type, mutable, ...bounds }) => ({
    ...constraints(type, bounds),
    name,
    developerOnlyAttribute: false,
    mutable,
    // AWS knows no required custom attributes.
    required: false,
  }));
}

type Bounds = Record<"minLength" | "maxLength" | "minValue" | "maxValue", number>;

function constraints(type: AttributeType, { minLength, maxLength, minValue, maxValue }: Bounds): Constraints {
  const attributeDataType = DATA_TYPE[type];
  switch (type) {
    case "string":
      return {
        attributeDataType,
        stringAttributeConstraints: { minLength: String(minLength), maxLength: String(maxLength) },
      };
    case "number":
      return {
        attributeDataType,
        numberAttributeConstraints: { minValue: String(minValue), maxValue: String(maxValue) },
      };
    default:
      return { attributeDataType };
  }
}
