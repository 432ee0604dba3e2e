import type { Inputs } from "../../harness/engine";
import type { Case, Verdict } from "../../harness/verdicts";

/** The type tokens of one kind of resource: the classic provider has two, of which one is an alias. */
export interface Tokens {
  readonly classic: string;
  readonly twin: string;
  readonly native: string;
}

/** One case that holds for all providers, in the words of the classic one. */
export interface TokenCase {
  readonly title: string;
  readonly inputs: Inputs;
  readonly config?: Inputs;
  readonly mended?: Inputs;
  readonly expected: Verdict;
}

/** How the words of the classic provider are said with a type token. */
export interface Translation {
  readonly toNative: (inputs: Inputs) => Inputs;
  readonly verdict: (type: string, expected: Verdict) => Verdict;
}

/** The cases, each for every type token. */
export function forTokens(tokens: Tokens, cases: readonly TokenCase[], { toNative, verdict }: Translation): Case[] {
  return cases.flatMap(({ inputs, mended, expected, ...rest }) =>
    Object.values<string>({ ...tokens }).map((type): Case => {
      const spell = (words: Inputs) => (type === tokens.native ? toNative(words) : words);
      return {
        ...rest,
        type,
        inputs: spell(inputs),
        expected: verdict(type, expected),
        ...(mended && { mended: spell(mended) }),
      };
    }),
  );
}
