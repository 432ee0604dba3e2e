import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import { checkSignInDomain, checkSignInDomainArgs } from "../../../components/sign-in-domain/checks";
import { missingParentRecord } from "../../../components/sign-in-domain/parent-record";
import { defaultPrefix } from "../../../components/sign-in-domain/prefix";
import { describe as text } from "../../../components/validation/problem";
import { table } from "../problem-table";

const CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/0b7c9a52-5d3e-4f01-8a66-2f6f1f1f0c01";
const LONGEST = `${"a".repeat(50)}.example.test`;
const WAITS = "domain.custom: waits for DNS records, so the sign-in pages are under Amazon's domain for now";
const STEPS =
  "deploy, make the record that the output dnsRecords tells, write its name to domain.custom.validationRecord, and deploy again";
const elsewhere = { name: "auth.example.test", dns: "manual" as const };
const zone = { hostedZoneName: "example.test" };

describe("checks of a sign-in domain", () => {
  table(checkSignInDomain, "domain", [
    ["neither: a default prefix", {}],
    ["a prefix", { prefix: "shop-dev" }],
    ["a prefix of one letter", { prefix: "a" }],
    ["the longest prefix", { prefix: "a".repeat(63) }],
    ["a custom domain", { custom: { name: "auth.example.test", ...zone } }],
    ["a custom domain in capitals", { custom: { name: "Auth.Example.test", ...zone } }],
    ["a custom domain with a zone's id", { custom: { name: "auth.example.test", hostedZoneId: "Z1" } }],
    [
      "both",
      { prefix: "shop", custom: { name: "auth.example.test", ...zone } },
      'domain: must have a prefix or a custom domain, not both (got {"prefix":"shop","custom":"auth.example.test"}); leave out domain.prefix or domain.custom',
    ],
    [
      "a prefix with aws",
      { prefix: "my-aws-shop" },
      'domain.prefix: must not contain the word aws (got "my-aws-shop"); AWS keeps it for itself; choose another',
    ],
    [
      "a prefix with amazon and cognito",
      { prefix: "amazoncognito" },
      'domain.prefix: must not contain the word amazon (got "amazoncognito"); AWS keeps it for itself; choose another',
      'domain.prefix: must not contain the word cognito (got "amazoncognito"); AWS keeps it for itself; choose another',
    ],
    [
      "a prefix with a hyphen last",
      { prefix: "shop-" },
      'domain.prefix: must have 1 to 63 lower-case letters, digits and hyphens, with no hyphen first or last (got "shop-"); write one such as "shop-sign-in"',
    ],
    [
      "a prefix that is too long",
      { prefix: "a".repeat(64) },
      `domain.prefix: must have 1 to 63 lower-case letters, digits and hyphens, with no hyphen first or last (got "${"a".repeat(64)}"); write one such as "shop-sign-in"`,
    ],
    [
      "a host name as prefix",
      { prefix: "auth.example.test" },
      'domain.prefix: must have 1 to 63 lower-case letters, digits and hyphens, with no hyphen first or last (got "auth.example.test"); a host name of your own goes to domain.custom.name',
    ],
    [
      "a scheme in the custom domain",
      { custom: { name: "https://auth.example.test", ...zone } },
      'domain.custom.name: must be a host name alone, without scheme, port and path (got "https://auth.example.test"); write one such as "app.example.com"',
    ],
    [
      "no zone",
      { custom: { name: "auth.example.test" } },
      "domain.custom: must say in which Route 53 zone the records are made; set domain.custom.hostedZoneName or domain.custom.hostedZoneId, or domain.custom.dns to manual where DNS is elsewhere",
    ],
    [
      "two zones",
      { custom: { name: "auth.example.test", hostedZoneId: "Z1", ...zone } },
      'domain.custom: must have hostedZoneName or hostedZoneId, not both (got {"hostedZoneName":"example.test","hostedZoneId":"Z1"}); leave one of them out',
    ],
    [
      "a name right below a top-level domain",
      { custom: { name: "Example.test", hostedZoneName: "example.test", parentRecord: "192.0.2.1" } },
      'domain.custom.name: is right below the top-level domain test, and AWS refuses a domain whose parent has no A record (got "Example.test"); write a name below it, such as auth.example.test',
      'domain.custom.parentRecord: would make a record at test, which is not in the hosted zone example.test (got "192.0.2.1"); leave it out, and make the A record where test is kept',
    ],
    [
      "a name outside its zone",
      { custom: { name: "auth.badexample.test", ...zone } },
      'domain.custom.name: must lie in the hosted zone example.test (got "auth.badexample.test"); write a name that ends with .example.test, or name its own zone',
    ],
    ["a given certificate", { custom: { name: "auth.example.test", ...zone, certificateArn: CERTIFICATE } }],
    ["a parent record", { custom: { name: "auth.example.test", ...zone, parentRecord: "192.0.2.1" } }],
    ["the name of the zone itself", { custom: { name: "shop.example.test", hostedZoneName: "shop.example.test" } }],
    ["the longest name", { custom: { name: LONGEST, ...zone } }],
    [
      "DNS elsewhere, once its record is made",
      { custom: { ...elsewhere, validationRecord: "_3f2a.Auth.example.test." } },
    ],
    ["DNS elsewhere with a given certificate", { custom: { ...elsewhere, certificateArn: CERTIFICATE } }],
    [
      "DNS elsewhere, for the first time",
      { custom: elsewhere },
      `${WAITS} (got "auth.example.test"); ${STEPS}; example.test needs an A record by then, or AWS refuses the domain`,
    ],
    [
      "DNS elsewhere, for the first time, with the prefix until then",
      { prefix: "shop", custom: elsewhere },
      `${WAITS} (got "auth.example.test"); ${STEPS}; example.test needs an A record by then, or AWS refuses the domain`,
    ],
    [
      "DNS elsewhere for a name that comes later",
      { custom: { name: pulumi.output("x"), dns: "manual" } },
      `${WAITS}; ${STEPS}; the name above needs an A record by then, or AWS refuses the domain`,
    ],
    [
      "DNS elsewhere, once its record is made, with a prefix",
      { prefix: "shop", custom: { ...elsewhere, validationRecord: "_3f2a.auth.example.test" } },
      'domain.prefix: keeps the sign-in pages under Amazon\'s domain, while the domain of your own is made too (got "shop"); make the record of auth.example.test that the output dnsRecords tells, and leave the prefix out then',
    ],
    [
      "the validation record of another name",
      { custom: { ...elsewhere, validationRecord: "_3f2a.login.example.test" } },
      'domain.custom.validationRecord: must be the name of the validation record of auth.example.test (got "_3f2a.login.example.test"); leave it out, deploy, make the record that the output dnsRecords tells, and write its name here',
    ],
    [
      "a validation record for a certificate that is given",
      { custom: { ...elsewhere, certificateArn: CERTIFICATE, validationRecord: "_3f2a.auth.example.test" } },
      'domain.custom.validationRecord: is for a certificate that is made, and certificateArn names one (got "_3f2a.auth.example.test"); leave one of them out',
    ],
    [
      "DNS elsewhere with what belongs to a zone here",
      { custom: { ...elsewhere, ...zone, certificateArn: CERTIFICATE, hostedZoneId: "Z1", parentRecord: "192.0.2.1" } },
      'domain.custom.hostedZoneName: is not for dns: manual (got "example.test"); leave it out, and make that record where the others are made',
      'domain.custom.hostedZoneId: is not for dns: manual (got "Z1"); leave it out, and make that record where the others are made',
      'domain.custom.parentRecord: is not for dns: manual (got "192.0.2.1"); leave it out, and make that record where the others are made',
    ],
    [
      "a zone here with what belongs to DNS elsewhere",
      { custom: { name: "auth.example.test", ...zone, validationRecord: "_3f2a.auth.example.test" } },
      'domain.custom.validationRecord: is not for dns: route53 (got "_3f2a.auth.example.test"); leave it out, for the record is made with the others',
    ],
    [
      "a word that is none of dns",
      { custom: { name: "auth.example.test", dns: "cloudflare" as "manual" } },
      'domain.custom.dns: must be one of route53, manual (got "cloudflare"); write one of them',
    ],
    [
      "a name that is too long",
      { custom: { name: `a${LONGEST}`, ...zone } },
      `domain.custom.name: must have at most 63 characters (got "a${LONGEST}"); it has 64, so write a shorter one`,
    ],
    [
      "a certificate of the pool's region",
      {
        custom: {
          name: "auth.example.test",
          ...zone,
          certificateArn: CERTIFICATE.replace("us-east-1", "eu-central-1"),
        },
      },
      `domain.custom.certificateArn: must lie in us-east-1, whatever the region of the user pool (got "${CERTIFICATE.replace("us-east-1", "eu-central-1")}"); name one from there, or leave it out, and one is made there`,
    ],
    [
      "a certificate of another partition",
      { custom: { name: "auth.example.test", ...zone, certificateArn: CERTIFICATE.replace("aws", "aws-cn") } },
      `domain.custom.certificateArn: must lie in us-east-1, whatever the region of the user pool (got "${CERTIFICATE.replace("aws", "aws-cn")}"); name one from there, or leave it out, and one is made there`,
    ],
    [
      "what is no certificate",
      {
        custom: {
          name: "auth.example.test",
          ...zone,
          certificateArn: "arn:aws:iam::123456789012:server-certificate/x",
        },
      },
      'domain.custom.certificateArn: must be the ARN of an ACM certificate (got "arn:aws:iam::123456789012:server-certificate/x"); write one such as "arn:aws:acm:us-east-1:123456789012:certificate/12345678-1234-1234-1234-123456789012"',
    ],
    [
      "a parent record of another address family",
      { custom: { name: "auth.example.test", ...zone, parentRecord: "2001:db8::1" } },
      'domain.custom.parentRecord: must be an IPv4 address (got "2001:db8::1"); write one such as "192.0.2.1"',
    ],
    [
      "a parent record above the zone",
      { custom: { name: "auth.example.test", hostedZoneName: "auth.example.test.", parentRecord: "192.0.2.1" } },
      'domain.custom.parentRecord: would make a record at example.test, which is not in the hosted zone auth.example.test (got "192.0.2.1"); leave it out, and make the A record where example.test is kept',
    ],
    ["GovCloud", { prefix: "shop", region: "us-gov-east-1" }],
    [
      "GovCloud with a domain of one's own",
      { custom: { name: "auth.example.test", ...zone }, region: "us-gov-east-1" },
      'domain.custom: must not be given in AWS GovCloud (US), where user pools have no custom domains (got "us-gov-east-1"); leave it out, or give domain.prefix',
    ],
    [
      "China",
      { region: "cn-northwest-1" },
      'domain: must not be in China, where AWS has no user pools and so no sign-in pages (got "cn-northwest-1"); use a region of another partition',
    ],
    ["values that come later", { custom: { name: pulumi.output("x"), hostedZoneName: pulumi.output("y") } }],
  ]);
});

