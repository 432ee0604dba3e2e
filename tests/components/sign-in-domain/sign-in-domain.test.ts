import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { CognitoAuth, SignInDomain, type CustomDomain, type SignInDomainArgs } from "../../../components";
import { prefixHost } from "../../../components/sign-in-domain/partitions";
import { ACCOUNT, missing } from "../account";
import { record, valueOf } from "../recorder";

const DOMAIN = "aws:cognito/userPoolDomain:UserPoolDomain";
const CERTIFICATE = "aws:acm/certificate:Certificate";
const RECORD = "aws:route53/record:Record";
const VALIDATION = "aws:acm/certificateValidation:CertificateValidation";
const ARN = "arn:aws:acm:us-east-1:123456789012:certificate/0b7c9a52-5d3e-4f01-8a66-2f6f1f1f0c01";

const make = (args: Partial<SignInDomainArgs>) => () => new SignInDomain("shop", { userPoolId: "pool", ...args });
const own = (custom: Partial<CustomDomain>) => make({ custom: { name: "Auth.example.test", ...custom } });

/** Every look-up that a program makes, by its short name. */
const lookUps = (answers = ACCOUNT): { asked: string[]; answers: typeof ACCOUNT } => {
  const asked: string[] = [];
  const listening = Object.fromEntries(
    Object.entries(answers).map(([token, answer]) => [
      token,
      (inputs: Record<string, unknown>) => {
        asked.push(token.split(":")[2] ?? "");
        return (answer as (given: Record<string, unknown>) => Record<string, unknown>)(inputs);
      },
    ]),
  );
  return { asked, answers: listening as typeof ACCOUNT };
};

