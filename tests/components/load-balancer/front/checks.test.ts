import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import type { LoadBalancerFrontArgs } from "../../../../components";
import { checkLoadBalancerFront } from "../../../../components/load-balancer/front/checks";
import { checkRanges } from "../../../../components/load-balancer/front/ranges";
import { table } from "../../problem-table";

const SUBNETS = ["subnet-0000000a", "subnet-0000000b"];
const front = (settings: Partial<LoadBalancerFrontArgs> = {}): LoadBalancerFrontArgs => ({
  hosts: ["shop.example.test"],
  subnetIds: SUBNETS,
  hostedZoneName: "example.test",
  ...settings,
});
const CERTIFICATE = "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d";
const WEB_ACL = "arn:aws:wafv2:us-east-1:123456789012:regional/webacl/shop/0a1b2c3d";

describe("checks of a load balancer of its own", () => {
  table(checkLoadBalancerFront, "", [
    ["the least", front()],
    [
      "everything",
      front({
        name: "shop-front",
        vpcId: "vpc-0a1b2c3d4e5f60718",
        internal: true,
        dualStack: true,
        ingressCidrs: ["10.0.0.0/8", "2001:db8::/32", "::/0", "0.0.0.0/0", "192.0.2.1/32"],
        targetCidrs: [],
        aliases: false,
        tlsPolicy: "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
        accessLogs: { bucket: "example-access-logs", prefix: "shop/front" },
        deletionProtection: false,
        idleTimeoutSeconds: 4000,
        dropInvalidHeaders: false,
        desyncMitigation: "strictest",
        region: "eu-central-1",
        tags: { team: "shop" },
      }),
    ],
    ["a certificate of ACM", front({ hostedZoneName: undefined, certificateArn: CERTIFICATE, region: "eu-central-1" })],
    [
      "a certificate of IAM, which has no region",
      front({ certificateArn: "arn:aws:iam::123456789012:server-certificate/shop", region: "eu-central-1" }),
    ],
    ["a certificate that covers all hosts, none of them named", front({ hosts: [], certificateArn: CERTIFICATE })],
    ["values that come later", front({ name: pulumi.output("-"), subnetIds: [pulumi.output("-")] })],
    [
      "a name that is too long",
      front({ name: "a-load-balancer-with-quite-a-long-name" }),
      'name: must have 1 to 32 characters (got "a-load-balancer-with-quite-a-long-name"); it has 38, so write a shorter one',
    ],
    [
      "a name that AWS keeps for itself",
      front({ name: "internal-shop" }),
      'name: may contain only letters, digits and hyphens, with no hyphen first or last, and not internal- first (got "internal-shop"); leave the others out',
    ],
    [
      "no subnet",
      front({ subnetIds: [] }),
      'subnetIds: must name one at least; write an id such as "subnet-0a1b2c3d4e5f60718"',
    ],
    [
      "a subnet's name",
      front({ subnetIds: ["public-a", "subnet-0000000b"] }),
      'subnetIds[0]: must be the id of a subnet (got "public-a"); write one such as "subnet-0a1b2c3d4e5f60718"',
    ],
    [
      "another id than a VPC's",
      front({ vpcId: "vpc-XXXXXXXX" }),
      'vpcId: must be the id of a VPC (got "vpc-XXXXXXXX"); write one such as "vpc-0a1b2c3d4e5f60718"',
    ],
    [
      "an empty list of security groups",
      front({ securityGroupIds: [] }),
      'securityGroupIds: must name one at least; write an id such as "sg-0a1b2c3d4e5f60718"',
    ],
    [
      "ranges beside security groups of one's own",
      front({ securityGroupIds: ["sg-0a1b2c3d"], targetCidrs: ["10.0.0.0/8"] }),
      'targetCidrs: must not be given beside security groups of your own, which get no rules (got ["10.0.0.0/8"]); leave it out, or securityGroupIds',
    ],
    [
      "an address instead of a range",
      front({ ingressCidrs: ["192.0.2.1"] }),
      'ingressCidrs[0]: must be a range in CIDR notation (got "192.0.2.1"); write one such as "192.0.2.0/24" or "2001:db8::/32"',
    ],
    [
      "an address in the middle of its range",
      front({ targetCidrs: ["10.1.2.3/16", "2001:db8:1::/32"] }),
      'targetCidrs[0]: must be the first address of its range (got "10.1.2.3/16"); the bits behind the first 16 are to be zero',
      'targetCidrs[1]: must be the first address of its range (got "2001:db8:1::/32"); the bits behind the first 32 are to be zero',
    ],
    [
      "more ranges than a security group has rules",
      front({ ingressCidrs: Array.from({ length: 31 }, (_, index) => `10.${index}.0.0/16`) }),
      "ingressCidrs: needs more rules than the 60 that a security group has unless AWS has agreed to more (got 31); join neighbouring ranges to 30 at most, or ask AWS to raise the quota",
    ],
    [
      "no certificate",
      front({ hostedZoneName: undefined }),
      "certificateArn: must say how its certificate is come by; set hostedZoneName or hostedZoneId to the Route 53 zone of the hosts, or certificateArn to a certificate of ACM; with DNS elsewhere that is the way",
    ],
    [
      "a certificate of another region",
      front({ certificateArn: CERTIFICATE, region: "us-east-1" }),
      `certificateArn: must lie in the region of the load balancer, us-east-1 (got "${CERTIFICATE}"); make one in us-east-1`,
    ],
    [
      "the ARN of something else",
      front({ certificateArn: "arn:aws:s3:::shop" }),
      'certificateArn: must be the ARN of a certificate (got "arn:aws:s3:::shop"); write one such as "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9"',
    ],
    [
      "two zones",
      front({ hostedZoneId: "Z1" }),
      'hostedZoneName: must have hostedZoneName or hostedZoneId, not both (got {"hostedZoneName":"example.test","hostedZoneId":"Z1"}); leave one of them out',
    ],
    [
      "no host that a certificate could be for",
      front({ hosts: [] }),
      "hosts: must name a host, which the certificate is for; write one such as app.example.com",
    ],
    [
      "a host outside of the zone",
      front({ hosts: ["shop.example.test", "shop.other.test"] }),
      'hosts[1]: must lie in the hosted zone example.test (got "shop.other.test"); write a name that ends with .example.test, or name its own zone',
    ],
    [
      "a wildcard",
      front({ hosts: ["*.example.test"] }),
      'hosts[0]: must be a full host name: labels of letters, digits and hyphens, with a dot between them (got "*.example.test"); write one such as "app.example.com"',
    ],
    [
      "a security policy that is none",
      front({ tlsPolicy: "TLS-1-2" }),
      'tlsPolicy: must be the name of a security policy of Elastic Load Balancing (got "TLS-1-2"); write one such as "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09"',
    ],
    [
      "a security policy with old TLS",
      front({ tlsPolicy: "ELBSecurityPolicy-2016-08" }),
      'tlsPolicy: allows TLS 1.0 or 1.1, which are withdrawn (got "ELBSecurityPolicy-2016-08"); write one such as "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09"',
    ],
    [
      "a security policy with a misspelling",
      front({ tlsPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-9" }),
      'tlsPolicy: is no security policy that is known here (got "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-9"); write one such as "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09"',
    ],
    [
      "a bucket's ARN",
      front({ accessLogs: { bucket: "arn:aws:s3:::logs" } }),
      'accessLogs.bucket: must be the name of a bucket, not its ARN (got "arn:aws:s3:::logs"); write what follows the last colon',
    ],
    [
      "a bucket's name with capitals, and prefixes that AWS refuses",
      front({ accessLogs: { bucket: "Logs", prefix: "AWSLogs/" } }),
      'accessLogs.bucket: may contain only lower-case letters, digits, dots and hyphens, with a letter or digit first and last (got "Logs"); leave the others out',
      'accessLogs.prefix: must not contain AWSLogs (got "AWSLogs/"); leave that part out; AWS adds it',
      'accessLogs.prefix: must not begin or end with a slash (got "AWSLogs/"); leave it out; AWS adds one',
    ],
    [
      "an idle time of none",
      front({ idleTimeoutSeconds: 0 }),
      "idleTimeoutSeconds: must be a whole number, 1 to 4000 seconds (got 0); 1 is the nearest",
    ],
    [
      "a word of no set",
      front({ desyncMitigation: "monitor" as "defensive" }),
      'desyncMitigation: must be one of defensive, strictest (got "monitor"); write one of them',
    ],
    [
      "a web ACL of another region",
      front({ webAclArn: WEB_ACL, region: "eu-central-1" }),
      `webAclArn: must lie in the region of the load balancer, eu-central-1 (got "${WEB_ACL}"); make one in eu-central-1`,
    ],
  ]);

  it("only warns of what AWS accepts", () => {
    for (const settings of [
      front({ tlsPolicy: "ELBSecurityPolicy-2016-08" }),
      front({ tlsPolicy: "ELBSecurityPolicy-TLS14-2030-01" }),
      front({ targetCidrs: Array.from({ length: 61 }, (_, index) => `10.${index}.0.0/16`) }),
    ]) {
      assert.deepEqual(
        checkLoadBalancerFront(settings, "").map(({ isWarning }) => isWarning),
        [true],
      );
    }
  });

  it("takes exactly the IPv4 ranges whose bits behind the prefix are zero", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 0, max: 32 }), (address, length) => {
        const text = [24, 16, 8, 0].map((shift) => (address >>> shift) & 255).join(".");
        const rest = length === 32 ? 0 : address % 2 ** (32 - length);
        assert.equal(checkRanges([`${text}/${length}`], "", 1).length === 0, rest === 0);
      }),
    );
  });

  it("takes exactly the IPv6 ranges whose bits behind the prefix are zero, however they are written", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 128n - 1n }), fc.integer({ min: 0, max: 128 }), (bits, length) => {
        for (const address of [bits, (bits >> BigInt(128 - length)) << BigInt(128 - length)]) {
          const hex = address.toString(16).padStart(32, "0");
          const full = (hex.match(/.{4}/g) ?? []).join(":");
          const short = full.replace(/\b0+(?=\w)/g, "").replace(/(?:^|:)0(?::0)+(?::|$)/, "::");
          const isFirst = address % 2n ** BigInt(128 - length) === 0n;
          for (const text of [full, short]) {
            assert.equal(checkRanges([`${text}/${length}`], "", 1).length === 0, isFirst, `${text}/${length}`);
          }
        }
      }),
    );
  });
});
