import { createPublicKey, generateKeyPairSync, sign } from "node:crypto";

/** A certificate with its key, both as PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** ecdsa-with-SHA256, RFC 5758. */
const ALGORITHM = sequence(Buffer.from("06082a8648ce3d040302", "hex"));

/** A certificate that nobody has signed but its own key, for a server of a few minutes; browsers have to be told. */
export function selfSigned(): Certificate {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const name = sequence(set(sequence(Buffer.from("0603550403", "hex"), element(0x0c, Buffer.from("stand-in")))));
  const now = Date.now();
  const body = sequence(
    element(0x02, Buffer.from([1])),
    ALGORITHM,
    name,
    sequence(time(now - 60_000), time(now + 86_400_000)),
    name,
    createPublicKey(privateKey).export({ type: "spki", format: "der" }),
  );
  const signature = element(0x03, Buffer.concat([Buffer.from([0]), sign("sha256", body, privateKey)]));
  const der = sequence(body, ALGORITHM, signature).toString("base64");
  return {
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${der}\n-----END CERTIFICATE-----\n`,
  };
}

/** One element of DER (ITU-T X.690): its tag, its length, what is in it. */
function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  const bytes = length < 0x80 ? [length] : length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...bytes]), content]);
}

function sequence(...parts: Buffer[]): Buffer {
  return element(0x30, Buffer.concat(parts));
}

function set(...parts: Buffer[]): Buffer {
  return element(0x31, Buffer.concat(parts));
}

function time(milliseconds: number): Buffer {
  const text = new Date(milliseconds).toISOString().replace(/[-:T]|\.\d+/g, "");
  return element(0x17, Buffer.from(text.slice(2)));
}
