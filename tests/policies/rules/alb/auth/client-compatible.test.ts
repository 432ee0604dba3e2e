import { clientCompatible } from "../../../../../policies/rules/alb/auth/client-compatible";
import { type Inputs, type Resource, unknown } from "../../../harness/engine";
import { type StackCase, itJudgesStacks } from "../../../harness/verdicts";
import * as listener from "../listener/providers";
import { classic, native, twin } from "./providers";
import { aListener, aRule, forward, host, path } from "./stacks";

const oauth = "aws:cognito/userPoolClient:UserPoolClient";
const managed = "aws:cognito/managedUserPoolClient:ManagedUserPoolClient";
const nativeClient = "aws-native:cognito:UserPoolClient";

const url = "https://shop.example.com/oauth2/idpresponse";
const fitting = {
  generateSecret: true,
  allowedOauthFlowsUserPoolClient: true,
  allowedOauthFlows: ["code"],
  allowedOauthScopes: ["openid"],
  callbackUrls: [url],
};

/** A client that fits, or does not by these inputs. */
function client(inputs: Inputs = {}, type = oauth, pool = "pool"): Resource {
  const all = Object.entries({ ...fitting, ...inputs, userPoolId: unknown });
  const spelt = all.map(([name, value]) => [type === nativeClient ? name.replace("Oauth", "OAuth") : name, value]);
  const { generateSecret, ...others } = Object.fromEntries(spelt) as Inputs;
  return {
    type,
    name: "client",
    inputs: { ...others, ...(type !== managed && { generateSecret }) },
    dependsOn: { userPoolId: [pool] },
  };
}

const pool = (name = "pool", type = "aws:cognito/userPool:UserPool"): Resource => ({ type, name, inputs: {} });
const domain = (of = "pool", type = "aws:cognito/userPoolDomain:UserPoolDomain"): Resource => ({
  type,
  name: "domain",
  inputs: { domain: "shop", userPoolId: unknown },
  dependsOn: { userPoolId: [of] },
});

const signIn = (settings: Inputs = {}) => ({
  type: "authenticate-cognito",
  authenticateCognito: { userPoolArn: unknown, userPoolClientId: unknown, userPoolDomain: unknown, ...settings },
});

/** A rule that signs in by them. */
function rule(settings: Parameters<typeof aRule>[1] = {}, from = ["pool", "client", "domain"]): Resource {
  return aRule("shop", { actions: [signIn(), forward], dependsOn: { actions: from }, ...settings });
}

const stack = (own: Resource, ...others: Resource[]) => [pool(), domain(), own, aListener("https"), ...others];

const told = (clause: string) => `listener rule "shop": signs users in by app client "client", ${clause}`;
const problem = (...clauses: string[]) => ({ problems: clauses.map(told) });
const noSecret = "which has no secret, one is required; set generateSecret of the client to true";
const noOauth = "for which OAuth is off, it is required; set allowedOauthFlowsUserPoolClient of the client to true";
const noCode = "which lacks the code grant, it is required; add code to allowedOauthFlows of the client";
const noScopes = (names: string) =>
  `which does not allow the scopes ${names}, they are asked for; add them to allowedOauthScopes of the client`;
const noCallback =
  "which has no callback URL like https://HOST/oauth2/idpresponse, one is required; add it to callbackUrls of the client";
const noCallbackFor = (name: string) =>
  `which lacks the callback URL https://${name}/oauth2/idpresponse; add it to callbackUrls of the client`;

/** What is told of a client where everything is left out, by the argument that is lacking. */
const lacks = [
  ["generateSecret", noSecret],
  ["allowedOauthFlowsUserPoolClient", noOauth],
  ["allowedOauthFlows", noCode],
  ["allowedOauthScopes", noScopes("openid")],
  ["callbackUrls", noCallback],
] as const;

