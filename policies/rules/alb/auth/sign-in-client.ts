import { type Inputs, Property, isTrue, text } from "../../../definition/property";
import { type Read, resourceKind } from "../../../definition/resource-kind";
import type { Found, Stack } from "../../../definition/stack";
import type { SignIn } from "../actions";

/** What a load balancer needs of the app client that it signs users in by. */
export interface SignInClient {
  readonly userPoolId: Property<unknown>;
  /** Nothing where the client is only managed and AWS decides about its secret. */
  readonly hasSecret: Property<boolean> | undefined;
  readonly isForOauth: Property<boolean>;
  readonly grants: Property<readonly string[]>;
  readonly scopes: Property<readonly string[]>;
  readonly callbackUrls: Property<readonly string[]>;
}

/** The app clients of both providers; a managed one has no arguments but these either. */
export const signInClients = resourceKind<SignInClient>("app client", {
  "aws:cognito/userPoolClient:UserPoolClient": reader("Oauth", true),
  "aws:cognito/managedUserPoolClient:ManagedUserPoolClient": reader("Oauth", false),
  "aws-native:cognito:UserPoolClient": reader("OAuth", true),
});

const readPool = () => ({});

export const userPools = resourceKind<object>("user pool", {
  "aws:cognito/userPool:UserPool": readPool,
  "aws-native:cognito:UserPool": readPool,
});

const readDomain = (inputs: Inputs) => ({ userPoolId: Property.at(inputs, "userPoolId") });

export const signInDomains = resourceKind("domain", {
  "aws:cognito/userPoolDomain:UserPoolDomain": readDomain,
  "aws-native:cognito:UserPoolDomain": readDomain,
});

/** The client of the stack that an action signs users in by; none if several may be meant. */
export function clientOf(signIn: SignIn, subject: Found<unknown>, stack: Stack): Found<SignInClient> | undefined {
  const [client, ...others] = signIn.isCognito ? stack.behind(signIn.clientId, subject, signInClients) : [];
  return others.length === 0 ? client : undefined;
}

function reader(oauth: "Oauth" | "OAuth", makesSecret: boolean): Read<SignInClient> {
  return (inputs) => ({
    userPoolId: Property.at(inputs, "userPoolId"),
    hasSecret: makesSecret ? Property.at(inputs, "generateSecret").map(isTrue) : undefined,
    isForOauth: Property.at(inputs, `allowed${oauth}FlowsUserPoolClient`).map(isTrue),
    grants: list(inputs, `allowed${oauth}Flows`),
    scopes: list(inputs, `allowed${oauth}Scopes`),
    callbackUrls: list(inputs, "callbackUrls"),
  });
}

/** A list as a whole: if one of its elements is unknown, so is the list. */
function list(inputs: Inputs, argument: string): Property<readonly string[]> {
  const elements = Property.each(inputs, argument);
  const unknown = elements.find(({ isKnown }) => !isKnown);
  const whole = unknown ?? Property.at(inputs, argument);
  return whole.map(() => elements.flatMap(({ value }) => text(value) ?? []));
}
