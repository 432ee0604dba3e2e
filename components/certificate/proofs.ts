import type * as pulumi from "@pulumi/pulumi";
import { known } from "../validation/input";

/** One validation record that a certificate needs. */
export interface Proof {
  /** The name that it is made for, one of those that share it. */
  readonly host: pulumi.Input<string>;
  /** What the record's logical name ends with: nothing for that of the first name. */
  readonly suffix: string;
  /** The names of the other proofs that this one could turn out to be, since one of both is known only later. */
  readonly others: pulumi.Input<string>[];
}

/** AWS proves a wildcard by the name below it, and gives both the same record. */
export function provenName(host: string): string {
  return host.toLowerCase().replace(/^\*\./, "");
}

export function sameProof(one: string, other: string): boolean {
  return provenName(one) === provenName(other);
}

/** The records that some names need, each once. A name that is known only later is taken to have its own. */
export function proofs(hosts: readonly pulumi.Input<string>[]): Proof[] {
  const distinct = hosts.filter((host, index) => {
    const name = known(host);
    const before = hosts.slice(0, index).map(known);
    return name === undefined || !before.some((other) => other !== undefined && sameProof(other, name));
  });
  return distinct.map((host, index) => {
    const name = known(host);
    const rest = distinct.filter((_, at) => at !== index);
    return {
      host,
      suffix: index === 0 ? "" : `-${name === undefined ? String(hosts.indexOf(host)) : provenName(name)}`,
      others: name === undefined ? rest : rest.filter((other) => known(other) === undefined),
    };
  });
}