describe("alb-auth-client-compatible", () => {
  itJudgesStacks(clientCompatible, [
    ...[oauth, managed, nativeClient].flatMap((type): StackCase[] => {
      const inWords = (clause: string) =>
        type === nativeClient ? clause.replace("allowedOauth", "allowedOAuth") : clause;
      return [
        { title: `a client that fits (${type})`, stack: stack(client({}, type), rule()), expected: "passes" },
        {
          title: `no secret (${type})`,
          stack: stack(client({ generateSecret: false }, type), rule()),
          expected: type === managed ? "passes" : problem(noSecret),
        },
        {
          title: `OAuth off (${type})`,
          stack: stack(client({ allowedOauthFlowsUserPoolClient: false }, type), rule()),
          expected: problem(inWords(noOauth)),
        },
        {
          title: `no code grant (${type})`,
          stack: stack(client({ allowedOauthFlows: ["implicit"] }, type), rule()),
          expected: problem(inWords(noCode)),
        },
        {
          title: `no openid (${type})`,
          stack: stack(client({ allowedOauthScopes: ["email"] }, type), rule()),
          expected: problem(inWords(noScopes("openid"))),
        },
        {
          title: `no callback URL (${type})`,
          stack: stack(client({ callbackUrls: ["https://shop.example.com/"] }, type), rule()),
          expected: problem(noCallback),
        },
      ];
    }),
    ...[classic, twin, native].map((type): StackCase => ({
      title: `all of it left out (${type})`,
      stack: stack({ ...client(), inputs: { userPoolId: unknown } }, rule({ type })),
      expected: problem(noSecret, noOauth, noCode, noScopes("openid"), noCallback),
    })),
    ...[listener.classic, listener.twin, listener.native].map((type): StackCase => ({
      title: `a default action (${type})`,
      stack: [
        pool(),
        domain(),
        client({ generateSecret: "false" }),
        {
          ...aListener("shop", { defaultActions: [signIn(), forward] }, type),
          dependsOn: { defaultActions: ["client", "pool", "domain"] },
        },
      ],
      expected: { problems: [`listener "shop": signs users in by app client "client", ${noSecret}`] },
    })),
    {
      title: "scopes beyond those of the client",
      stack: stack(client(), rule({ actions: [signIn({ scope: "openid email profile" }), forward] })),
      expected: problem(noScopes("email profile")),
    },
    {
      title: "a callback URL in clear",
      stack: stack(client({ callbackUrls: ["http://shop.example.com/oauth2/idpresponse"] }), rule()),
      expected: problem(noCallback),
    },
    {
      title: "a callback URL for the host",
      stack: stack(client(), rule({ conditions: [host("Shop.example.com"), path("/a")] })),
      expected: "passes",
    },
    {
      title: "no callback URL for one host",
      stack: stack(client(), rule({ conditions: [host("shop.example.com", "Cart.example.com")] })),
      expected: problem(noCallbackFor("cart.example.com")),
    },
    {
      title: "a wildcard",
      stack: stack(client(), rule({ conditions: [host("*.example.com", "sho?.example.com")] })),
      expected: "passes",
    },
    {
      title: "no callback URL at all, which is told once",
      stack: stack(client({ callbackUrls: [] }), rule({ conditions: [host("shop.example.com")] })),
      expected: problem(noCallback),
    },
    {
      title: "a client from elsewhere",
      stack: stack(client({ generateSecret: false }), rule({}, [])),
      expected: "passes",
    },
    {
      title: "a client by its id",
      stack: stack(
        client({ id: "client-1", generateSecret: false }),
        rule({ actions: [signIn({ userPoolClientId: "client-1" }), forward] }, []),
      ),
      expected: problem(noSecret),
    },
    {
      title: "two clients that may be meant",
      stack: stack(client({ generateSecret: false }), { ...client(), name: "other" }, rule({}, ["client", "other"])),
      expected: "passes",
    },
    {
      title: "another provider of identities",
      stack: stack(
        client({ generateSecret: false }),
        rule({ actions: [{ type: "authenticate-oidc", authenticateOidc: { clientId: unknown } }, forward] }),
      ),
      expected: "passes",
    },
    {
      title: "a block left over",
      stack: stack(client({ generateSecret: false }), rule({ actions: [{ ...signIn(), type: "forward" }] })),
      expected: "passes",
    },
    {
      title: "type unknown",
      stack: stack(client({ generateSecret: false }), rule({ actions: [{ ...signIn(), type: unknown }] })),
      expected: { unknownAt: "actions.0.type" },
    },
    ...Object.keys(fitting).map((name): StackCase => ({
      title: `${name} unknown`,
      stack: stack(client({ [name]: unknown }), rule()),
      expected: { unknownAt: name },
    })),
    ...Object.keys(fitting).map((name): StackCase => ({
      title: `${name} unknown beside all the rest left out`,
      stack: stack({ ...client(), inputs: { userPoolId: unknown, [name]: unknown } }, rule()),
      expected: { unknownAt: name, beside: lacks.filter(([of]) => of !== name).map(([, clause]) => told(clause)) },
    })),
    {
      title: "the hosts of one rule of several",
      stack: stack(client(), rule(), aRule("other", { conditions: [host("other.example.com")], actions: [forward] })),
      expected: "passes",
    },
    {
      title: "the hosts of one rule of several, after another",
      stack: [
        aRule("other", { conditions: [host("shop.example.com")], actions: [forward] }),
        ...stack(client(), rule({ conditions: [path("/*"), host("other.example.com")] })),
      ],
      expected: problem(noCallbackFor("other.example.com")),
    },
    {
      title: "one of the callback URLs unknown",
      stack: stack(client({ callbackUrls: [url, unknown] }), rule()),
      expected: { unknownAt: "callbackUrls.1" },
    },
    {
      title: "scope of the action unknown",
      stack: stack(client(), rule({ actions: [signIn({ scope: unknown }), forward] })),
      expected: { unknownAt: "actions.0.authenticateCognito.scope" },
    },
    {
      title: "host unknown",
      stack: stack(client(), rule({ conditions: [host(unknown)] })),
      expected: { unknownAt: "conditions.0.hostHeader.values.0" },
    },
    ...[
      {
        title: "of the native provider",
        poolType: "aws-native:cognito:UserPool",
        domainType: "aws-native:cognito:UserPoolDomain",
      },
      {
        title: "of the classic provider",
        poolType: "aws:cognito/userPool:UserPool",
        domainType: "aws:cognito/userPoolDomain:UserPoolDomain",
      },
    ].flatMap(({ title, poolType, domainType }): StackCase[] => [
      {
        title: `a client of another pool, ${title}`,
        stack: [
          pool("pool", poolType),
          pool("other", poolType),
          domain("pool", domainType),
          client({}, oauth, "other"),
          aListener("https"),
          rule(),
        ],
        expected: {
          problems: [
            'listener rule "shop": signs users in at user pool "pool" by app client "client" of user pool "other", one pool is ' +
              "required; set userPoolArn and userPoolClientId to what belongs together",
          ],
        },
      },
      {
        title: `a domain of another pool, ${title}`,
        stack: [
          pool("pool", poolType),
          pool("other", poolType),
          domain("other", domainType),
          client(),
          aListener("https"),
          rule(),
        ],
        expected: {
          problems: [
            'listener rule "shop": signs users in at user pool "pool" by domain "domain" of user pool "other", one pool is ' +
              "required; set userPoolArn and userPoolDomain to what belongs together",
          ],
        },
      },
    ]),
    {
      title: "a pool from elsewhere",
      stack: [pool(), pool("other"), client({}, oauth, "other"), aListener("https"), rule({}, ["client"])],
      expected: "passes",
    },
    {
      title: "several pools that may be meant",
      stack: [
        pool(),
        pool("other"),
        client({}, oauth, "other"),
        aListener("https"),
        rule({}, ["client", "pool", "other"]),
      ],
      expected: "passes",
    },
    {
      title: "a client whose pool may be one of several",
      stack: [
        pool(),
        pool("other"),
        pool("third"),
        { ...client(), dependsOn: { userPoolId: ["other", "third"] } },
        aListener("https"),
        rule({}, ["client", "pool"]),
      ],
      expected: "passes",
    },
    {
      title: "a client whose pool is from elsewhere",
      stack: [pool(), { ...client(), dependsOn: {} }, aListener("https"), rule({}, ["client", "pool"])],
      expected: "passes",
    },
    {
      title: "several domains that may be meant",
      stack: [
        pool(),
        pool("other"),
        domain("other"),
        { ...domain("other"), name: "second" },
        client(),
        aListener("https"),
        rule({}, ["client", "pool", "domain", "second"]),
      ],
      expected: "passes",
    },
  ]);
});
