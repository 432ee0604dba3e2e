/** What the stand-in for Cognito uses of the package, which brings no types. */
declare module "oidc-provider" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export interface Context {
    body: string;
    type: string;
    readonly oidc: {
      readonly client: { readonly clientId: string };
      readonly session: { readonly accountId: string };
      readonly provider: { readonly Grant: new (properties: { clientId: string; accountId: string }) => Grant };
    };
  }

  export default class Provider {
    public constructor(issuer: string, configuration: object);
    public callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    public interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<{ uid: string }>;
    public interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } },
    ): Promise<void>;
  }
}
