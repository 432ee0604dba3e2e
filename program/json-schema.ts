import type { ComponentDefinition, PropertyDefinition, TypeDefinition } from "./analyzed-components";

/** A JSON Schema, as far as it is made here. */
export type JsonSchema = Record<string, unknown>;

/**
 * The JSON Schema of a component's arguments as somebody writes them down: an `Input` is its value, an object knows its
 * keys, and only a map takes others.
 */
export function argsSchema(component: ComponentDefinition, types: Record<string, TypeDefinition>): JsonSchema {
  return {
    $defs: Object.fromEntries(
      Object.entries(types)
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([name, type]) => [name, typeSchema(type)]),
    ),
    ...described(component.description, objectSchema(component.inputs)),
  };
}

function typeSchema(type: TypeDefinition): JsonSchema {
  return type.enum
    ? described(type.description, { type: type.type, enum: type.enum.map(({ value }) => value) })
    : described(type.description, objectSchema(type.properties ?? {}));
}

function objectSchema(properties: Record<string, PropertyDefinition>): JsonSchema {
  const required = Object.keys(properties).filter((name) => properties[name]?.optional !== true);
  return {
    type: "object",
    properties: Object.fromEntries(
      Object.entries(properties).map(([name, property]) => [name, propertySchema(property)]),
    ),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

function propertySchema(property: PropertyDefinition): JsonSchema {
  return described(property.description, bareSchema(property));
}

function bareSchema(property: PropertyDefinition): JsonSchema {
  if ("$ref" in property) {
    return property.$ref === "pulumi.json#/Any"
      ? {}
      : { $ref: `#/$defs/${property.$ref.replace(/^#\/types\/[^:]+:index:/, "")}` };
  }
  if (property.items) {
    return { type: "array", items: propertySchema(property.items) };
  }
  return property.additionalProperties
    ? { type: "object", additionalProperties: propertySchema(property.additionalProperties) }
    : { type: property.type };
}

function described(description: string | undefined, schema: JsonSchema): JsonSchema {
  return description === undefined ? schema : { description: description.replace(/\s+/g, " ").trim(), ...schema };
}
