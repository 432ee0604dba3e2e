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
