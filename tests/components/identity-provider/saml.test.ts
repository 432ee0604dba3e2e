import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import fc from "fast-check";
import type { IdentityProviderSettings } from "../../../components";
import { checkSaml } from "../../../components/identity-provider/saml/checks";
import { readMetadata } from "../../../components/identity-provider/saml/metadata";
import { table } from "../problem-table";
import { CERTIFICATES, metadata } from "./certificates";

const { from2026To2126: GOOD, from2020To2025: OLD, from2100To2126: NEXT } = CERTIFICATES;

const at = (date: string) => (settings: IdentityProviderSettings, path: string) =>
  checkSaml(settings, path, new Date(date));
const xml = (metadataXml: string): IdentityProviderSettings => ({ type: "saml", metadataXml });
const PATH = "identityProviders.Staff.metadataXml";
const AGAIN = "get the metadata from the provider again";
const plain = metadata(GOOD);

describe("metadata that nobody gives out", () => {
  for (const [name, text] of [
    ["a tag without end", "<a".repeat(50_000)],
    ["tags in tags in tags", `${"<a>".repeat(18_000)}${"</a>".repeat(18_000)}`],
    ["the name of every object's parent", "<__proto__><EntityDescriptor/></__proto__>"],
    ["the name of every object's maker", "<constructor><EntityDescriptor/></constructor>"],
  ] as const) {
    it(`is refused in few words: ${name}`, () => {
      const [problem] = checkSaml(xml(text), "identityProviders.Staff");
      assert.equal(problem?.path, PATH);
      assert.match(problem.rule, /^must be well-formed XML \(.{1,201}\)$/);
    });
  }
});

describe("checks of a SAML provider", () => {
  table(at("2026-11-01"), "identityProviders.Staff", [
    ["good metadata", xml(plain)],
    ["a declaration, a byte order mark and comments", xml(`\uFEFF<?xml version="1.0"?><!-- ours -->${plain}`)],
    ["another prefix for its names", xml(plain.replaceAll("md:", "m:").replaceAll("xmlns:md", "xmlns:m"))],
    ["no prefix", xml(plain.replaceAll("md:", ""))],
    ["a key for every use", xml(plain.replace(' use="signing"', ""))],
    ["a certificate in lines", xml(plain.replace(GOOD, `\n${GOOD.replace(/.{64}/g, "$&\r\n  ")}\n`))],
    ["an address", { type: "saml", metadataUrl: "https://idp.example.test/metadata" }],
    ["an address that comes later", { type: "saml", metadataUrl: pulumi.output("x") }],
    ["a text that comes later", { type: "saml", metadataXml: pulumi.output("x") }],
    [
      "neither",
      { type: "saml" },
      "identityProviders.Staff.metadataUrl: must be given, or metadataXml; write where the provider publishes its metadata",
    ],
    [
      "both",
      { ...xml(plain), metadataUrl: "https://idp.example.test/metadata" },
      "identityProviders.Staff.metadataUrl: must be given by metadataUrl or metadataXml, not both; leave one of them out",
    ],
    [
      "an address without encryption",
      { type: "saml", metadataUrl: "http://idp.example.test/metadata" },
      'identityProviders.Staff.metadataUrl: must be an https URL (got "http://idp.example.test/metadata"); write one such as "https://id.example.com/saml/metadata", or the text itself as metadataXml',
    ],
    [
      "the path of a file",
      xml("./metadata.xml"),
      `${PATH}: must be well-formed XML (line 1: char '.' is not expected.); write the file as the provider gives it, starting with <`,
    ],
    [
      "an element that does not end",
      xml(plain.replace("</md:EntityDescriptor>", "")),
      `${PATH}: must be well-formed XML (line 1: Unclosed tag 'md:EntityDescriptor'.); write the file as the provider gives it, starting with <`,
    ],
    [
      "a document type",
      xml(`<!DOCTYPE x [<!ENTITY a "b">]>${plain}`),
      `${PATH}: must be well-formed XML (it has a document type, which SAML forbids); write the file as the provider gives it, starting with <`,
    ],
    [
      "the metadata of an application",
      xml(plain.replaceAll("IDPSSODescriptor", "SPSSODescriptor")),
      `${PATH}: must be the metadata of an identity provider, with an IDPSSODescriptor; take the provider's metadata, not that of an application`,
    ],
    [
      "another document",
      xml("<html><body>Sign in</body></html>"),
      `${PATH}: must be the metadata of an identity provider, with an IDPSSODescriptor; take the provider's metadata, not that of an application`,
    ],
    [
      "metadata with nothing in it",
      xml("<EntityDescriptor><IDPSSODescriptor/></EntityDescriptor>"),
      `${PATH}: must have an entityID; ${AGAIN}`,
      `${PATH}: must have a SingleSignOnService for HTTP-Redirect or HTTP-POST; ${AGAIN}`,
      `${PATH}: must have a certificate that its assertions are signed with; ${AGAIN}`,
    ],
    [
      "a certificate for encryption alone",
      xml(plain.replace('use="signing"', 'use="encryption"')),
      `${PATH}: must have a certificate that its assertions are signed with; ${AGAIN}`,
    ],
    ["an old certificate beside a good one", xml(metadata(OLD, GOOD))],
    [
      "an old certificate",
      xml(metadata(OLD)),
      `${PATH}: has only signing certificates that have expired, the last on 2025-01-01; ${AGAIN}`,
    ],
    [
      "a certificate of the future",
      xml(metadata(OLD, NEXT)),
      `${PATH}: has no signing certificate that is valid yet: the last is from 2100-01-01 on; ${AGAIN}`,
    ],
    [
      "a certificate that is none",
      xml(metadata("MIIB", GOOD)),
      `${PATH}: has 1 of 2 signing certificates that cannot be read; ${AGAIN}`,
    ],
    [
      "a certificate that is too long",
      xml(metadata("A".repeat(4097))),
      `${PATH}: has 1 of 1 signing certificates that cannot be read; ${AGAIN}`,
      `${PATH}: must have signing certificates of at most 4096 characters; have the provider sign with a smaller key`,
    ],
    [
      "metadata that has ended",
      xml(plain.replace("entityID", 'validUntil="2026-01-01T00:00:00Z" entityID')),
      `${PATH}: says of itself that it was valid until 2026-01-01; ${AGAIN}`,
    ],
    ["metadata that says nonsense of its end", xml(plain.replace("entityID", 'validUntil="soon" entityID'))],
    [
      "more than AWS takes",
      xml(`${plain}${" ".repeat(131_072)}`),
      `${PATH}: must have at most 131072 characters (got ${131_072 + plain.length}); leave out what is not the provider's own, or give metadataUrl`,
    ],
  ]);

  const near = "identityProviders.Staff";
  it("tell a month before the last certificate ends, and only warn of it", () => {
    const [problem, ...rest] = at("2125-12-15")(xml(metadata(GOOD, OLD)), near);
    assert.equal(
      problem?.rule,
      "has no signing certificate that is valid after 2126-01-01, when nobody can sign in with it any more",
    );
    assert.equal(problem.isWarning, true);
    assert.deepEqual(rest, []);
    assert.deepEqual(at("2125-11-01")(xml(metadata(GOOD)), near), []);
  });

  it("read any text without failing", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => plain.replace(GOOD, text)),
        ),
        (text) => {
          readMetadata(text);
          at("2026-11-01")(xml(text), near);
        },
      ),
    );
  });
});
