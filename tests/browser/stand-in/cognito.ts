import { generateKeyPairSync, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Context, Grant } from "oidc-provider";
import { Memory } from "./memory";
import { bodyOf, type Site } from "./servers";

/** An app client as Cognito has it. */
export interface Client {
  readonly id: string;
  readonly secret: string;
  readonly callbackUrls: readonly string[];
  readonly logoutUrls: readonly string[];
  readonly scopes: readonly string[];
}

/** The one person of the pool. */
export const PERSON = { name: "ada", password: "Correct-Horse-7-Battery" } as const;

/** The sign-in pages of a user pool: an OpenID provider at Cognito's addresses. */
export async function cognito(domainName: string, client: Client): Promise<Site> {
  // The package can be loaded by import() alone.
  const { default: Provider } = await import("oidc-provider");
  const provider = new Provider(`https://${domainName}`, configuration(client));
  const answer = provider.callback();
  return async (incoming, outgoing) => {
    const url = new URL(incoming.url ?? "/", `https://${domainName}`);
    if (url.pathname.startsWith("/login/")) {
      await logIn(incoming, outgoing);
    } else if (url.pathname === "/logout") {
      await logOut(url, incoming, outgoing);
    } else {
      await answer(incoming, outgoing);
    }
  };

  async function logIn(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const form = new URLSearchParams(incoming.method === "POST" ? await bodyOf(incoming) : "");
    if (form.get("username") === PERSON.name && form.get("password") === PERSON.password) {
      await provider.interactionFinished(incoming, outgoing, { login: { accountId: PERSON.name } });
      return;
    }
    await provider.interactionDetails(incoming, outgoing);
    outgoing.writeHead(200, { "content-type": "text/html" }).end(LOGIN_PAGE);
  }

  /** Cognito developer guide, "Logout endpoint": without questions, to one of the client's logout URLs and nowhere else. */
  async function logOut(url: URL, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const [id, page] = [url.searchParams.get("client_id"), url.searchParams.get("logout_uri")];
    if (incoming.method !== "GET" || id === null || page === null) {
      outgoing.writeHead(400).end("400 Bad Request");
      return;
    }
    const query = new URLSearchParams({ client_id: id, post_logout_redirect_uri: page });
    incoming.url = `/oidc/logout?${query.toString()}`;
    await answer(incoming, outgoing);
  }
}

function configuration(client: Client): object {
  const { privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return {
    adapter: Memory,
    clients: [
      {
        client_id: client.id,
        client_secret: client.secret,
        redirect_uris: client.callbackUrls,
        post_logout_redirect_uris: client.logoutUrls,
        response_types: ["code"],
        grant_types: ["authorization_code"],
        token_endpoint_auth_method: "client_secret_basic",
      },
    ],
    scopes: client.scopes,
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), alg: "RS256", use: "sig" }] },
    cookies: { keys: [randomBytes(32).toString("hex")] },
    // Load balancers do not use it.
    pkce: { required: () => false },
    routes: {
      authorization: "/oauth2/authorize",
      token: "/oauth2/token",
      userinfo: "/oauth2/userInfo",
      jwks: "/.well-known/jwks.json",
      end_session: "/oidc/logout",
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (context: Context, form: string) => {
          context.body = `${form}<script>
            const form = document.forms[0];
            form.insertAdjacentHTML("beforeend", '<input type="hidden" name="logout" value="yes">');
            form.submit();
          </script>`;
          return Promise.resolve();
        },
      },
    },
    interactions: { url: (_: Context, { uid }: { uid: string }) => Promise.resolve(`/login/${uid}`) },
    findAccount: (_: Context, accountId: string) =>
      Promise.resolve({ accountId, claims: () => Promise.resolve({ sub: accountId }) }),
    // Cognito asks nobody whether an application of its own pool may know who they are.
    loadExistingGrant: async ({ oidc }: Context): Promise<Grant> => {
      const grant = new oidc.provider.Grant({ clientId: oidc.client.clientId, accountId: oidc.session.accountId });
      grant.addOIDCScope(client.scopes.join(" "));
      await grant.save();
      return grant;
    },
    renderError: (context: Context, out: object) => {
      context.type = "text";
      context.body = `Cognito refuses: ${JSON.stringify(out)}`;
      return Promise.resolve();
    },
    ttl: { AccessToken: 3600, Grant: 86_400, IdToken: 3600, Interaction: 900, Session: 3600 },
  };
}

const LOGIN_PAGE = `<!doctype html><title>Sign in</title>
<h1>Sign in</h1>
<form method="post"><input name="username"><input name="password" type="password"><button>Sign in</button></form>`;
