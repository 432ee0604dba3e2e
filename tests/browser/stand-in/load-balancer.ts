import { createHash, generateKeyPairSync, randomBytes, sign } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { callFunction, type LambdaTarget } from "./lambda-target";
import { actionsFor, type Authentication, type Rule } from "./listener";
import { call, type Site } from "./servers";
import { cookiesOf, nonceCookie, type Session, sessionCookies, sessionOf, Vault } from "./session";

/** What the load balancer learns of a sign-in domain and its client from Cognito itself, as it may. */
export interface Pool {
  readonly domainName: string;
  readonly clientSecret: string;
}

/** Where an HTTPS listener sends requests: to servers, which get what it knows of the person, or to functions. */
export interface Targets {
  readonly servers: Record<string, Site>;
  readonly functions: Record<string, LambdaTarget>;
}

/** Where people come back from the sign-in; no rule decides about it. */
const CALLBACK_PATH = "/oauth2/idpresponse";

interface State {
  readonly nonce: string;
  readonly url: string;
}

/**
 * An HTTPS listener of an Application Load Balancer as the user guide describes it ("Authenticate users using an Application
 * Load Balancer"), as far as a sign-in with Cognito and a logout need it.
 */
export class LoadBalancer {
  private readonly vault = new Vault();
  private readonly signer = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;

  public constructor(
    private readonly rules: readonly Rule[],
    private readonly targets: Targets,
    private readonly pool: Pool,
    /** The port that Cognito answers on. */
    private readonly port: () => number,
  ) {}

  public readonly site: Site = async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? "/", `https://${incoming.headers.host ?? ""}`);
    const actions = actionsFor(this.rules, url);
    if (url.pathname === CALLBACK_PATH) {
      await this.comeBack(url, incoming, outgoing);
      return;
    }
    const last = actions.at(-1);
    const authentication = actions.find(({ authenticateCognito }) => authenticateCognito)?.authenticateCognito;
    if (authentication !== undefined) {
      const session = sessionOf(this.vault, authentication.sessionCookieName, incoming);
      if (session === undefined) {
        this.turnAway(authentication, url, outgoing);
        return;
      }
      Object.assign(incoming.headers, this.identity(session, authentication));
    }
    if (last?.type === "fixed-response" && last.fixedResponse !== undefined) {
      const { statusCode, contentType, messageBody } = last.fixedResponse;
      outgoing.writeHead(Number(statusCode), { "content-type": contentType }).end(messageBody);
      return;
    }
    await this.forward(last?.targetGroupArn ?? "", incoming, outgoing);
  };

  private async forward(arn: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const [server, target] = [this.targets.servers[arn], this.targets.functions[arn]];
    if (target !== undefined) {
      await callFunction(target, incoming, outgoing);
    } else if (server !== undefined) {
      await server(incoming, outgoing);
    } else {
      outgoing.writeHead(503).end(`503 Service Unavailable: nothing at ${arn}`);
    }
  }

  private turnAway(rule: Authentication, url: URL, outgoing: ServerResponse): void {
    if (rule.onUnauthenticatedRequest !== "authenticate") {
      throw new Error(`the stand-in does not know ${rule.onUnauthenticatedRequest}`);
    }
    const nonce = randomBytes(16).toString("base64url");
    const query = new URLSearchParams({
      client_id: rule.userPoolClientId,
      redirect_uri: `https://${url.host}${CALLBACK_PATH}`,
      response_type: "code",
      scope: rule.scope,
      state: this.vault.seal({ nonce: hash(nonce), url: url.href } satisfies State),
    });
    const location = `https://${hostOf(rule.userPoolDomain)}/oauth2/authorize?${query.toString()}`;
    outgoing.writeHead(302, { location, "set-cookie": nonceCookie(nonce) }).end();
  }

  /** With a code, which is good for tokens only together with the client's secret. */
  private async comeBack(url: URL, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const state = this.vault.open(url.searchParams.get("state") ?? "") as State | undefined;
    if (state?.nonce !== hash(cookiesOf(incoming).get("AWSALBAuthNonce") ?? "")) {
      outgoing.writeHead(401).end("401 Authorization Required");
      return;
    }
    // The rule that sent the person away is that of the page they wanted.
    const rule = this.authenticationOf(state.url);
    const endpoint = `https://${this.pool.domainName}/oauth2`;
    const tokens = await call(this.port(), `${endpoint}/token`, {
      method: "POST",
      headers: {
        authorization: `Basic ${Buffer.from(`${rule.userPoolClientId}:${this.pool.clientSecret}`).toString("base64")}`,
        "content-type": "application/x-www-form-urlencoded",
      },
      body: new URLSearchParams({
        grant_type: "authorization_code",
        code: url.searchParams.get("code") ?? "",
        redirect_uri: `https://${url.host}${CALLBACK_PATH}`,
      }).toString(),
    });
    const accessToken = String(tokens.access_token);
    const headers = { authorization: `Bearer ${accessToken}` };
    const claims = await call(this.port(), `${endpoint}/userInfo`, { headers });
    const expires = Date.now() + rule.sessionTimeout * 1000;
    const cookies = sessionCookies(this.vault, rule.sessionCookieName, { claims, accessToken, expires });
    outgoing.writeHead(302, { location: state.url, "set-cookie": cookies }).end();
  }

  private authenticationOf(page: string): Authentication {
    const actions = actionsFor(this.rules, new URL(page));
    const rule = actions.find(({ authenticateCognito }) => authenticateCognito)?.authenticateCognito;
    if (rule === undefined) {
      throw new Error(`no rule signs anybody in at ${page}`);
    }
    return rule;
  }

  /** What a target gets to know of the person. */
  private identity({ claims, accessToken, expires }: Session, rule: Authentication): Record<string, string> {
    const head = { typ: "JWT", alg: "ES256", client: rule.userPoolClientId, exp: Math.floor(expires / 1000) };
    const text = [head, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64")).join(".");
    const signature = sign("sha256", Buffer.from(text), { key: this.signer, dsaEncoding: "ieee-p1363" });
    return {
      "x-amzn-oidc-accesstoken": accessToken,
      "x-amzn-oidc-identity": String(claims.sub),
      "x-amzn-oidc-data": `${text}.${signature.toString("base64")}`,
    };
  }
}

/** A rule calls a domain by its prefix or by its whole name. */
function hostOf(userPoolDomain: string): string {
  return userPoolDomain.includes(".") ? userPoolDomain : `${userPoolDomain}.auth.eu-central-1.amazoncognito.com`;
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
