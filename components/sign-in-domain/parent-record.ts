import { getRecords } from "@pulumi/aws/route53/getRecords";
import type * as pulumi from "@pulumi/pulumi";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { isBelow, liesIn, parentOf, plainName } from "./names";

interface RecordSet {
  readonly name: string;
  readonly type: string;
}

/** Route 53 writes the star of a wildcard as an octal escape. */
const readable = ({ name, type }: RecordSet): RecordSet => ({ name: plainName(name).replace(/^\\052/, "*"), type });

/**
 * What AWS would refuse for want of an A record at the parent, as far as the zone tells: a parent that is kept elsewhere is
 * not known. AWS looks at the parent only when the domain is made, so this is no more than a warning.
 */
export function missingParentRecord(
  name: string,
  zone: string,
  records: readonly RecordSet[],
  at: string,
): Problem | undefined {
  const parent = parentOf(name);
  const found = records.map(readable);
  const isDelegated = found.some((set) => set.type === "NS" && isBelow(set.name, zone) && liesIn(parent, set.name));
  const isThere = found.some(({ name: own, type }) => {
    const isParents = own === parent || (own.startsWith("*.") && isBelow(parent, own.slice(2)));
    return isParents && ["A", "CNAME"].includes(type);
  });
  return !liesIn(parent, zone) || isDelegated || isThere
    ? undefined
    : {
        path: under(at, "name"),
        rule: `AWS refuses a new domain whose parent has no A record, and ${parent} has none in its hosted zone`,
        got: name,
        remedy: `make one, or set ${under(at, "parentRecord")} to an address of yours`,
        isWarning: true,
      };
}

/** The records of a zone; none can be told where listing them is not allowed. */
export async function recordsIn(zoneId: string, opts: pulumi.InvokeOptions): Promise<RecordSet[] | undefined> {
  return getRecords({ zoneId }, opts).then(
    ({ resourceRecordSets }) => resourceRecordSets,
    () => undefined,
  );
}
