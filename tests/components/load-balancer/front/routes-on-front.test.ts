import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import {
  AuthenticatedListener,
  CognitoAuth,
  type CognitoAuthArgs,
  type CustomDomain,
  type FrontSettings,
  type ListenerSettings,
} from "../../../../components";
import { checkCognitoAuth } from "../../../../components/whole/checks";
import { checkListener } from "../../../../components/load-balancer/checks";
import { ACCOUNT } from "../../account";
import { table } from "../../problem-table";
import { record, valueOf } from "../../recorder";

const RULE = "aws:lb/listenerRule:ListenerRule";
const EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
const CERTIFICATE = "aws:acm/certificate:Certificate";
const CLIENT = "aws:cognito/userPoolClient:UserPoolClient";
const GROUP = "sg-0a1b2c3d";

const FRONT: FrontSettings = {
  subnetIds: ["subnet-0000000a", "subnet-0000000b"],
  hostedZoneName: "example.test",
};
const GIVEN = "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d";
const onFront = (settings: Partial<ListenerSettings> = {}): ListenerSettings => ({
  front: FRONT,
  hosts: ["Shop.example.test"],
  routes: { web: { priority: 1, targetGroupName: "web" } },
  ...settings,
});
const LISTENER_ARN = "arn:aws:elasticloadbalancing:listener/auth-front-https";

describe("checks of routes on a load balancer of its own", () => {
  table(checkListener, "loadBalancer", [
    ["the least", onFront()],
    [
      "beside a load balancer that exists",
      onFront({ name: "shop" }),
      'loadBalancer: must have one of listenerArn, name with port, and front (got {"name":"shop","front":{}}); leave out the others',
    ],
    [
      "with a port of one that exists",
      onFront({ port: 443 }),
      'loadBalancer: must have one of listenerArn, name with port, and front (got {"port":443,"front":{}}); leave out the others',
    ],
    [
      "what is wrong with it, where it stands",
      onFront({ front: { ...FRONT, idleTimeoutSeconds: 0 } }),
      "loadBalancer.front.idleTimeoutSeconds: must be a whole number, 1 to 4000 seconds (got 0); 1 is the nearest",
    ],
    [
      "a route's host outside of the zone",
      onFront({ routes: { web: { priority: 1, hosts: ["shop.other.test"], targetGroupName: "web" } } }),
      'loadBalancer.routes.web.hosts[0]: must lie in the hosted zone example.test (got "shop.other.test"); write a name that ends with .example.test, or name its own zone',
    ],
    [
      "hosts that come later, of which records are to be made",
      onFront({ hosts: pulumi.output(["shop.example.test"]) }),
      "loadBalancer.hosts: must be plain text, because it decides which records are made; write it down as text, or leave the hosted zone out and set certificateArn",
    ],
    [
      "hosts that come later, of which none are to be made",
      onFront({
        front: { ...FRONT, hostedZoneName: undefined, certificateArn: GIVEN },
        hosts: [pulumi.output("shop.example.test")],
      }),
    ],
    [
      "a wildcard that the certificate does not cover",
      onFront({
        routes: {
          shop: { priority: 1, targetGroupName: "web" },
          web: { priority: 2, access: "public", hosts: ["*.static.example.test"], targetGroupName: "web" },
        },
      }),
      'loadBalancer.routes.web.hosts[0]: is a wildcard, which the certificate that is made does not cover (got "*.static.example.test"); name the real hosts in loadBalancer.hosts, or set loadBalancer.front.certificateArn',
    ],
    [
      "its own name, which the certificate does not cover",
      onFront({ includeDnsName: true }),
      "loadBalancer.includeDnsName: is for a name that the certificate which is made does not cover, so that browsers warn there (got true); leave it out, and have people come by the hosts",
    ],
    [
      "its own name with a certificate of one's own",
      onFront({ includeDnsName: true, front: { ...FRONT, certificateArn: GIVEN } }),
    ],
    [
      "a security group that is not its own",
      onFront({ securityGroupId: GROUP }),
      `loadBalancer.securityGroupId: is of no use beside front, whose own security group has the rule already (got "${GROUP}"); leave it out`,
    ],
    [
      "a security group of one's own",
      onFront({ front: { ...FRONT, securityGroupIds: [GROUP] }, securityGroupId: GROUP }),
    ],
    [
      "a security group's name",
      { ...onFront({ securityGroupId: "shop" }), front: undefined, name: "shop" },
      'loadBalancer.securityGroupId: must be the id of a security group (got "shop"); write one such as "sg-0a1b2c3d4e5f60718"',
    ],
  ]);
});

describe("checks of a sign-in domain beside the hosts of a load balancer", () => {
  const both = (custom: Partial<CustomDomain>, loadBalancer: Partial<ListenerSettings> = {}): CognitoAuthArgs => ({
    domain: { custom: { name: "auth.shop.example.test", hostedZoneName: "example.test", ...custom } },
    loadBalancer: onFront(loadBalancer),
  });
  const EXISTING = { front: undefined, name: "shop" };
  const SAME =
    'domain.custom.name: must not be a host of the load balancer, as loadBalancer.hosts[0] is: a name leads to one of both (got "SHOP.example.test"); write a name of its own, such as auth. before it';
  table<CognitoAuthArgs>(checkCognitoAuth, "", [
    ["a name below a host", both({})],
    ["a name beside a host", both({ name: "auth.example.test", parentRecord: "192.0.2.1" })],
    ["the same name", both({ name: "SHOP.example.test" }), SAME],
    ["the same name beside a load balancer that exists", both({ name: "SHOP.example.test" }, EXISTING), SAME],
    [
      "a record for the parent, which is a host",
      both({ parentRecord: "192.0.2.1" }),
      'domain.custom.parentRecord: must not be given, as loadBalancer.front makes the A record of shop.example.test (got "192.0.2.1"); leave it out; the sign-in domain waits for that one',
    ],
    [
      "a record for the parent, which is a host without a record",
      both({ parentRecord: "192.0.2.1" }, { front: { ...FRONT, aliases: false } }),
    ],
    ["names that come later", both({ name: pulumi.output("shop.example.test") })],
  ]);

  it("is no error where the second record is not made here", () => {
    const isError = (args: CognitoAuthArgs): boolean =>
      checkCognitoAuth(args, "").some(({ isWarning }) => isWarning !== true);
    const name = "shop.example.test";
    assert.equal(isError(both({ name })), true);
    assert.equal(isError(both({ name }, EXISTING)), false);
    assert.equal(isError(both({ name }, { front: { ...FRONT, aliases: false } })), false);
  });
});

