import { Refused, type ResourceDefinition } from "../definition.ts";
import { records, text, type Json, type Properties } from "../property-values.ts";
import { requirePool, resourceServerType, service } from "./cognito-names.ts";

function scopeIdentifiers(inputs: Properties): Json[] {
  return records(inputs.scopes).map((scope) => `${text(inputs.identifier)}/${text(scope.scopeName)}`);
}

export const resourceServer: ResourceDefinition = {
  tokens: [resourceServerType],
  required: ["identifier", "userPoolId"],
  replaces: ["identifier", "name", "userPoolId"],
  nameLength: 256,
  sets: ["scopes"],
  computed: ["scopeIdentifiers"],
  create({ cloud, inputs, region }) {
    const identifier = text(inputs.identifier);
    const pool = text(inputs.userPoolId);
    const what = `Cognito Resource Server (${identifier})`;
    requirePool(cloud, pool, region, what, "CreateResourceServer");
    const id = `${pool}|${identifier}`;
    if (cloud.find(resourceServerType, id) !== undefined) {
      throw new Refused(
        `creating ${what}: ${service} CreateResourceServer, InvalidParameterException: Resource server ${identifier} ` +
          "already exists.",
      );
    }
    return { id, outputs: { scopeIdentifiers: scopeIdentifiers(inputs) } };
  },
  update({ inputs }) {
    return { scopeIdentifiers: scopeIdentifiers(inputs) };
  },
};
