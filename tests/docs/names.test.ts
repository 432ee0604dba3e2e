import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CognitoAuth } from "../../components";
import { TRIGGERS } from "../../components/user-pool/triggers/functions";
import { ACCOUNT, replicable } from "../components/account";
import { record } from "../components/recorder";

const PAGE = join(__dirname, "..", "..", "docs", "names.md");

const A_TRIGGER = new RegExp(`-trigger-(${TRIGGERS.join("|")})$`);

/** A URN as the page writes it. */
function named(urn: string): string {
  return urn
    .replace("urn:pulumi:test::cognito-auth::", "")
    .replace(A_TRIGGER, "-trigger-<trigger>")
    .replace(/(-alarm-trigger(?:Errors|Duration)-)\w+$/, "$1<trigger>")
    .replace("@x.test", "")
    .replace("host.example.test", "<host>")
    .replace("-eu-west-1", "-<region>")
    .replace(/-(from|to)-(?:vpc|192\.0\.2\.0-24)$/, "-$1-<range>")
    .replace(/=(\w+)=/g, "<$1>");
}

describe("docs/names.md", () => {
  it("lists every URN that there is, and no other", async () => {
    const listener = {
      name: "shop",
      securityGroupId: "sg-0a1b2c3d",
      // More than one logout rule has room for.
      hosts: ["a.test", "b.test", "c.test", "d.test", "e.test"],
      routes: { "<route>": { priority: 9, targetGroupName: "web" } },
      logout: { redirectUrl: "https://a.test/bye" },
    };
    // Keys that AWS takes too, with the words of the page inside them.
    const clients = { "=client=": { kind: "loadBalancer" as const, generation: 2, keepPrevious: true } };
    const people = {
      resourceServers: { "=server=": { identifier: "orders" } },
      groups: { "<group>": {} },
      users: { "=user=@x.test": { groups: ["<group>"] } },
    };
    const domain = { custom: { name: "auth.example.test", hostedZoneName: "example.test", parentRecord: "192.0.2.1" } };
    const functionArn = "arn:aws:lambda:eu-central-1:123456789012:function:f";
    const userPool = {
      plan: "plus" as const,
      mfa: { sms: true },
      selfSignUp: { enabled: true, allowedEmailDomains: ["example.test"] },
      triggers: Object.fromEntries(TRIGGERS.map((name) => [name, { functionArn }])),
      senderKmsKeyArn: "arn:aws:kms:eu-central-1:123456789012:key/k",
      threatProtection: { standard: "enforced" as const, risk: { compromisedCredentials: {} } },
    };
    const application = { clientId: "a", linkVerifiedEmail: true };
    const identityProviders = {
      "=provider=": {
        ...application,
        type: "apple" as const,
        teamId: "A1B2C3D4E5",
        keyId: "F6G7H8I9J0",
        privateKey: "MIGTAgEAMBMGByqG",
      },
    };
    const logging = { notificationErrors: {}, userActivity: {} };
    const css = ".banner-customizable { color: #fff }";
    const links = { default: "https://example.test/terms" };
    const terms = { termsOfUse: links, privacyPolicy: links };
    const branding = { classic: { css, clients: { "=client=": { css } } } };
    const statements = [{ Effect: "Allow", Action: "s3:GetObject", Resource: "arn:aws:s3:::shop/*" }];
    const may = { statements, policyArns: { "=policy=": "arn:aws:iam::123456789012:policy/p" } };
    const identityPool = {
      clients: ["=client="],
      signedIn: may,
      guests: { enabled: true, ...may },
      roles: { "=role=": may },
      principalTags: { client: "aud" },
    };
    const whole = () =>
      new CognitoAuth("auth", {
        userPool,
        clients,
        domain,
        loadBalancer: listener,
        logging,
        identityProviders,
        identityPool,
        webAclName: "shop",
        branding,
        terms,
        monitoring: { emails: ["=address=@x.test"] },
        trail: {},
        ...people,
      });
    const managed = () =>
      new CognitoAuth("auth", { clients, loadBalancer: listener, branding: { version: "managed" } });
    const { urns } = await record(whole, { answers: ACCOUNT });
    const prefix = await record(() => new CognitoAuth("auth", { domain: { prefix: "shop" } }));
    const front = {
      subnetIds: ["subnet-0000000a", "subnet-0000000b"],
      hostedZoneName: "example.test",
      dualStack: true,
      ingressCidrs: ["192.0.2.0/24"],
      webAclArn: "arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/shop/0a1b2c3d",
    };
    const routes = { "<route>": { priority: 1, targetGroupName: "web" } };
    const withFront = { loadBalancer: { front, hosts: ["host.example.test"], routes } };
    const getSubnet = (inputs: Record<string, unknown>) => ({
      ...ACCOUNT["aws:ec2/getSubnet:getSubnet"](inputs),
      ipv6CidrBlock: "2001:db8::/64",
    });
    const own = await record(() => new CognitoAuth("auth", { clients, monitoring: {}, ...withFront }), {
      answers: { ...ACCOUNT, "aws:ec2/getSubnet:getSubnet": getSubnet },
    });
    const kmsKeyArn = "arn:aws:kms:eu-central-1:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab";
    const replicas = { kmsKeyArn, assumeUpdatesKeepKeyAndIssuer: true, regions: { "eu-west-1": {} } };
    const triggers = { preSignUp: { functionArn: functionArn.replace("eu-central-1", "eu-west-1") } };
    const regionalConfiguration = { "eu-west-1": { sms: {}, triggers } };
    const abroad = await record(
      () => new CognitoAuth("auth", { replicas, regionalConfiguration, region: "eu-central-1" }),
      { answers: { ...ACCOUNT, ...replicable(kmsKeyArn) } },
    );

    const styles = await record(managed, { answers: ACCOUNT });

    const everything = [urns, prefix.urns, own.urns, styles.urns, abroad.urns].flat();
    const made = new Set(everything.map((urn) => named(urn)));
    const listed = readFileSync(PAGE, "utf8")
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")))
      .map(([, type = "", name = "", parent = ""]) => `${parent === "" ? "" : `${parent}$`}${type}::${name}`);
    assert.deepEqual([...made].sort(), listed.sort());
    // Everything at once takes its time on a busy machine.
  }).timeout(20_000);
});
