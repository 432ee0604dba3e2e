import * as pulumi from "@pulumi/pulumi";
import { AppClient, AuthenticatedListener, CognitoAuth, SignInDomain, UserPool } from "../../../../components";

const pool = {
  userPoolId: "eu-central-1_AbCdEfGhI",
  userPoolArn: "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_AbCdEfGhI",
};
const listener = { ...pool, userPoolClientId: "client", userPoolDomain: "sign-in", hosts: ["shop.example.test"] };

/** Only known once the program runs on, as what a resource returns is. */
async function late<T>(value: T): Promise<T> {
  return Promise.resolve(value);
}

const parts: Record<string, () => pulumi.Resource> = {
  cognitoAuth: () =>
    new CognitoAuth("shop", {
      userPool: { passwordPolicy: { minimumLength: 5 } },
      domain: { prefix: "my-cognito" },
      loadBalancer: { routes: { web: { priority: 0 } } },
    }),
  userPool: () => new UserPool("shop", { passwordPolicy: { minimumLength: 5 } }),
  appClient: () =>
    new AppClient("shop", { kind: "web", userPoolId: pool.userPoolId, callbackUrls: ["http://shop.example.test"] }),
  signInDomain: () =>
    new SignInDomain("shop", {
      userPoolId: pool.userPoolId,
      prefix: "shop",
      custom: { name: "https://auth.example.test", hostedZoneName: "example.test" },
    }),
  listener: () =>
    new AuthenticatedListener("shop", {
      ...listener,
      name: "shop",
      routes: {
        one: { priority: 7, targetGroupName: "shop-web" },
        two: { priority: 7, targetGroupName: "shop-api" },
      },
    }),
  unknownListener: () =>
    new AuthenticatedListener("shop", {
      ...listener,
      listenerArn: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:listener/app/shop/50dc6c495c0c9188/0",
      routes: { web: { priority: 1, targetGroupName: "shop-wbe" } },
    }),
  late: () => new UserPool("shop", { passwordPolicy: { minimumLength: late(5) } }),
  lateSecret: () => new UserPool("shop", { name: pulumi.secret(late("correct-horse#battery")) }),
  lateListener: () =>
    new AuthenticatedListener("shop", {
      ...listener,
      name: late("shops"),
      routes: { web: { priority: 1, targetGroupName: "shop-web" } },
    }),
};

parts[new pulumi.Config().require("part")]?.();
