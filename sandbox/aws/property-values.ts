import structMessages, { type Struct } from "google-protobuf/google/protobuf/struct_pb.js";

/** How Pulumi marks, inside a protobuf struct, what JSON cannot say. */
const unknownMark = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const signatureKey = "4dabf18193072939515e22adb298388d";
const secretSignature = "1b47061264138c4ac30d75fd1eb44270";

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Properties = Readonly<Record<string, Json>>;

/** A value that is known only after the resource that computes it exists. */
export const unknown = unknownMark;

export function isUnknown(value: Json | undefined): boolean {
  return value === unknownMark;
}

export function containsUnknown(value: Json | undefined): boolean {
  if (value === undefined || value === null) return false;
  if (Array.isArray(value)) return value.some(containsUnknown);
  if (typeof value === "object") return Object.values(value).some(containsUnknown);
  return isUnknown(value);
}

function isRecord(value: Json | undefined): value is Properties {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSecret(value: Json | undefined): value is { readonly value: Json } & Properties {
  return isRecord(value) && value[signatureKey] === secretSignature;
}

export function secret(value: Json): Json {
  return { [signatureKey]: secretSignature, value };
}

/** The plain value below all marks of secrecy. */
export function reveal(value: Json): Json {
  if (isSecret(value)) return reveal(value.value);
  if (Array.isArray(value)) return value.map(reveal);
  if (isRecord(value)) return mapValues(value, reveal);
  return value;
}

export function containsSecret(value: Json | undefined): boolean {
  if (isSecret(value)) return true;
  if (Array.isArray(value)) return value.some(containsSecret);
  return isRecord(value) && Object.values(value).some(containsSecret);
}

export function revealAll(properties: Properties): Properties {
  return mapValues(properties, reveal);
}

function mapValues(properties: Properties, change: (value: Json) => Json): Properties {
  return Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, change(value)]));
}

export function decode(struct: Struct | undefined): Properties {
  return struct?.toJavaScript() ?? {};
}

export function encode(properties: Readonly<Record<string, Json | undefined>>): Struct {
  const present = Object.entries(properties).filter(([, value]) => value !== undefined);
  return structMessages.Struct.fromJavaScript(
    Object.fromEntries(present) as Parameters<typeof structMessages.Struct.fromJavaScript>[0],
  );
}

/** Equal as JSON, whatever the order of keys. */
export function equal(left: Json | undefined, right: Json | undefined): boolean {
  return canonical(left) === canonical(right);
}

export function canonical(value: Json | undefined): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (isRecord(value)) {
    const entries = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1));
    return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${canonical(entry)}`).join()}}`;
  }
  return JSON.stringify(value ?? null);
}

export function text(value: Json | undefined): string {
  return typeof value === "string" ? value : "";
}

export function texts(value: Json | undefined): string[] {
  return Array.isArray(value) ? value.filter((entry): entry is string => typeof entry === "string") : [];
}

export function record(value: Json | undefined): Properties {
  return isRecord(value) ? value : {};
}

export function records(value: Json | undefined): Properties[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
