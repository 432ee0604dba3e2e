/** A statement of a policy document, as far as rules read it. */
export interface Statement {
  readonly effect: string;
  readonly actions: readonly string[];
  /** Whether it allows or denies all but the named actions. */
  readonly isAllBut: boolean;
  readonly resources: readonly string[];
  readonly conditions: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly principal: unknown;
}

/** The statements of a policy document, which providers take as text and as an object; none of what is no document. */
export function statements(document: unknown): readonly Statement[] {
  const parsed = typeof document === "string" ? parse(document) : document;
  return list((parsed as { readonly Statement?: unknown } | undefined)?.Statement)
    .filter((statement): statement is Readonly<Record<string, unknown>> => statement instanceof Object)
    .map((statement) => ({
      effect: String(statement.Effect),
      actions: list(statement.Action ?? statement.NotAction).map(String),
      isAllBut: statement.NotAction !== undefined,
      resources: list(statement.Resource).map(String),
      conditions: (statement.Condition ?? {}) as Statement["conditions"],
      principal: statement.Principal,
    }));
}

/** A value that may stand alone or in a list. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
