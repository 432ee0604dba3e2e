import { type Inputs, Property, isTrue } from "../../../definition/property";
import { resourceKind } from "../../../definition/resource-kind";

/** What the rules want to know of an identity pool. Flags that are not set are off. */
export interface IdentityPool {
  readonly allowsGuests: Property<boolean>;
  readonly allowsClassicFlow: Property<boolean>;
  /** Whether a token of each user pool is looked up at its pool, so that one of a disabled user fails. */
  readonly tokenChecks: readonly Property<boolean>[];
}

export const identityPools = resourceKind<IdentityPool>("identity pool", {
  "aws:cognito/identityPool:IdentityPool": read,
  "aws-native:cognito:IdentityPool": read,
});

function read(inputs: Inputs): IdentityPool {
  return {
    allowsGuests: Property.at(inputs, "allowUnauthenticatedIdentities").map(isTrue),
    allowsClassicFlow: Property.at(inputs, "allowClassicFlow").map(isTrue),
    tokenChecks: Property.each(inputs, "cognitoIdentityProviders").map((provider) =>
      (provider.isKnown ? Property.at(inputs, `${provider.argument}.serverSideTokenCheck`) : provider).map(isTrue),
    ),
  };
}