describe("checks of a sign-in domain by itself", () => {
  table(checkSignInDomainArgs, "", [
    ["classic pages", { userPoolId: "pool", managedLoginVersion: 1 }],
    ["managed login", { userPoolId: "pool", managedLoginVersion: 2, region: "eu-central-1", tags: { team: "shop" } }],
    [
      "pages that there are not",
      { userPoolId: "pool", managedLoginVersion: 3 },
      "managedLoginVersion: must be a whole number, 1 to 2 (got 3); 2 is the nearest",
    ],
    [
      "what is no region, and no tag",
      { userPoolId: "pool", region: "Frankfurt", tags: { "aws:x": "y" } },
      'region: must be the name of an AWS region (got "Frankfurt"); write one such as "eu-west-1"',
      'tags["aws:x"]: must not begin with aws: (got "aws:x"); AWS keeps it for itself; choose another',
    ],
    [
      "a region in China",
      { userPoolId: "pool", region: "cn-north-1" },
      'region: must not be in China, where AWS has no user pools and so no sign-in pages (got "cn-north-1"); use a region of another partition',
    ],
  ]);
});

describe("what a zone tells of the parent's A record", () => {
  const missing = (name: string, zoneName: string, ...records: [string, string][]) =>
    missingParentRecord(
      name,
      zoneName,
      [[`${zoneName}.`, "NS"], ...records].map(([own = "", type = ""]) => ({ name: own, type })),
      "domain.custom",
    );
  const TEXT =
    'domain.custom.name: AWS refuses a new domain whose parent has no A record, and shop.example.test has none in its hosted zone (got "auth.shop.example.test"); make one, or set domain.custom.parentRecord to an address of yours';

  for (const [what, records] of Object.entries<[string, string][]>({
    "nothing at all": [],
    "an address of another family": [["shop.example.test.", "AAAA"]],
    "an A record of others": [
      ["example.test.", "A"],
      ["x.shop.example.test.", "A"],
      ["auth.shop.example.test.", "A"],
    ],
    "a wildcard beside it": [
      ["\\052.shop.example.test.", "A"],
      ["\\052.hop.example.test.", "A"],
    ],
    "a delegation beside it": [
      ["hop.example.test.", "NS"],
      ["auth.shop.example.test.", "NS"],
    ],
  })) {
    it(`it is missing where there is ${what}`, () => {
      const problem = missing("auth.shop.example.test", "example.test", ...records);
      assert.ok(problem);
      assert.equal(text(problem), TEXT);
      assert.equal(problem.isWarning, true);
    });
  }

  for (const [what, records] of Object.entries<[string, string][]>({
    "an A record": [["shop.example.test.", "A"]],
    "another name for it": [["Shop.example.test.", "CNAME"]],
    "a wildcard": [["\\052.example.test.", "A"]],
    "a delegation, which leads elsewhere": [["shop.example.test.", "NS"]],
  })) {
    it(`it is there, or not known, where there is ${what}`, () => {
      assert.equal(missing("Auth.shop.example.test", "example.test", ...records), undefined);
    });
  }

  it("is not known of a parent above the zone", () => {
    assert.equal(missing("auth.example.test", "auth.example.test"), undefined);
  });
});