describe("CognitoAuth with a load balancer of its own", () => {
  const auth = (loadBalancer: Partial<ListenerSettings> = {}, rest: CognitoAuthArgs = {}) =>
    record(() => new CognitoAuth("auth", { ...rest, loadBalancer: onFront(loadBalancer) }), { answers: ACCOUNT });

  it("has one certificate for all hosts of all routes, whoever gets through there", async () => {
    const routes = {
      files: { priority: 1, access: "public" as const, hosts: ["files.example.test"], targetGroupName: "files" },
      web: { priority: 2, hosts: ["*.example.test"], targetGroupName: "web" },
    };
    const { get, made } = await auth({ routes }, { region: "eu-central-1", tags: { team: "shop" } });
    const { domainName, subjectAlternativeNames, tags, region } = get(CERTIFICATE, "auth-front-certificate").inputs;
    assert.deepEqual([domainName, subjectAlternativeNames], ["files.example.test", ["shop.example.test"]]);
    assert.deepEqual([region, tags], ["eu-central-1", { team: "shop" }]);
    for (const key of ["files", "web"]) {
      assert.equal(get(RULE, `auth-route-${key}`).inputs.listenerArn, LISTENER_ARN);
    }
    assert.equal(await valueOf(made.loadBalancerSecurityGroupId!), "auth-front-security-group-id");
    assert.equal(made.dnsRecords, undefined);
  });

  it("has its own name among the callback URLs where that is asked for", async () => {
    const { get } = await auth({ includeDnsName: true });
    assert.deepEqual(get(CLIENT, "auth-client-loadBalancer").inputs.callbackUrls, [
      "https://auth-front-1234567890.eu-central-1.elb.amazonaws.com/oauth2/idpresponse",
      "https://shop.example.test/oauth2/idpresponse",
    ]);
  });

  it("tells the records that lead to it where it makes none", async () => {
    const { made } = await auth({ front: { ...FRONT, hostedZoneName: undefined, certificateArn: GIVEN } });
    assert.deepEqual(await valueOf(made.dnsRecords!), [
      {
        name: "shop.example.test",
        type: "CNAME",
        value: "auth-front-1234567890.eu-central-1.elb.amazonaws.com",
        purpose:
          "leads people to the load balancer; at the top of a zone it has to be an alias, whatever its DNS calls that",
      },
    ]);
  });

  it("names the whole path of what a look-up found wrong", async () => {
    await assert.rejects(auth({ front: { ...FRONT, subnetIds: ["subnet-0000000a"] } }), {
      message:
        'CognitoAuth "auth": 1 problem with its arguments\n  loadBalancer.front.subnetIds: must lie in two availability zones at least (got ["subnet-0000000a"]); name another subnet in another zone',
    });
  });

  it("warns of what is of no use, once", async () => {
    const { warnings } = await auth({ securityGroupId: GROUP });
    assert.equal(warnings.filter((text) => text.includes("securityGroupId")).length, 1);
  });
});

describe("AuthenticatedListener alone", () => {
  const POOL = { userPoolArn: "arn:pool", userPoolClientId: "client", userPoolDomain: "shop" };

  it("makes the load balancer that it has none of", async () => {
    const make = () => new AuthenticatedListener("auth", { ...POOL, ...onFront({ includeDnsName: true }) });
    const { get, urns } = await record(make, { answers: ACCOUNT });
    assert.ok(
      urns.some((urn) =>
        urn.endsWith("cognito-auth:index:AuthenticatedListener$cognito-auth:index:LoadBalancerFront::auth"),
      ),
    );
    const { listenerArn, conditions } = get(RULE, "auth-route-web").inputs;
    assert.equal(listenerArn, LISTENER_ARN);
    assert.deepEqual(conditions, [
      {
        hostHeader: {
          values: ["auth-front-1234567890.eu-central-1.elb.amazonaws.com", "shop.example.test"],
        },
      },
    ]);
  });

  for (const preview of [false, true]) {
    it(`opens the way to Cognito for a group${preview ? ", in a preview too" : ""}`, async () => {
      const settings = { ...POOL, ...onFront(), front: undefined, name: "shop", securityGroupId: pulumi.output(GROUP) };
      const tags = { team: "shop" };
      const make = () => new AuthenticatedListener("auth", { ...settings, region: "eu-central-1", tags });
      const { get, names } = await record(make, { preview, answers: ACCOUNT });
      assert.deepEqual(names(EGRESS), ["auth-egress-https"]);
      assert.deepEqual(get(EGRESS, "auth-egress-https").inputs, {
        securityGroupId: GROUP,
        description: "Token exchange with the sign-in domain",
        ipProtocol: "tcp",
        fromPort: 443,
        toPort: 443,
        cidrIpv4: "0.0.0.0/0",
        region: "eu-central-1",
        tags,
      });
    });
  }
});
