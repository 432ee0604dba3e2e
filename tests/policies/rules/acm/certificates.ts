import type { Rule } from "../../../../policies/definition/rule";
import type { Inputs } from "../../harness/engine";
import { type Case, type Verdict, itJudges, itLeavesAlone } from "../../harness/verdicts";

export const classic = "aws:acm/certificate:Certificate";
export const native = "aws-native:certificatemanager:Certificate";

/** One case that holds for both providers. */
export interface CertificateCase extends Omit<Case, "type" | "inputs" | "expected"> {
  readonly inputs: Inputs;
  readonly expected: Verdict;
}

/** Tests a rule with certificates of both providers, and with resources that are none. */
export function itJudgesCertificates(
  rule: Rule,
  cases: readonly CertificateCase[],
  classicOnly: readonly CertificateCase[] = [],
): void {
  itJudges(rule, "certificate", [
    ...cases.flatMap((one) => [classic, native].map((type) => ({ ...one, type }))),
    ...classicOnly.map((one) => ({ ...one, type: classic })),
  ]);
  itLeavesAlone(rule, "certificates", ["aws:acm/certificateValidation:CertificateValidation", "aws:s3/bucket:Bucket"]);
}

/** How a program imports a certificate, by each of the arguments that show it; with the classic provider only. */
export const imports: readonly Inputs[] = [
  { certificateBody: "-----BEGIN" },
  { privateKey: "x" },
  { privateKeyWo: "x" },
];
