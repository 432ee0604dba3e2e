import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { LoadBalancerFront, type LoadBalancerFrontArgs } from "../../../../components";
import { ACCOUNT, missing } from "../../account";
import { record, valueOf } from "../../recorder";

const BALANCER = "aws:lb/loadBalancer:LoadBalancer";
const LISTENER = "aws:lb/listener:Listener";
const GROUP = "aws:ec2/securityGroup:SecurityGroup";
const INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule";
const EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
const CERTIFICATE = "aws:acm/certificate:Certificate";
const RECORD = "aws:route53/record:Record";
const ASSOCIATION = "aws:wafv2/webAclAssociation:WebAclAssociation";

const [A, B, C] = ["subnet-0000000a", "subnet-0000000b", "subnet-0000000c"];
const ARN = "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d";
const front =
  (settings: Partial<LoadBalancerFrontArgs> = {}, opts?: pulumi.ComponentResourceOptions) =>
  () =>
    new LoadBalancerFront(
      "shop",
      { hosts: ["Shop.example.test"], subnetIds: [B, A, B], hostedZoneName: "example.test", ...settings },
      opts,
    );
const make = (settings?: Partial<LoadBalancerFrontArgs>, answers: object = {}) =>
  record(front(settings), { answers: { ...ACCOUNT, ...answers } });
const told = (...problems: string[]): { message: string } => ({
  message: [`LoadBalancerFront "shop": 1 problem with its arguments`, ...problems.map((text) => `  ${text}`)].join(
    "\n",
  ),
});

