import { existsSync, readFileSync } from "node:fs";
import { green, red, yellow } from "./style.ts";

interface Violation {
  readonly policyName: string;
  readonly policyPackName: string;
  readonly enforcementLevel: string;
  readonly resourceUrn?: string;
}

interface Analysis {
  readonly policyPackName: string;
  readonly passed?: readonly string[];
  readonly failed?: readonly string[];
}

interface EngineEvent {
  readonly policyEvent?: Violation;
  readonly policyRemediationEvent?: Violation;
  readonly policyAnalyzeSummaryEvent?: Analysis;
  readonly policyAnalyzeStackSummaryEvent?: Analysis;
  readonly summaryEvent?: { readonly PolicyPacks?: Readonly<Record<string, string>> };
}

export interface Verdict {
  readonly packs: readonly { readonly name: string; readonly version: string; readonly policies: number }[];
  readonly violations: readonly Violation[];
  readonly remediations: number;
}

/** Reads what the engine wrote with --event-log: one JSON event a line. */
export function readVerdict(eventLog: string): Verdict {
  const lines = existsSync(eventLog) ? readFileSync(eventLog, "utf8").split("\n") : [];
  const events = lines.filter((line) => line !== "").map((line) => JSON.parse(line) as EngineEvent);
  const versions = new Map<string, string>();
  const policies = new Map<string, Set<string>>();
  for (const { summaryEvent, policyAnalyzeSummaryEvent, policyAnalyzeStackSummaryEvent } of events) {
    for (const [name, version] of Object.entries(summaryEvent?.PolicyPacks ?? {})) {
      // A local pack is called "name|local|folder" here, and by its name alone elsewhere.
      versions.set(name.split("|")[0] ?? name, version);
    }
    for (const analysis of [policyAnalyzeSummaryEvent, policyAnalyzeStackSummaryEvent]) {
      if (analysis === undefined) continue;
      const seen = policies.get(analysis.policyPackName) ?? new Set();
      for (const policy of [...(analysis.passed ?? []), ...(analysis.failed ?? [])]) seen.add(policy);
      policies.set(analysis.policyPackName, seen);
    }
  }
  // A run that a policy stops has no version in its summary, but the analyses name the pack.
  const names = new Set([...versions.keys(), ...policies.keys()]);
  return {
    packs: [...names].map((name) => ({
      name,
      version: versions.get(name) ?? "",
      policies: policies.get(name)?.size ?? 0,
    })),
    violations: unique(events.flatMap(({ policyEvent }) => (policyEvent === undefined ? [] : [policyEvent]))),
    remediations: events.filter(({ policyRemediationEvent }) => policyRemediationEvent !== undefined).length,
  };
}

function unique(violations: readonly Violation[]): Violation[] {
  return [...new Map(violations.map((violation) => [JSON.stringify(violation), violation])).values()];
}

export function policyVerdict({ packs, violations, remediations }: Verdict): string[] {
  if (packs.length === 0) return [yellow("No policy pack ran.")];
  return packs.map(({ name, version, policies }) => {
    const own = violations.filter(({ policyPackName }) => policyPackName === name);
    const mandatory = own.filter(({ enforcementLevel }) => enforcementLevel === "mandatory").length;
    const advisory = own.length - mandatory;
    const counts = [
      mandatory > 0 ? red(count(mandatory, "mandatory violation")) : green("no mandatory violation"),
      advisory > 0 ? yellow(count(advisory, "warning")) : "no warning",
      ...(remediations > 0 ? [count(remediations, "remediation")] : []),
    ];
    return `${name}${version === "" ? "" : ` ${version}`}, ${count(policies, "policy", "policies")}: ${counts.join(", ")}`;
  });
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
