import { readFileSync } from "node:fs";
import { CognitoAuth, type LoadBalancerSettings } from "../../components";
import { SOURCE } from "../../components/load-balancer/logout/log-out-function";
import { ACCOUNT } from "../components/account";
import { deployed, type Handler } from "../components/load-balancer/logout/deployed";
import { record, valueOf } from "../components/recorder";
import type { Client } from "./stand-in/cognito";
import type { LambdaTarget } from "./stand-in/lambda-target";
import type { Rule } from "./stand-in/listener";

/** The page after the logout: a public route of the same host. */
export const AFTER = "https://shop.example.test/bye";
export const APPLICATION = "https://shop.example.test/";

const SETTINGS: LoadBalancerSettings = {
  name: "shop",
  hosts: ["shop.example.test"],
  routes: {
    bye: {
      paths: ["/bye"],
      access: "public",
      fixedResponse: { statusCode: 200, contentType: "text/html", body: "<h1>Good bye</h1>" },
    },
    web: { targetGroupName: "web" },
  },
  logout: { redirectUrl: AFTER },
};

/** What the component has made, as far as a browser ever meets it. */
export interface Deployment {
  readonly domainName: string;
  readonly client: Client;
  readonly rules: readonly Rule[];
  /** The target group of the application. */
  readonly applicationArn: string;
  readonly logout: {
    readonly target: LambdaTarget;
    readonly source: string;
    readonly environment: Record<string, string>;
    readonly log: string[];
  };
  /** What the component tells its users. */
  readonly signOutUrl: string;
  readonly sessionCookieNames: readonly string[];
}

/** A sign-in with a logout as the component makes it: its resources' inputs, and its outputs. */
export async function deployment(): Promise<Deployment> {
  const build = (): CognitoAuth => new CognitoAuth("auth", { domain: { prefix: "shop" }, loadBalancer: SETTINGS });
  const { get, made, registrations } = await record(build, { answers: ACCOUNT });
  const rules = registrations
    .filter(({ type }) => type === "aws:lb/listenerRule:ListenerRule")
    .map(({ inputs }) => inputs as unknown as Rule);
  const client = get("aws:cognito/userPoolClient:UserPoolClient", "auth-client-loadBalancer").inputs;
  const { handler, environment } = get("aws:lambda/function:Function", "auth-logout").inputs;
  const group = get("aws:lb/targetGroup:TargetGroup", "auth-logout").inputs;
  const attachment = get("aws:lb/targetGroupAttachment:TargetGroupAttachment", "auth-logout").inputs;
  if (handler !== "index.handler" || group.targetType !== "lambda") {
    throw new Error("the function is not called as the stand-in calls it");
  }
  const source = readFileSync(SOURCE, "utf8");
  const { variables } = environment as { variables: Record<string, string> };
  const log: string[] = [];
  const [clientIds, clientSecrets] = [await valueOf(made.clientIds), await valueOf(made.clientSecrets)];
  return {
    domainName: (await valueOf(made.domainName)) ?? "",
    client: {
      id: clientIds?.loadBalancer ?? "",
      secret: clientSecrets?.loadBalancer ?? "",
      callbackUrls: client.callbackUrls as string[],
      logoutUrls: client.logoutUrls as string[],
      scopes: client.allowedOauthScopes as string[],
    },
    rules,
    applicationArn: "arn:tg/web",
    logout: {
      target: {
        arn: String(attachment.targetGroupArn),
        multiValueHeaders: group.lambdaMultiValueHeadersEnabled === true,
        handler: deployed(source, variables, log),
      },
      source,
      environment: variables,
      log,
    },
    signOutUrl: (await valueOf(made.signOutUrls))?.loadBalancer ?? "",
    sessionCookieNames: (await valueOf(made.sessionCookieNames)) ?? [],
  };
}

/** The same with another target for the logout, to see that it would be noticed. */
export function withLogout(whole: Deployment, target: Partial<LambdaTarget>): Deployment {
  return { ...whole, logout: { ...whole.logout, target: { ...whole.logout.target, ...target } } };
}

/** The function with another text or other settings. */
export function changedFunction({ logout }: Deployment, change: { from?: string; to?: string; env?: object }): Handler {
  const { from = "", to = "", env = {} } = change;
  if (!logout.source.includes(from)) {
    throw new Error(`the function has no ${from}`);
  }
  return deployed(logout.source.replace(from, to), { ...logout.environment, ...env });
}
