import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";

/** What a load balancer keeps of somebody who has signed in; nobody but itself can read it. */
export interface Session {
  readonly claims: Record<string, unknown>;
  readonly accessToken: string;
  /** In milliseconds since 1970. */
  readonly expires: number;
}

/** Browsers take 4096 bytes for a cookie with its name and attributes. */
const LONGEST_COOKIE = 3900;

/** The attributes of all cookies that a load balancer sets for sign-ins: for the whole of the one host. */
const ATTRIBUTES = "Path=/; Secure; HttpOnly; SameSite=None";

/** What only one load balancer can write and read again. */
export class Vault {
  private readonly key = randomBytes(32);

  public seal(value: unknown): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", this.key, nonce);
    const text = Buffer.concat([cipher.update(JSON.stringify(value)), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]).toString("base64url");
  }

  /** The value, or undefined for what was not sealed here, or is not whole. */
  public open(sealed: string): unknown {
    const bytes = Buffer.from(sealed, "base64url");
    try {
      const decipher = createDecipheriv("aes-256-gcm", this.key, bytes.subarray(0, 12));
      decipher.setAuthTag(bytes.subarray(12, 28));
      return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString());
    } catch {
      return undefined;
    }
  }
}

export function cookiesOf(incoming: IncomingMessage): Map<string, string> {
  const pairs = (incoming.headers.cookie ?? "").split("; ").map((pair) => {
    const at = pair.indexOf("=");
    return [pair.slice(0, at), pair.slice(at + 1)] as const;
  });
  return new Map(pairs);
}

/** The session in numbered cookies, as many as it needs. */
export function sessionCookies(vault: Vault, name: string, session: Session): string[] {
  // As long as with the tokens of Cognito, which no single cookie holds.
  const sealed = vault.seal({ ...session, tokens: randomBytes(4500).toString("base64url") });
  const parts = sealed.match(new RegExp(`.{1,${LONGEST_COOKIE}}`, "g")) ?? [];
  return parts.map((part, index) => `${name}-${index}=${part}; Max-Age=${7 * 86_400}; ${ATTRIBUTES}`);
}

/** The session of a request, if there is one that has not ended. */
export function sessionOf(vault: Vault, name: string, incoming: IncomingMessage): Session | undefined {
  const cookies = cookiesOf(incoming);
  let sealed = "";
  for (let index = 0; cookies.has(`${name}-${index}`); index += 1) {
    sealed += cookies.get(`${name}-${index}`) ?? "";
  }
  const session = vault.open(sealed) as Session | undefined;
  return session !== undefined && session.expires > Date.now() ? session : undefined;
}

export function nonceCookie(nonce: string): string {
  return `AWSALBAuthNonce=${nonce}; ${ATTRIBUTES}`;
}