describe("LoadBalancerFront", () => {
  it("is safe without being asked", async () => {
    const { get, names, made } = await make();
    assert.deepEqual(get(BALANCER, "shop-front").inputs, {
      loadBalancerType: "application",
      internal: false,
      ipAddressType: "ipv4",
      subnets: [A, B],
      securityGroups: ["shop-front-security-group-id"],
      idleTimeout: 60,
      dropInvalidHeaderFields: true,
      desyncMitigationMode: "defensive",
      enableDeletionProtection: true,
    });
    assert.deepEqual(get(LISTENER, "shop-front-http").inputs, {
      loadBalancerArn: "arn:aws:elasticloadbalancing:loadbalancer/shop-front",
      port: 80,
      protocol: "HTTP",
      defaultActions: [{ type: "redirect", redirect: { protocol: "HTTPS", port: "443", statusCode: "HTTP_301" } }],
    });
    assert.deepEqual(get(LISTENER, "shop-front-https").inputs, {
      loadBalancerArn: "arn:aws:elasticloadbalancing:loadbalancer/shop-front",
      port: 443,
      protocol: "HTTPS",
      sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      certificateArn: await valueOf(made.certificateArn),
      defaultActions: [
        {
          type: "fixed-response",
          fixedResponse: { statusCode: "404", contentType: "text/plain", messageBody: "Not found" },
        },
      ],
    });
    assert.deepEqual(names(ASSOCIATION), []);
    assert.equal(await valueOf(made.dnsName), "shop-front-1234567890.eu-central-1.elb.amazonaws.com");
    assert.equal(await valueOf(made.listenerArn), "arn:aws:elasticloadbalancing:listener/shop-front-https");
  });

  for (const [name, expected] of [
    ["eighteen-letters-x", /^undefined$/],
    ["nineteen-letters-xy", /^nineteen-letters-front-[0-9a-f]{8}$/],
    ["my_shop.test", /^my-shop-test-front-[0-9a-f]{8}$/],
    ["internal-shop", /^shop-front-[0-9a-f]{8}$/],
    ["internal", /^front-[0-9a-f]{8}$/],
  ] as const) {
    it(`has a name that Pulumi and AWS accept where the component is called ${name}`, async () => {
      const args = { hosts: ["shop.example.test"], subnetIds: [A, B], hostedZoneName: "example.test" };
      const { get } = await record(() => new LoadBalancerFront(name, args), { answers: ACCOUNT });
      const chosen = get(BALANCER, `${name}-front`).inputs.name;
      assert.match(String(chosen), expected);
      assert.ok(String(chosen).length <= 32);
    });
  }

  it("lets everybody in, and gets to its VPC and to Cognito itself", async () => {
    const { get, names, made } = await make();
    assert.deepEqual(get(GROUP, "shop-front-security-group").inputs, {
      description: "Load balancer with a sign-in",
      vpcId: "vpc-0a1b2c3d",
    });
    const rule = { securityGroupId: "shop-front-security-group-id", ipProtocol: "tcp" };
    assert.deepEqual(names(INGRESS).sort(), ["shop-front-http-from-0.0.0.0-0", "shop-front-https-from-0.0.0.0-0"]);
    assert.deepEqual(get(INGRESS, "shop-front-https-from-0.0.0.0-0").inputs, {
      ...rule,
      cidrIpv4: "0.0.0.0/0",
      fromPort: 443,
      toPort: 443,
    });
    assert.deepEqual(names(EGRESS).sort(), ["shop-front-egress-https", "shop-front-to-vpc"]);
    assert.deepEqual(get(EGRESS, "shop-front-to-vpc").inputs, {
      ...rule,
      description: "Targets",
      cidrIpv4: "10.0.0.0/16",
      fromPort: 0,
      toPort: 65_535,
    });
    assert.deepEqual(get(EGRESS, "shop-front-egress-https").inputs, {
      ...rule,
      description: "Token exchange with the sign-in domain",
      cidrIpv4: "0.0.0.0/0",
      fromPort: 443,
      toPort: 443,
    });
    assert.equal(await valueOf(made.securityGroupId!), "shop-front-security-group-id");
  });

  it("has one certificate for all hosts, in its own region, and an alias for each", async () => {
    const { get, names } = await make({ hosts: ["Shop.example.test", "api.example.test", "shop.example.test"] });
    assert.deepEqual(get(CERTIFICATE, "shop-front-certificate").inputs, {
      domainName: "api.example.test",
      subjectAlternativeNames: ["shop.example.test"],
      validationMethod: "DNS",
    });
    assert.deepEqual(names(RECORD).sort(), [
      "shop-front-alias-a-api.example.test",
      "shop-front-alias-a-shop.example.test",
      "shop-front-certificate-record-api.example.test",
      "shop-front-certificate-record-shop.example.test",
    ]);
    assert.deepEqual(get(RECORD, "shop-front-alias-a-api.example.test").inputs, {
      zoneId: "Z1",
      name: "api.example.test",
      type: "A",
      aliases: [
        {
          name: "shop-front-1234567890.eu-central-1.elb.amazonaws.com",
          zoneId: "Z215JYRZR1TBD5",
          evaluateTargetHealth: false,
        },
      ],
    });
  });

  it("takes every setting", async () => {
    const webAclArn = "arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/shop/0a1b2c3d";
    const where = { region: "eu-central-1", tags: { team: "shop" } };
    const settings: Partial<LoadBalancerFrontArgs> = {
      ...where,
      name: "front",
      vpcId: "vpc-0a1b2c3d",
      internal: true,
      dualStack: true,
      ingressCidrs: ["2001:DB8::/32"],
      targetCidrs: ["10.1.0.0/16", "10.2.0.0/16"],
      tlsPolicy: "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
      accessLogs: { bucket: "logs", prefix: "shop" },
      deletionProtection: false,
      idleTimeoutSeconds: 120,
      dropInvalidHeaders: false,
      desyncMitigation: "strictest",
      webAclArn,
    };
    const subnet = (inputs: Record<string, unknown>) => ({
      ...ACCOUNT["aws:ec2/getSubnet:getSubnet"](inputs),
      ipv6CidrBlock: "2001:db8::/64",
      vpcId: "vpc-0a1b2c3d",
    });
    const { get, names } = await make(settings, { "aws:ec2/getSubnet:getSubnet": subnet });
    assert.deepEqual(get(BALANCER, "shop-front").inputs, {
      ...where,
      name: "front",
      loadBalancerType: "application",
      internal: true,
      ipAddressType: "dualstack",
      subnets: [A, B],
      securityGroups: ["shop-front-security-group-id"],
      idleTimeout: 120,
      dropInvalidHeaderFields: false,
      desyncMitigationMode: "strictest",
      enableDeletionProtection: false,
      accessLogs: { enabled: true, bucket: "logs", prefix: "shop" },
    });
    assert.deepEqual(names(INGRESS).sort(), [
      "shop-front-http-from-2001_db8__-32",
      "shop-front-https-from-2001_db8__-32",
    ]);
    assert.equal(get(INGRESS, "shop-front-http-from-2001_db8__-32").inputs.cidrIpv6, "2001:DB8::/32");
    assert.deepEqual(names(EGRESS).sort(), [
      "shop-front-egress-https",
      "shop-front-to-10.1.0.0-16",
      "shop-front-to-10.2.0.0-16",
    ]);
    assert.deepEqual(names(RECORD).sort().slice(0, 2), [
      "shop-front-alias-a-shop.example.test",
      "shop-front-alias-aaaa-shop.example.test",
    ]);
    assert.deepEqual(get(ASSOCIATION, "shop-front-web-acl").inputs, {
      resourceArn: "arn:aws:elasticloadbalancing:loadbalancer/shop-front",
      webAclArn,
      region: "eu-central-1",
    });
    assert.deepEqual(get(LISTENER, "shop-front-http").inputs.tags, { team: "shop" });
    assert.equal(get(LISTENER, "shop-front-https").inputs.sslPolicy, "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09");
    assert.equal(get(CERTIFICATE, "shop-front-certificate").inputs.region, "eu-central-1");
  });

  it("lets in who is inside the VPC where it is internal, and everybody over IPv6 where it has such addresses", async () => {
    const internal = await make({ internal: true });
    assert.deepEqual(internal.names(INGRESS).sort(), ["shop-front-http-from-vpc", "shop-front-https-from-vpc"]);
    assert.equal(internal.get(INGRESS, "shop-front-http-from-vpc").inputs.cidrIpv4, "10.0.0.0/16");
    const subnet = (inputs: Record<string, unknown>) => ({
      ...ACCOUNT["aws:ec2/getSubnet:getSubnet"](inputs),
      ipv6CidrBlock: "2001:db8::/64",
    });
    const dual = await make({ dualStack: true }, { "aws:ec2/getSubnet:getSubnet": subnet });
    assert.ok(dual.names(INGRESS).includes("shop-front-https-from-__-0"));
  });

  it("makes no rule for an empty list, and asks for no range then", async () => {
    const answers = { "aws:ec2/getVpc:getVpc": missing };
    const { names } = await make({ ingressCidrs: [], targetCidrs: [] }, answers);
    assert.deepEqual(names(INGRESS).sort(), []);
    assert.deepEqual(names(EGRESS), ["shop-front-egress-https"]);
  });

  it("makes nothing of what is given: security groups, certificate, records", async () => {
    const { get, made, names, registrations } = await make({
      securityGroupIds: ["sg-0b0b0b0b", "sg-0a0a0a0a"],
      certificateArn: ARN,
      hostedZoneName: undefined,
    });
    assert.deepEqual(get(BALANCER, "shop-front").inputs.securityGroups, ["sg-0a0a0a0a", "sg-0b0b0b0b"]);
    assert.equal(get(LISTENER, "shop-front-https").inputs.certificateArn, ARN);
    assert.deepEqual(names(GROUP), []);
    assert.equal(registrations.length, 4);
    assert.equal(made.securityGroupId, undefined);
  });

  it("makes records for a given certificate too, and none where they are not wanted", async () => {
    const given = await make({ certificateArn: ARN });
    assert.deepEqual(given.names(RECORD), ["shop-front-alias-a-shop.example.test"]);
    const unwanted = await make({ aliases: false });
    assert.deepEqual(unwanted.names(RECORD), ["shop-front-certificate-record-shop.example.test"]);
  });

  it("previews with what is known, and leaves the rest open", async () => {
    const { get, names, made } = await record(front(), { preview: true, answers: ACCOUNT });
    assert.deepEqual(names(RECORD).sort(), [
      "shop-front-alias-a-shop.example.test",
      "shop-front-certificate-record-shop.example.test",
    ]);
    assert.deepEqual(get(BALANCER, "shop-front").inputs.subnets, [A, B]);
    assert.equal(get(GROUP, "shop-front-security-group").inputs.vpcId, "vpc-0a1b2c3d");
    assert.equal(await valueOf(made.dnsName), undefined);
  });

  it("takes settings that come later", async () => {
    const settings = {
      subnetIds: pulumi.output([A, pulumi.output(B)]),
      hostedZoneName: pulumi.output("example.test"),
      idleTimeoutSeconds: pulumi.output(30),
      accessLogs: { bucket: pulumi.output("logs") },
    };
    const { get } = await make(settings);
    const { subnets, idleTimeout, accessLogs } = get(BALANCER, "shop-front").inputs;
    assert.deepEqual([subnets, idleTimeout], [[A, B], 30]);
    assert.deepEqual(accessLogs, { enabled: true, bucket: "logs" });
    await assert.rejects(
      make({ ...settings, idleTimeoutSeconds: pulumi.output(0) }),
      told("idleTimeoutSeconds: must be a whole number, 1 to 4000 seconds (got 0); 1 is the nearest"),
    );
  });

  describe("looks up before anything is made", () => {
    const nothing =
      (settings: Partial<LoadBalancerFrontArgs>, answers: object, ...problems: string[]) =>
      async () => {
        const seen: string[] = [];
        const given = { ...ACCOUNT, ...answers };
        await assert.rejects(
          record(front(settings), { answers: given, seen: (type) => seen.push(type) }),
          told(...problems),
        );
        assert.deepEqual(
          seen.filter((type) => type.startsWith("aws:")),
          [],
        );
      };
    const subnets = (change: (id: string) => object) => ({
      "aws:ec2/getSubnet:getSubnet": (inputs: { id: string }) => ({
        ...ACCOUNT["aws:ec2/getSubnet:getSubnet"](inputs),
        ...change(inputs.id),
      }),
    });

    it(
      "a subnet that is not there",
      nothing(
        {},
        { "aws:ec2/getSubnet:getSubnet": missing },
        `subnetIds[0]: must be a subnet of this account and region (got "${B}"); look for a misspelling or another region; AWS answered: no matching resource found`,
      ),
    );

    it(
      "one availability zone",
      nothing(
        { subnetIds: [A] },
        {},
        `subnetIds: must lie in two availability zones at least (got ["${A}"]); name another subnet in another zone`,
      ),
    );

    it(
      "two subnets in one availability zone",
      nothing(
        {},
        subnets(() => ({ availabilityZone: "eu-central-1a" })),
        `subnetIds[1]: must lie in another availability zone than ${B}, and both lie in eu-central-1a (got "${A}"); name one subnet in each zone`,
      ),
    );

    it(
      "subnets of two VPCs",
      nothing(
        { subnetIds: [A, B, C] },
        subnets((id) => (id === C ? { vpcId: "vpc-0b0b0b0b" } : {})),
        `subnetIds[2]: must be a subnet of the VPC of the first one, vpc-0a1b2c3d, and lies in vpc-0b0b0b0b (got "${C}"); name subnets of one VPC`,
      ),
    );

    it(
      "another VPC than that of the subnets",
      nothing(
        { vpcId: "vpc-0b0b0b0b" },
        {},
        'vpcId: must be the VPC of the subnets, vpc-0a1b2c3d (got "vpc-0b0b0b0b"); leave it out, or name subnets of that VPC',
      ),
    );

    it(
      "IPv6 without a range for it",
      nothing(
        { dualStack: true },
        {},
        `subnetIds[0]: must have an IPv6 range for dualStack (got "${B}"); give it one, or leave dualStack out`,
      ),
    );

    it(
      "a certificate of another region than the provider's",
      nothing(
        { certificateArn: ARN.replace("eu-central-1", "us-east-1") },
        {},
        `certificateArn: must lie in the region of the load balancer, eu-central-1 (got "${ARN.replace("eu-central-1", "us-east-1")}"); make one in eu-central-1`,
      ),
    );

    it(
      "a zone by its id that the hosts do not lie in",
      nothing(
        { hostedZoneName: undefined, hostedZoneId: "Z9", hosts: ["shop.other.test"] },
        {},
        'hostedZoneId: must lie in the hosted zone example.test (got "shop.other.test"); write a name that ends with .example.test, or name its own zone',
      ),
    );

    it(
      "a bucket in another region",
      nothing(
        { accessLogs: { bucket: "logs" } },
        {
          "aws:s3/getBucket:getBucket": () => ({ bucketRegion: "us-east-1", region: "eu-central-1" }),
        },
        'accessLogs.bucket: must lie in the region of the load balancer, eu-central-1, and lies in us-east-1 (got "logs"); AWS writes access logs to a bucket of the same region only; name another',
      ),
    );

    it(
      "a bucket that is not there",
      nothing(
        { accessLogs: { bucket: "logs" } },
        { "aws:s3/getBucket:getBucket": missing },
        'accessLogs.bucket: must be a bucket that exists (got "logs"); look for a misspelling or another region; AWS answered: no matching resource found',
      ),
    );

    it("but takes one of another account, which it may not look at", async () => {
      const forbidden = (): never => {
        const details = "reading S3 Bucket (logs): StatusCode: 403, api error Forbidden: Forbidden";
        throw Object.assign(new Error(details), { details });
      };
      const { get } = await make({ accessLogs: { bucket: "logs" } }, { "aws:s3/getBucket:getBucket": forbidden });
      assert.deepEqual(get(BALANCER, "shop-front").inputs.accessLogs, { enabled: true, bucket: "logs" });
    });

    it("and leaves subnets of a Local Zone alone, of which one is enough", async () => {
      const local = subnets(() => ({ availabilityZone: "us-west-2-lax-1a" }));
      const { get } = await make({ subnetIds: [A] }, local);
      assert.deepEqual(get(BALANCER, "shop-front").inputs.subnets, [A]);
    });
  });
});
