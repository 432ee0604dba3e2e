import { cookieUnique } from "../../../../../policies/rules/alb/auth/cookie-unique";
import { type Resource, unknown } from "../../../harness/engine";
import { type StackCase, itJudgesStacks } from "../../../harness/verdicts";
import * as listener from "../listener/providers";
import { classic, native, twin } from "./providers";
import { aListener, aRule, arn, forward } from "./stacks";

const shared = (
  argument = "actions[0].authenticateCognito",
  cookie = "AWSELBAuthSessionCookie by default",
  noun = "listener rule",
) => ({
  problems: [
    `listener rule "shop": keeps sessions in the cookie ${cookie}, as ${noun} "cart" does for another client, ` +
      `each needs its own; set ${argument}.sessionCookieName to another name`,
  ],
});

const cognito = (userPoolClientId: unknown, sessionCookieName?: unknown) => ({
  type: "authenticate-cognito",
  authenticateCognito: { userPoolArn: unknown, userPoolClientId, sessionCookieName },
});
const oidc = (clientId: unknown, sessionCookieName?: unknown) => ({
  type: "authenticate-oidc",
  authenticateOidc: { clientId, sessionCookieName },
});

/** A rule that signs in by a client, which is a resource where its id is unknown. */
function by(client: string, name: string, action: unknown, settings: Parameters<typeof aRule>[1] = {}): Resource {
  return aRule(name, { actions: [action, forward], dependsOn: { actions: [client] }, ...settings });
}

const clients: Resource[] = ["cart-client", "shop-client"].map((name) => ({
  type: "aws:cognito/userPoolClient:UserPoolClient",
  name,
  inputs: {},
}));
const balancer = (name = "balancer"): Resource => ({ type: "aws:lb/loadBalancer:LoadBalancer", name, inputs: {} });
const https = (name = "https", at = "balancer", type = listener.classic): Resource => ({
  ...aListener(name, {}, type),
  dependsOn: { loadBalancerArn: [at] },
});
const stack = (...rules: Resource[]) => [...clients, balancer(), https(), ...rules];
const elsewhere = { listener: `${arn}1`, dependsOn: {} };