describe("the default prefix", () => {
  const origin = { accountId: "123456789012", region: "eu-central-1", project: "shop", stack: "dev", name: "auth" };

  it("is readable, and the same in every run", () => {
    assert.equal(defaultPrefix(origin), "dev-auth-69370976");
    assert.equal(defaultPrefix({ ...origin }), defaultPrefix(origin));
  });

  it("leaves reserved words out, also those that leaving one out brings together", () => {
    assert.match(defaultPrefix({ ...origin, name: "aamazonws-cognito" }), /^dev-[0-9a-f]{8}$/);
    assert.match(defaultPrefix({ ...origin, stack: "aws", name: "cognito" }), /^sign-in-[0-9a-f]{8}$/);
  });

  it("is always one that AWS accepts", () => {
    fc.assert(
      fc.property(
        fc.record({
          accountId: fc.stringMatching(/^\d{12}$/),
          region: fc.constantFrom("eu-central-1", "us-gov-west-1"),
          project: fc.string(),
          stack: fc.oneof(fc.string(), fc.constantFrom("aws", "Cognito-", "--", "é".repeat(80))),
          name: fc.oneof(fc.string({ maxLength: 200 }), fc.stringMatching(/^(aws|amazon|cognito|a|c|-){0,30}$/)),
        }),
        (any) => {
          assert.deepEqual(checkSignInDomain({ prefix: defaultPrefix(any) }, ""), []);
        },
      ),
    );
  });

  it("differs wherever the domain does", () => {
    const others = [
      { ...origin, accountId: "210987654321" },
      { ...origin, region: "eu-west-1" },
      { ...origin, project: "other" },
      { ...origin, stack: "prod" },
      { ...origin, name: "other" },
    ];
    assert.equal(new Set([origin, ...others].map(defaultPrefix)).size, 6);
  });
});
