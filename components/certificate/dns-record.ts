import * as pulumi from "@pulumi/pulumi";

/** A DNS record that somebody has to make. */
export interface DnsRecord {
  /** The full name of the record, without a dot at its end. */
  name: string;
  /** The type of the record, such as CNAME. */
  type: string;
  /** What the record says. */
  value: string;
  /** What the record is for. */
  purpose: string;
}

/** The records of several parts, as far as there are some. */
export function together(...parts: (pulumi.Output<DnsRecord[]> | undefined)[]): pulumi.Output<DnsRecord[]> | undefined {
  const given = parts.filter((part) => part !== undefined);
  return given.length === 0 ? undefined : pulumi.all(given).apply((lists) => lists.flat());
}
