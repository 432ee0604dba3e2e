import assert from "node:assert/strict";
import fc from "fast-check";
import * as pulumi from "@pulumi/pulumi";
import { validatedCertificate, type CertificateRequest } from "../../../components/certificate/certificate";
import { proofs, provenName } from "../../../components/certificate/proofs";
import { record, valueOf } from "../recorder";

const CERTIFICATE = "aws:acm/certificate:Certificate";
const RECORD = "aws:route53/record:Record";
const VALIDATION = "aws:acm/certificateValidation:CertificateValidation";

const request = (names: CertificateRequest["names"], zoneId = "Z1") =>
  validatedCertificate("front", { names, region: "eu-central-1", tags: undefined, validation: { zoneId } }, {});

describe("a certificate", () => {
  it("for one name has one record, and is told once it is issued", async () => {
    const { get, registrations, made } = await record(() => request(["App.example.test"]));
    assert.deepEqual(get(CERTIFICATE, "front-certificate").inputs, {
      domainName: "app.example.test",
      validationMethod: "DNS",
      region: "eu-central-1",
    });
    assert.deepEqual(get(RECORD, "front-certificate-record").inputs, {
      zoneId: "Z1",
      name: "_x.app.example.test",
      type: "CNAME",
      records: ["_y.app.example.test.acm-validations.aws"],
      ttl: 60,
      allowOverwrite: true,
    });
    assert.deepEqual(get(VALIDATION, "front-certificate-validation").inputs, {
      certificateArn: "arn:aws:acm:us-east-1:123456789012:certificate/front-certificate",
      validationRecordFqdns: ["_x.app.example.test"],
      region: "eu-central-1",
    });
    assert.equal(registrations.length, 3);
    assert.equal(await valueOf(made.issuedArn), "arn:aws:acm:us-east-1:123456789012:certificate/front-certificate");
  });

  it("makes the record that a wildcard shares with its apex once, by name and not by place", async () => {
    const names = ["example.test", "*.example.test", "*.shop.example.test", "app.example.test"] as const;
    const { get, names: of } = await record(() => request([...names]));
    assert.deepEqual(get(CERTIFICATE, "front-certificate").inputs.subjectAlternativeNames, names.slice(1));
    assert.deepEqual(of(RECORD), [
      "front-certificate-record",
      "front-certificate-record-shop.example.test",
      "front-certificate-record-app.example.test",
    ]);
    assert.deepEqual(get(VALIDATION, "front-certificate-validation").inputs.validationRecordFqdns, [
      "_x.example.test",
      "_x.shop.example.test",
      "_x.app.example.test",
    ]);
  });

  it("shows every record in a preview, where nothing of it is known", async () => {
    const { get, names } = await record(() => request(["a.example.test", "b.example.test"]), { preview: true });
    assert.deepEqual(names(RECORD), ["front-certificate-record", "front-certificate-record-b.example.test"]);
    const unknown = { __pulumiUnknown: true };
    assert.deepEqual(get(RECORD, "front-certificate-record").inputs, {
      zoneId: "Z1",
      name: unknown,
      type: unknown,
      records: [unknown],
      ttl: 60,
      allowOverwrite: true,
    });
  });

  it("takes names that are known later", async () => {
    const { names } = await record(() => request(["a.example.test", pulumi.output("b.example.test")]));
    assert.deepEqual(names(RECORD), ["front-certificate-record", "front-certificate-record-1"]);
  });

  it("refuses names known later that turn out to share a record", async () => {
    await assert.rejects(
      record(() => request(["example.test", pulumi.output("*.example.test")])),
      /names (\*\.)?example\.test and (\*\.)?example\.test share one validation record/,
    );
  });

  describe("with records made by hand", () => {
    const byHand = (made?: string[]) =>
      validatedCertificate(
        "front",
        { names: ["a.example.test"], region: "eu-central-1", tags: undefined, validation: { made } },
        {},
      );

    it("is asked for, tells the record, and waits for nothing", async () => {
      const { made, registrations } = await record(() => byHand());
      assert.deepEqual(
        registrations.map(({ type }) => type),
        [CERTIFICATE],
      );
      assert.equal(made.issuedArn, undefined);
      assert.deepEqual(await valueOf(made.records), [
        {
          name: "_x.a.example.test",
          type: "CNAME",
          value: "_y.a.example.test.acm-validations.aws",
          purpose: "proves to AWS that a.example.test is yours, so that it issues the certificate and renews it",
        },
      ]);
    });

    it("waits once they are made", async () => {
      const { registrations, get } = await record(() => byHand(["_x.a.example.test"]));
      assert.deepEqual(
        registrations.map(({ type }) => type),
        [CERTIFICATE, VALIDATION],
      );
      assert.deepEqual(get(VALIDATION, "front-certificate-validation").inputs.validationRecordFqdns, [
        "_x.a.example.test",
      ]);
    });
  });
});

describe("the records that names need", () => {
  it("are each there once, whatever the names and their order, and have names of their own", () => {
    const label = fc.constantFrom("a", "b", "*.a", "*.b", "c.a", "*.c.a", "A");
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 8 }), (labels) => {
        const hosts = labels.map((text) => `${text}.example.test`);
        const made = proofs(hosts);
        const proven = made.map(({ host }) => provenName(host as string));
        assert.deepEqual(new Set(proven), new Set(hosts.map(provenName)));
        assert.equal(new Set(proven).size, made.length);
        assert.equal(new Set(made.map(({ suffix }) => suffix)).size, made.length);
        assert.equal(made[0]?.suffix, "");
      }),
    );
  });

  const needed = (...hosts: string[]) => proofs(hosts).map(({ host, suffix }) => [host, suffix]);

  it("keep their names when others come", () => {
    assert.deepEqual(needed("a.test", "b.test"), [
      ["a.test", ""],
      ["b.test", "-b.test"],
    ]);
    assert.deepEqual(needed("a.test", "c.test", "*.a.test", "b.test", "*.c.test"), [
      ["a.test", ""],
      ["c.test", "-c.test"],
      ["b.test", "-b.test"],
    ]);
  });
});
