import { Provider } from "@pulumi/aws/provider";
import { Config } from "@pulumi/pulumi";
import { CognitoAuth, forDns } from "../../components";

// Whoever keeps the company's zone lets this role make records in it.
const zoneAccount = new Provider("zone-account", {
  region: "us-east-1",
  assumeRoles: [{ roleArn: new Config().require("zoneRoleArn") }],
});

const auth = new CognitoAuth(
  "shop",
  {
    userPool: { deletionProtection: false },
    clients: { web: { kind: "web", callbackUrls: ["https://shop.example.test/callback"] } },
    domain: { custom: { name: "auth.example.test", hostedZoneName: "example.test" } },
  },
  // The zone is found, and its records are made, with this provider; all else is made as ever. A provider of your own for
  // that goes beside it: [workload, forDns(zoneAccount)].
  { providers: [forDns(zoneAccount)] },
);

export const domainName = auth.domainName;
export const signInUrls = auth.signInUrls;