describe("SignInDomain", () => {
  it("says which sign-in pages there are only where that is asked for", async () => {
    const asked = await record(make({ prefix: "shop", managedLoginVersion: 2 }));
    assert.equal(asked.get(DOMAIN, "shop-domain-prefix").inputs.managedLoginVersion, 2);
    const custom = await record(
      make({ custom: { name: "auth.example.test", hostedZoneId: "Z1" }, managedLoginVersion: 2 }),
      { answers: ACCOUNT },
    );
    const { certificateArn, managedLoginVersion } = custom.get(DOMAIN, "shop-domain-custom").inputs;
    assert.deepEqual([typeof certificateArn, managedLoginVersion], ["string", 2]);
  });

  it("takes a given certificate, and makes none", async () => {
    const { made, get, registrations, names } = await record(
      own({ certificateArn: ARN, hostedZoneName: "example.test" }),
      {
        answers: ACCOUNT,
      },
    );
    assert.deepEqual(get(DOMAIN, "shop-domain-custom").inputs, {
      domain: "auth.example.test",
      certificateArn: ARN,
      userPoolId: "pool",
    });
    assert.deepEqual(names(RECORD), ["shop-alias-a", "shop-alias-aaaa"]);
    assert.equal(registrations.length, 4);
    assert.equal(made.certificateArn && (await valueOf(made.certificateArn)), ARN);
    assert.equal(made.dnsRecords, undefined);
  });

  it("refuses a certificate known late that lies elsewhere, before the domain is made", async () => {
    const late = pulumi.output(ARN.replace("us-east-1", "eu-central-1"));
    const seen: string[] = [];
    await assert.rejects(
      record(own({ certificateArn: late, hostedZoneName: "example.test" }), {
        answers: ACCOUNT,
        seen: (type) => seen.push(type),
      }),
      /custom\.certificateArn: must lie in us-east-1/,
    );
    assert.ok(!seen.includes(DOMAIN));
  });

  for (const preview of [false, true]) {
    it(`makes the parent's record${preview ? " in a preview too" : ""}, and does not look for it then`, async () => {
      const { asked, answers } = lookUps();
      const { get } = await record(own({ hostedZoneName: "example.test", parentRecord: "192.0.2.1" }), {
        answers,
        preview,
      });
      assert.deepEqual(get(RECORD, "shop-parent").inputs, {
        zoneId: "Z1",
        name: "example.test",
        type: "A",
        records: ["192.0.2.1"],
        ttl: 300,
      });
      assert.deepEqual(asked.sort(), ["getRegion", "getZone"]);
    });
  }

  it("refuses a parent's record that the zone, found by its id, does not hold", async () => {
    const answers = { ...ACCOUNT, "aws:route53/getZone:getZone": () => ({ zoneId: "Z1", name: "auth.example.test" }) };
    await assert.rejects(
      record(own({ hostedZoneId: "Z1", parentRecord: "192.0.2.1" }), { answers }),
      /custom\.parentRecord: would make a record at example\.test, which is not in the hosted zone auth\.example\.test/,
    );
  });

  it("warns of a parent without an A record, and says nothing where it may not look", async () => {
    const empty = { ...ACCOUNT, "aws:route53/getRecords:getRecords": () => ({ resourceRecordSets: [] }) };
    const warned = await record(own({ hostedZoneName: "example.test" }), { answers: empty });
    assert.deepEqual(warned.warnings, [
      'SignInDomain "shop": custom.name: AWS refuses a new domain whose parent has no A record, and example.test has none in its hosted zone (got "Auth.example.test"); make one, or set custom.parentRecord to an address of yours',
    ]);
    const denied = { ...ACCOUNT, "aws:route53/getRecords:getRecords": missing };
    assert.deepEqual((await record(own({ hostedZoneName: "example.test" }), { answers: denied })).warnings, []);
  });

  it("looks at the provider's region where none is given", async () => {
    const gov = { ...ACCOUNT, "aws:index/getRegion:getRegion": () => ({ region: "us-gov-west-1" }) };
    await assert.rejects(
      record(own({ hostedZoneName: "example.test" }), { answers: gov }),
      /custom: must not be given in AWS GovCloud \(US\)/,
    );
    const { asked, answers } = lookUps();
    await record(make({ region: "eu-west-1", custom: { name: "auth.example.test", hostedZoneName: "example.test" } }), {
      answers,
    });
    assert.deepEqual(asked.sort(), ["getRecords", "getZone"]);
  });

  it("has the FIPS host under a prefix in GovCloud", () => {
    assert.equal(prefixHost("shop", "us-gov-west-1"), "shop.auth-fips.us-gov-west-1.amazoncognito.com");
    assert.equal(prefixHost("shop", "us-west-1"), "shop.auth.us-west-1.amazoncognito.com");
  });

  describe("with DNS elsewhere", () => {
    const manual = { dns: "manual" as const };

    it("asks for the certificate, keeps to a prefix, and tells the record", async () => {
      const { asked, answers } = lookUps();
      const { made, registrations, get, warnings } = await record(own(manual), { answers });
      assert.deepEqual(registrations.map(({ type }) => type).sort(), [
        CERTIFICATE,
        DOMAIN,
        "cognito-auth:index:SignInDomain",
      ]);
      assert.match(String(get(DOMAIN, "shop-domain-prefix").inputs.domain), /^test-shop-[0-9a-f]{8}$/);
      assert.deepEqual(made.dnsRecords && (await valueOf(made.dnsRecords)), [
        {
          name: "_x.auth.example.test",
          type: "CNAME",
          value: "_y.auth.example.test.acm-validations.aws",
          purpose: "proves to AWS that auth.example.test is yours, so that it issues the certificate and renews it",
        },
      ]);
      assert.equal(made.certificateArn, undefined);
      assert.equal(warnings.length, 1);
      assert.ok(!asked.includes("getZone"));
    });

    it("makes the domain once the record is there, and tells the other one", async () => {
      const { made, get, names } = await record(own({ ...manual, validationRecord: "_x.auth.example.test" }), {
        answers: ACCOUNT,
      });
      assert.deepEqual(get(VALIDATION, "shop-certificate-validation").inputs, {
        certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/shop-certificate",
        validationRecordFqdns: ["_x.auth.example.test"],
        region: "us-east-1",
      });
      assert.deepEqual([names(DOMAIN), names(RECORD)], [["shop-domain-custom"], []]);
      const records = made.dnsRecords && (await valueOf(made.dnsRecords));
      assert.deepEqual(records?.[1], {
        name: "auth.example.test",
        type: "CNAME",
        value: "d111111abcdef8.cloudfront.net",
        purpose: "leads browsers to the sign-in pages",
      });
      assert.equal(records.length, 2);
    });

    it("keeps the pages under a prefix that is given, until DNS leads to the new ones", async () => {
      const custom = { name: "auth.example.test", ...manual, certificateArn: ARN };
      const { made, names } = await record(make({ prefix: "shop", custom }), { answers: ACCOUNT });
      assert.deepEqual(names(DOMAIN).sort(), ["shop-domain-custom", "shop-domain-prefix"]);
      assert.equal(await valueOf(made.userPoolDomain), "shop");
      const records = made.dnsRecords && (await valueOf(made.dnsRecords));
      assert.deepEqual(
        records?.map(({ name }) => name),
        ["auth.example.test"],
      );
    });

    it("tells nothing yet in a preview", async () => {
      const { made, names } = await record(own({ ...manual, certificateArn: ARN }), {
        answers: ACCOUNT,
        preview: true,
      });
      assert.deepEqual(names(DOMAIN), ["shop-domain-custom"]);
      assert.equal(made.dnsRecords && (await valueOf(made.dnsRecords)), undefined);
    });

    it("is an output of the whole", async () => {
      const domain = { custom: { name: "auth.example.test", ...manual } };
      const { made, warnings } = await record(() => new CognitoAuth("auth", { domain }), { answers: ACCOUNT });
      const records = made.dnsRecords && (await valueOf(made.dnsRecords));
      assert.deepEqual(
        records?.map(({ name }) => name),
        ["_x.auth.example.test"],
      );
      assert.deepEqual(
        warnings.map((text) => text.split(":", 2).join(":")),
        ['CognitoAuth "auth": domain.custom'],
      );
    });
  });
});
