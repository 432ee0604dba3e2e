import { type Inputs, Property, text } from "../../../definition/property";
import { resourceKind } from "../../../definition/resource-kind";

/** What the rules want to know of an external identity provider. Its secrets are never read. */
export interface IdentityProvider {
  readonly name: Property<string | undefined>;
  readonly type: Property<string | undefined>;
  readonly userPoolId: Property<unknown>;
  /** The attributes of the user pool that it fills; what fills them is its own business. */
  readonly mappedAttributes: Property<readonly string[]>;
  readonly identifiers: readonly Property<string>[];
  readonly detail: (name: string) => Property<string | undefined>;
}

export const identityProviders = resourceKind<IdentityProvider>("identity provider", {
  "aws:cognito/identityProvider:IdentityProvider": read,
  "aws-native:cognito:UserPoolIdentityProvider": read,
});

function read(inputs: Inputs): IdentityProvider {
  return {
    name: Property.at(inputs, "providerName").map(text),
    type: Property.at(inputs, "providerType").map(text),
    userPoolId: Property.at(inputs, "userPoolId"),
    mappedAttributes: Property.at(inputs, "attributeMapping").map((mapping) => Object.keys(mapping ?? {})),
    identifiers: Property.each(inputs, "idpIdentifiers").map((identifier) => identifier.map(String)),
    // The map is one of texts, but a program in YAML may write a flag as such.
    detail: (name) =>
      Property.at(inputs, `providerDetails.${name}`).map((value) =>
        typeof value === "boolean" ? String(value) : text(value),
      ),
  };
}
