import type { Rule } from "../../../../../policies/definition/rule";
import type { Inputs } from "../../../harness/engine";
import { type Case, type Verdict, itJudges, itLeavesAlone } from "../../../harness/verdicts";

/** A provider's words for what both have. */
export interface Vocabulary {
  readonly flows: string;
  readonly scopes: string;
  /** The argument of the name that Cognito shows. */
  readonly shownName: string;
}

/** One case that holds for every type token of an app client. */
export interface ClientCase extends Omit<Case, "type" | "inputs" | "expected" | "mended"> {
  readonly inputs: Inputs | ((words: Vocabulary) => Inputs);
  readonly expected: Verdict | ((words: Vocabulary) => Verdict);
  readonly mended?: Inputs;
}

const classic = { flows: "allowedOauthFlows", scopes: "allowedOauthScopes", shownName: "name" };
const native = { flows: "allowedOAuthFlows", scopes: "allowedOAuthScopes", shownName: "clientName" };

const tokens: readonly (readonly [string, Vocabulary])[] = [
  ["aws:cognito/userPoolClient:UserPoolClient", classic],
  ["aws:cognito/managedUserPoolClient:ManagedUserPoolClient", classic],
  ["aws-native:cognito:UserPoolClient", native],
];

/** Tests a rule with app clients of every type that it judges, and with resources that are none. */
export function itJudgesClients(rule: Rule, cases: readonly ClientCase[]): void {
  for (const [type, words] of tokens.filter(([token]) => rule.catalogued.tokens.includes(token))) {
    itJudges(
      rule,
      "app client",
      cases.map(({ inputs, expected, ...rest }) => ({
        ...rest,
        type,
        inputs: typeof inputs === "function" ? inputs(words) : inputs,
        expected: typeof expected === "function" ? expected(words) : expected,
      })),
    );
  }
  itLeavesAlone(rule, "app clients", ["aws:cognito/userPool:UserPool", "aws:cognito/user:User"]);
}
