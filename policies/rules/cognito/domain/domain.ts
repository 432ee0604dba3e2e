import { type Inputs, Property, text } from "../../../definition/property";
import { resourceKind } from "../../../definition/resource-kind";

/** What the rules want to know of a sign-in domain. */
export interface Domain {
  readonly domain: Property<string | undefined>;
  /** Only a domain of one's own has a certificate. */
  readonly certificateArn: Property<string | undefined>;
}

export const domains = resourceKind<Domain>("user pool domain", {
  "aws:cognito/userPoolDomain:UserPoolDomain": (inputs) => read(inputs, "certificateArn"),
  "aws-native:cognito:UserPoolDomain": (inputs) => read(inputs, "customDomainConfig.certificateArn"),
});

function read(inputs: Inputs, certificateArn: string): Domain {
  return {
    domain: Property.at(inputs, "domain").map(text),
    certificateArn: Property.at(inputs, certificateArn).map(text),
  };
}