describe("alb-auth-cookie-unique", () => {
  itJudgesStacks(cookieUnique, [
    ...[classic, twin, native].flatMap((type): StackCase[] => [
      {
        title: `one name for two clients (${type})`,
        stack: stack(
          by("cart-client", "cart", cognito(unknown), { type }),
          by("shop-client", "shop", cognito(unknown), { type }),
        ),
        expected: shared(type === native ? "actions[0].authenticateCognitoConfig" : undefined),
      },
      {
        title: `two names for two clients (${type})`,
        stack: stack(
          by("cart-client", "cart", cognito(unknown, "cart"), { type }),
          by("shop-client", "shop", cognito(unknown, "shop"), { type }),
        ),
        expected: "passes",
      },
    ]),
    {
      title: "one name that is set for two clients",
      stack: stack(
        by("cart-client", "cart", cognito(unknown, "session")),
        by("shop-client", "shop", cognito(unknown, "session")),
      ),
      expected: shared(undefined, "session"),
    },
    {
      title: "the default name, spelt out",
      stack: stack(
        by("cart-client", "cart", cognito(unknown, "AWSELBAuthSessionCookie")),
        by("shop-client", "shop", cognito(unknown)),
      ),
      expected: shared(),
    },
    {
      title: "the second takes another name",
      stack: stack(by("cart-client", "cart", cognito(unknown)), by("shop-client", "shop", cognito(unknown, "shop"))),
      expected: "passes",
    },
    {
      title: "one client",
      stack: stack(by("cart-client", "cart", cognito(unknown)), by("cart-client", "shop", cognito(unknown))),
      expected: "passes",
    },
    {
      title: "a default action and a rule",
      stack: [
        ...clients,
        balancer(),
        {
          ...aListener("cart", { defaultActions: [cognito(unknown), forward] }),
          dependsOn: { loadBalancerArn: ["balancer"], defaultActions: ["cart-client"] },
        },
        by("shop-client", "shop", cognito(unknown), { listener: "cart" }),
      ],
      // Listeners are looked at before their rules.
      expected: shared(undefined, undefined, "listener"),
    },
    {
      title: "two listeners of one load balancer",
      stack: [
        ...clients,
        balancer(),
        https(),
        https("second"),
        by("cart-client", "cart", cognito(unknown)),
        by("shop-client", "shop", cognito(unknown), { listener: "second" }),
      ],
      expected: shared(),
    },
    {
      title: "two load balancers",
      stack: [
        ...clients,
        balancer(),
        balancer("another"),
        https(),
        https("second", "another"),
        by("cart-client", "cart", cognito(unknown)),
        by("shop-client", "shop", cognito(unknown), { listener: "second" }),
      ],
      expected: "passes",
    },
    {
      title: "two load balancers that may be meant",
      stack: [
        ...clients,
        balancer(),
        balancer("another"),
        { ...https(), dependsOn: { loadBalancerArn: ["balancer", "another"] } },
        by("cart-client", "cart", cognito(unknown)),
        by("shop-client", "shop", cognito(unknown)),
      ],
      expected: "passes",
    },
    {
      title: "a load balancer that is made elsewhere",
      stack: [
        ...clients,
        aListener("https", {
          loadBalancerArn: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/a/1",
        }),
        by("cart-client", "cart", cognito(unknown)),
        by("shop-client", "shop", cognito(unknown)),
      ],
      expected: shared(),
    },
    {
      title: "two listeners made elsewhere, of one load balancer",
      stack: [
        by("", "cart", cognito("client-1"), { ...elsewhere, listener: `${arn}1` }),
        by("", "shop", cognito("client-2"), { ...elsewhere, listener: `${arn}2` }),
      ],
      expected: shared(),
    },
    {
      title: "a listener of the stack and one made elsewhere, of one load balancer",
      stack: [
        aListener("https", { loadBalancerArn: arn.replace(":listener/", ":loadbalancer/").slice(0, -1) }),
        by("", "cart", cognito("client-1"), { dependsOn: {} }),
        by("", "shop", cognito("client-2"), elsewhere),
      ],
      expected: shared(),
    },
    {
      title: "two load balancers made elsewhere",
      stack: [
        by("", "cart", cognito("client-1"), elsewhere),
        by("", "shop", cognito("client-2"), { ...elsewhere, listener: `${arn.replace("shop", "other")}1` }),
      ],
      expected: "passes",
    },
    {
      title: "one id",
      stack: [by("", "cart", cognito("client-1"), elsewhere), by("", "shop", cognito("client-1"), elsewhere)],
      expected: "passes",
    },
    {
      title: "a resource and an id, which may be its own",
      stack: stack(by("cart-client", "cart", cognito(unknown)), by("", "shop", cognito("client-1"), { dependsOn: {} })),
      expected: "passes",
    },
    {
      title: "several clients that may be meant",
      stack: stack(
        by("cart-client", "cart", cognito(unknown)),
        by("", "shop", cognito(unknown), { dependsOn: { actions: ["cart-client", "shop-client"] } }),
      ),
      expected: "passes",
    },
    {
      title: "an unknown client from elsewhere",
      stack: stack(by("cart-client", "cart", cognito(unknown)), by("", "shop", cognito(unknown), { dependsOn: {} })),
      expected: "passes",
    },
    {
      title: "clients of another provider of identities",
      stack: [by("", "cart", oidc("client-1"), elsewhere), by("", "shop", oidc("client-2"), elsewhere)],
      expected: shared("actions[0].authenticateOidc"),
    },
    {
      title: "a block left over",
      stack: [
        by("", "cart", cognito("client-1"), elsewhere),
        by("", "shop", { ...cognito("client-2"), type: "forward" }, elsewhere),
      ],
      expected: "passes",
    },
    {
      title: "a block left over in the other",
      stack: [
        by("", "cart", { ...cognito("client-1"), type: "forward" }, elsewhere),
        by("", "shop", cognito("client-2"), elsewhere),
      ],
      expected: "passes",
    },
    {
      title: "name unknown",
      stack: [by("", "cart", cognito("client-1"), elsewhere), by("", "shop", cognito("client-2", unknown), elsewhere)],
      expected: { unknownAt: "actions.0.authenticateCognito.sessionCookieName" },
    },
    {
      title: "the other's name unknown",
      stack: [by("", "cart", cognito("client-1", unknown), elsewhere), by("", "shop", cognito("client-2"), elsewhere)],
      expected: { unknownAt: "actions.0.authenticateCognito.sessionCookieName" },
    },
    {
      title: "name unknown, one client",
      stack: [by("", "cart", cognito("client-1"), elsewhere), by("", "shop", cognito("client-1", unknown), elsewhere)],
      expected: "passes",
    },
    {
      title: "type unknown",
      stack: [
        by("", "cart", cognito("client-1"), elsewhere),
        by("", "shop", { ...cognito("client-2"), type: unknown }, elsewhere),
      ],
      expected: { unknownAt: "actions.0.type" },
    },
    {
      title: "the other's type unknown",
      stack: [
        by("", "cart", { ...cognito("client-1"), type: unknown }, elsewhere),
        by("", "shop", cognito("client-2"), elsewhere),
      ],
      expected: { unknownAt: "actions.0.type" },
    },
    {
      title: "type unknown, two names",
      stack: [
        by("", "cart", cognito("client-1", "cart"), elsewhere),
        by("", "shop", { ...cognito("client-2", "shop"), type: unknown }, elsewhere),
      ],
      expected: "passes",
    },
  ]);
});
