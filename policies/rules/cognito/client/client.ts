import { type Inputs, Property, isTrue, text } from "../../../definition/property";
import { type ResourceFacts, resourceKind } from "../../../definition/resource-kind";
import { type Lifetimes, lifetimes } from "./lifetimes";

/** A list whose elements may be unknown one by one. */
export type Words = readonly Property<string>[];

/** The settings of an app client, whichever provider makes it, with the AWS defaults for what is not set. */
export interface Client {
  /** Its logical name, and the one that Cognito shows. */
  readonly names: readonly Property<string | undefined>[];
  readonly userExistenceErrors: Property<string>;
  readonly tokenRevocation: Property<boolean>;
  readonly rotation: Property<string>;
  readonly lifetimes: Lifetimes;
  /** The OAuth 2.0 grants, in Cognito's words. */
  readonly grants: Words;
  readonly scopes: Words;
  /** The argument for them, which providers spell differently. */
  readonly grantsArgument: string;
  readonly scopesArgument: string;
  readonly hasSecret: Property<boolean>;
  readonly callbackUrls: Words;
  readonly logoutUrls: Words;
  readonly defaultRedirect: Property<string | undefined>;
  readonly writeAttributes: Words;
  readonly authFlows: Words;
}

const own = {
  "aws:cognito/userPoolClient:UserPoolClient": (inputs: Inputs, facts: ResourceFacts) => read(inputs, facts, "Oauth"),
  "aws-native:cognito:UserPoolClient": (inputs: Inputs, facts: ResourceFacts) => read(inputs, facts, "OAuth"),
};

/** App clients whose secret the program decides on. */
export const ownClients = resourceKind<Client>("app client", own);

/** All app clients, with those that another service of AWS made and the program took over. */
export const clients = resourceKind<Client>("app client", {
  ...own,
  "aws:cognito/managedUserPoolClient:ManagedUserPoolClient": own["aws:cognito/userPoolClient:UserPoolClient"],
});

function read(inputs: Inputs, { name }: ResourceFacts, oauth: "Oauth" | "OAuth"): Client {
  const at = (argument: string) => Property.at(inputs, argument);
  const words = (argument: string): Words => Property.each(inputs, argument).map((word) => word.map(String));
  const shownName = oauth === "OAuth" ? "clientName" : "name";
  return {
    names: [at(shownName).map(text), Property.of(name)],
    userExistenceErrors: at("preventUserExistenceErrors").map((word) => text(word) ?? "LEGACY"),
    // CreateUserPoolClient turns revocation on for new clients.
    tokenRevocation: at("enableTokenRevocation").map((flag) => flag === undefined || isTrue(flag)),
    rotation: at("refreshTokenRotation.feature").map((word) => text(word) ?? "DISABLED"),
    lifetimes: lifetimes(inputs),
    grants: words(`allowed${oauth}Flows`),
    scopes: words(`allowed${oauth}Scopes`),
    grantsArgument: `allowed${oauth}Flows`,
    scopesArgument: `allowed${oauth}Scopes`,
    hasSecret: at("generateSecret").map(isTrue),
    callbackUrls: words("callbackUrls"),
    logoutUrls: words("logoutUrls"),
    defaultRedirect: at("defaultRedirectUri").map(text),
    writeAttributes: words("writeAttributes"),
    authFlows: words("explicitAuthFlows"),
  };
}

/** Whether no browser and no user signs in with it: a machine gets its tokens for itself. */
export function isMachine({ grants }: Client): Property<boolean>[] {
  const [only, ...others] = grants;
  return only === undefined || others.length > 0 ? [] : [only.map((grant) => grant === "client_credentials")];
}
