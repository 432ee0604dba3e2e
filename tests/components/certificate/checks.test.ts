import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { checkCertificateNames } from "../../../components/certificate/checks";
import { describe as text } from "../../../components/validation/problem";

const long = `${"a".repeat(52)}.example.test`;
const told = (...hosts: pulumi.Input<string>[]) =>
  checkCertificateNames(
    hosts.map((host, index) => [`hosts[${index}]`, host]),
    "hosts",
  ).map(text);

describe("checks of a certificate's names", () => {
  it("let the longest through, and long ones beside the first", () => {
    assert.deepEqual(told(`${"a".repeat(51)}.example.test`, long, pulumi.output("x")), []);
    assert.deepEqual(told(), []);
  });

  it("refuse a first name that is too long", () => {
    assert.deepEqual(told(long), [
      `hosts[0]: must have at most 64 characters, to be the name of a certificate (got "${long}"); it has 65, so write a shorter one first`,
    ]);
  });

  it("warn of more names than AWS puts in one without asking, each counted once", () => {
    const ten = [...Array(10).keys()].map((index) => `h${index}.example.test`);
    assert.deepEqual(told(...ten, "H1.example.test"), []);
    assert.deepEqual(told(...ten, "h10.example.test"), [
      "hosts: has more names than the 10 that AWS puts in a certificate unless it has agreed to more (got 11); ask AWS to raise the quota of names per ACM certificate, or cover some with a wildcard",
    ]);
    assert.equal(
      checkCertificateNames(
        [...ten, "x.test"].map((host) => ["hosts", host]),
        "hosts",
      )[0]?.isWarning,
      true,
    );
  });
});
