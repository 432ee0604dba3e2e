import assert from "node:assert/strict";
import * as proto from "@pulumi/pulumi/proto/analyzer_pb";
import type { Rule } from "../../../policies/definition/rule";
import { book } from "../../../policies/definition/configuration-book";
import { type Inputs, type Resource, analyze, analyzeStack, configured, remediate } from "./engine";

/** What a rule said. Each list is empty where there is nothing to say. */
export interface Outcome {
  /** The messages that were reported, without the rule's description above them. */
  readonly violations: readonly string[];
  /** The notes that a rule could not decide during a preview. */
  readonly undecided: readonly string[];
  /** Why the rule did not look. */
  readonly notApplicable: readonly string[];
}

/** Shows a resource to a rule that is configured so; what the configuration leaves out has its default. */
export async function validate(rule: Rule, resource: Resource, config?: Inputs): Promise<Outcome> {
  book.close();
  return outcome(rule, await analyze([configured(rule, config)], resource));
}

/** Shows a whole stack to a rule that is configured so. */
export async function validateStack(rule: Rule, stack: readonly Resource[], config?: Inputs): Promise<Outcome> {
  book.close();
  return outcome(rule, await analyzeStack([configured(rule, config)], stack));
}

/** What a rule makes of a resource when it may mend it: the new inputs, or nothing where it leaves it alone. */
export async function mended(rule: Rule, resource: Resource, config?: Inputs): Promise<Inputs | undefined> {
  book.close();
  const response = await remediate([configured(rule, config)], resource);
  const [remediation, ...others] = response.getRemediationsList();
  assert.equal(others.length, 0);
  if (remediation?.getDiagnostic()) throw new Error(remediation.getDiagnostic());
  return remediation?.getProperties()?.toJavaScript();
}

function outcome(rule: Rule, response: proto.AnalyzeResponse): Outcome {
  const diagnostics = response.getDiagnosticsList();
  const isNote = (d: proto.AnalyzeDiagnostic) => d.getEnforcementlevel() === proto.EnforcementLevel.ADVISORY;
  return {
    violations: diagnostics.filter((d) => !isNote(d)).map((d) => withoutDescription(rule, d.getMessage())),
    undecided: diagnostics.filter(isNote).map((d) => d.getMessage()),
    notApplicable: response.getNotApplicableList().map((n) => n.getReason()),
  };
}

function withoutDescription(rule: Rule, message: string): string {
  const [description, ...lines] = message.split("\n");
  assert.equal(description, rule.description);
  return lines.join("\n");
}
