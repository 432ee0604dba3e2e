import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import { checkSignInDomain } from "../../../components/sign-in-domain/checks";
import { defaultPrefix } from "../../../components/sign-in-domain/prefix";
import { table } from "../problem-table";

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
      "a name outside its zone",
      { custom: { name: "auth.badexample.test", ...zone } },
      'domain.custom.name: must lie in the hosted zone example.test (got "auth.badexample.test"); write a name that ends with .example.test, or name its own zone',
    ],
    ["values that come later", { custom: { name: pulumi.output("x"), hostedZoneName: pulumi.output("y") } }],
  ]);
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
