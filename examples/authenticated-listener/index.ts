import * as cognito from "@pulumi/aws/cognito";
import { AuthenticatedListener } from "../../components";

// A pool, a client and a domain that you have already, whoever made them. Elsewhere they may come from a stack reference
// or from `cognito.UserPool.get`; what matters of the client is its secret, the code grant, and a callback URL for each
// host, in lower case.
const pool = new cognito.UserPool("legacy", {
  autoVerifiedAttributes: ["email"],
  userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdates: ["email"] },
  mfaConfiguration: "ON",
  softwareTokenMfaConfiguration: { enabled: true },
  passwordPolicy: {
    minimumLength: 14,
    requireLowercase: true,
    requireNumbers: true,
    requireSymbols: true,
    requireUppercase: true,
  },
});
const client = new cognito.UserPoolClient("legacy", {
  userPoolId: pool.id,
  generateSecret: true,
  allowedOauthFlowsUserPoolClient: true,
  allowedOauthFlows: ["code"],
  allowedOauthScopes: ["openid"],
  callbackUrls: ["https://shop.example.test/oauth2/idpresponse"],
  supportedIdentityProviders: ["COGNITO"],
  preventUserExistenceErrors: "ENABLED",
  writeAttributes: ["email", "name"],
});
const domain = new cognito.UserPoolDomain("legacy", { userPoolId: pool.id, domain: "example-shop-legacy" });

// The load balancer and the target groups exist as well, and are found by their names before anything is made.
const signIn = new AuthenticatedListener("shop", {
  userPoolArn: pool.arn,
  userPoolClientId: client.id,
  userPoolDomain: domain.domain,
  name: "shop",
  port: 443,
  hosts: ["shop.example.test"],
  session: { timeoutSeconds: 3600 },
  routes: {
    // Lower priorities are looked at first: the API before everything else.
    api: { priority: 100, paths: ["/api/*"], targetGroupName: "shop-api" },
    web: { priority: 200, targetGroupName: "shop-web" },
  },
});

export const listenerRuleArns = signIn.listenerRuleArns;
