import { X509Certificate } from "node:crypto";
import { createRequire } from "node:module";
import type * as Xml from "fast-xml-parser";

/** What Cognito looks for in the metadata of a SAML provider. */
export interface Metadata {
  readonly entityId: string | undefined;
  /** When the document itself ends, if it says so. */
  readonly validUntil: Date | undefined;
  /** True if a provider describes itself there, and not an application. */
  readonly describesProvider: boolean;
  /** True if people can be sent to it by a redirect or a form. */
  readonly hasSignIn: boolean;
  /** The certificates that its assertions can be signed with, in base64. */
  readonly signingCertificates: readonly string[];
}

/** The parser repeats what it stumbles over, which may be the whole text. */
const LONGEST_FAULT = 200;

type Element = Readonly<Record<string, unknown>>;

/**
 * The metadata as Cognito would read it, or where it is not well-formed. The parser is loaded here: who gives no text does
 * not wait for it.
 */
export function readMetadata(text: string): Metadata | { readonly fault: string } {
  const { XMLParser, XMLValidator } = createRequire(__filename)("fast-xml-parser") as typeof Xml;
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) {
    return { fault: "it has a document type, which SAML forbids" };
  }
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    return { fault: shortened(`line ${valid.err.line}: ${valid.err.msg}`) };
  }
  const parser = new XMLParser({
    ignoreAttributes: false,
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    isArray: (name) => ["IDPSSODescriptor", "KeyDescriptor", "SingleSignOnService", "X509Certificate"].includes(name),
  });
  let document: Element;
  try {
    document = parser.parse(text) as Element;
  } catch (error) {
    // What is nested without end, and names that would be dangerous in JavaScript.
    return { fault: shortened(error instanceof Error ? error.message : String(error)) };
  }
  const entity = elements(document.EntityDescriptor)[0];
  const descriptor = elements(entity?.IDPSSODescriptor)[0];
  const until = entity?.["@_validUntil"];
  return {
    entityId: typeof entity?.["@_entityID"] === "string" ? entity["@_entityID"] : undefined,
    validUntil: typeof until === "string" && !Number.isNaN(Date.parse(until)) ? new Date(until) : undefined,
    describesProvider: descriptor !== undefined,
    hasSignIn: elements(descriptor?.SingleSignOnService).some(({ "@_Binding": binding }) =>
      /:HTTP-(Redirect|POST)$/.test(String(binding)),
    ),
    signingCertificates: elements(descriptor?.KeyDescriptor)
      // A key without a use is for both.
      .filter(({ "@_use": use }) => use === undefined || use === "signing")
      .flatMap(({ KeyInfo }) => elements(KeyInfo).flatMap(({ X509Data }) => elements(X509Data)))
      .flatMap(({ X509Certificate: certificates }) => (Array.isArray(certificates) ? (certificates as unknown[]) : []))
      .map((certificate) => textOf(certificate).replace(/\s+/g, "")),
  };
}

function shortened(fault: string): string {
  return fault.length > LONGEST_FAULT ? `${fault.slice(0, LONGEST_FAULT)}…` : fault;
}

function elements(value: unknown): Element[] {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list
    .map((item) => (item === "" ? {} : item))
    .filter((item) => typeof item === "object" && item !== null) as Element[];
}

/** An element with attributes is an object, one without its text. */
function textOf(value: unknown): string {
  const text = typeof value === "object" && value !== null ? (value as Element)["#text"] : value;
  return typeof text === "string" ? text : "";
}

/** The time in which a certificate is good, or undefined for what is none. */
export function validity(certificate: string): { from: Date; to: Date } | undefined {
  try {
    const { validFrom, validTo } = new X509Certificate(Buffer.from(certificate, "base64"));
    return { from: new Date(validFrom), to: new Date(validTo) };
  } catch {
    return undefined;
  }
}
