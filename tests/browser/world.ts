import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser, type BrowserContext, type Page } from "playwright-core";
import type { Deployment } from "./deployment";
import { cognito, PERSON } from "./stand-in/cognito";
import { LoadBalancer } from "./stand-in/load-balancer";
import { type Servers, serve, type Site } from "./stand-in/servers";

/** A site that has nothing to do with the application. */
export const ELSEWHERE = "https://elsewhere.test/";

/** A deployment with everything around it: the listener, Cognito, the application, another site, and a person's browser. */
export class World {
  private constructor(
    private readonly servers: Servers,
    private readonly browser: Browser,
    private readonly context: BrowserContext,
    public readonly page: Page,
    private readonly domainName: string,
  ) {}

  public static async open({
    domainName,
    client,
    rules,
    logout,
    applicationArn,
    signOutUrl,
  }: Deployment): Promise<World> {
    const pool = { domainName, clientSecret: client.secret };
    const targets = {
      servers: { [applicationArn]: application(signOutUrl) },
      functions: { [logout.target.arn]: logout.target },
    };
    const listener = new LoadBalancer(rules, targets, pool, () => servers.port);
    const servers: Servers = await serve({
      "shop.example.test": listener.site,
      [domainName]: await cognito(domainName, client),
      "elsewhere.test": elsewhere(signOutUrl),
    });
    const browser = await playwright.launch({
      executablePath: await chromium.executablePath(),
      args: [...chromium.args, `--host-resolver-rules=MAP * 127.0.0.1:${servers.port}`],
    });
    // Nobody whom a browser knows has signed the certificate.
    const context = await browser.newContext({ ignoreHTTPSErrors: true });
    return new World(servers, browser, context, await context.newPage(), domainName);
  }

  public async close(): Promise<void> {
    await this.browser.close();
    await this.servers.close();
  }

  /** The first heading of the page that the browser shows. */
  public heading(): Promise<string | null> {
    return this.page.locator("h1").first().textContent();
  }

  /** True if Cognito asks the person for a password. */
  public async isAskedToSignIn(): Promise<boolean> {
    return (
      new URL(this.page.url()).host === this.domainName && (await this.page.locator("[name=password]").count()) > 0
    );
  }

  public async signIn(): Promise<void> {
    await this.page.locator("[name=username]").fill(PERSON.name);
    await this.page.locator("[name=password]").fill(PERSON.password);
    await this.page.locator("button").click();
  }

  /** The names of the cookies that the browser would send to a page. */
  public async cookieNames(url: string): Promise<string[]> {
    return (await this.context.cookies(url)).map(({ name }) => name).sort();
  }
}

/** A page that shows who somebody is, with a link and a form to sign out. */
function application(signOutUrl: string): Site {
  return ({ headers, url }, outgoing) => {
    const who = String(headers["x-amzn-oidc-identity"]);
    const links = `<a href="${signOutUrl}">Sign out</a><form method="post" action="${signOutUrl}"><button>Out</button></form>`;
    outgoing
      .writeHead(200, { "content-type": "text/html" })
      .end(`<!doctype html><title>Shop</title><h1>Hello ${who}</h1><p>${url ?? ""}</p>${links}`);
  };
}

/** A page that tries to sign people out behind their back, and one that asks them to do it themselves. */
function elsewhere(signOutUrl: string): Site {
  return (_, outgoing) => {
    outgoing
      .writeHead(200, { "content-type": "text/html" })
      .end(
        `<!doctype html><title>Elsewhere</title><h1>Elsewhere</h1><img src="${signOutUrl}"><iframe src="${signOutUrl}"></iframe>` +
          `<a href="${signOutUrl}">Leave the shop</a>`,
      );
  };
}
