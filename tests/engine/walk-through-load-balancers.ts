import type { WalkThrough } from "./walk-through-resources";

const POOL = { "aws:cognito/userPool:UserPool auth-user-pool": { mfaConfiguration: "ON" } };
const SHOP = { hostHeader: { values: ["shop.example.test"] } };
const API = { hostHeader: { values: ["api.example.test"] } };

function rule(key: string): string {
  return `aws:lb/listenerRule:ListenerRule auth-route-${key}`;
}

function onPaths(host: object, ...paths: string[]): object[] {
  return [host, { pathPattern: { values: paths } }];
}

/** The walk-throughs of routes through a load balancer. */
export const loadBalancerWalkThroughs: Record<string, WalkThrough> = {
  "existing-alb": {
    resources: {
      ...POOL,
      "aws:cognito/userPoolClient:UserPoolClient auth-client-shop": {
        generateSecret: true,
        allowedOauthScopes: ["email", "openid"],
        callbackUrls: ["https://shop.example.test/oauth2/idpresponse"],
        logoutUrls: ["https://shop.example.test/help"],
      },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": { domain: "example-existing-alb" },
      "aws:cloudwatch/logGroup:LogGroup auth-logout-logs": { retentionInDays: 365 },
      "aws:iam/role:Role auth-logout-role": {},
      "aws:iam/rolePolicy:RolePolicy auth-logout-policy": {},
      "aws:lambda/function:Function auth-logout": { runtime: "nodejs24.x" },
      "aws:lambda/permission:Permission auth-logout": { principal: "elasticloadbalancing.amazonaws.com" },
      "aws:lb/targetGroup:TargetGroup auth-logout": { lambdaMultiValueHeadersEnabled: true },
      "aws:lb/targetGroupAttachment:TargetGroupAttachment auth-logout": {},
      "aws:lb/listenerRule:ListenerRule auth-logout": { priority: 999, conditions: onPaths(SHOP, "/logout") },
      [rule("shop")]: { conditions: [SHOP] },
      [rule("admin")]: { conditions: [...onPaths(SHOP, "/admin/*"), { sourceIp: { values: ["192.0.2.0/24"] } }] },
      [rule("api")]: { conditions: onPaths(SHOP, "/api/*") },
      [rule("health")]: {
        conditions: onPaths(SHOP, "/health"),
        actions: [
          {
            type: "fixed-response",
            order: 1,
            fixedResponse: { statusCode: "200", contentType: "application/json", messageBody: '{"status":"up"}' },
          },
        ],
      },
      [rule("oldHelp")]: {
        conditions: onPaths(SHOP, "/support"),
        actions: [{ type: "redirect", order: 1, redirect: { path: "/help", statusCode: "HTTP_301" } }],
      },
      [rule("help")]: { conditions: onPaths(SHOP, "/help", "/help/*") },
    },
  },
  "spa-with-api": {
    resources: {
      ...POOL,
      "aws:cognito/userPoolClient:UserPoolClient auth-client-loadBalancer": {
        callbackUrls: ["https://shop.example.test/oauth2/idpresponse"],
      },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": { domain: "example-spa-with-api" },
      [rule("pages")]: { conditions: [SHOP] },
      [rule("signIn")]: { conditions: onPaths(SHOP, "/sign-in") },
      [rule("api")]: { conditions: onPaths(SHOP, "/api/*") },
      [rule("basket")]: { conditions: onPaths(SHOP, "/api/basket") },
    },
  },
  "machine-to-machine": {
    resources: {
      ...POOL,
      "aws:cognito/resourceServer:ResourceServer auth-resource-server-orders": { identifier: "orders" },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-reporting": {
        allowedOauthFlows: ["client_credentials"],
        allowedOauthScopes: ["orders/read"],
      },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-warehouse": { accessTokenValidity: 15 },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": { domain: "example-machine-to-machine" },
      [rule("write")]: {
        conditions: [...onPaths(API, "/orders/*"), { httpRequestMethod: { values: ["POST", "PUT"] } }],
      },
      [rule("read")]: { conditions: [...onPaths(API, "/orders/*"), { httpRequestMethod: { values: ["GET"] } }] },
      [rule("stock")]: { conditions: onPaths(API, "/stock/*") },
    },
  },
};
