import { type Inputs, Property, text } from "../../../definition/property";

/** What a condition looks at. */
export type Field = "host" | "path" | "header" | "method" | "query" | "source";

/** One condition of a listener rule: a request meets it by any of its values. */
export interface Condition {
  /** Nothing where the condition is unknown as a whole; its only value is that unknown then. */
  readonly field: Field | undefined;
  /** The name of the header, in small letters. */
  readonly header?: Property<string>;
  /** Patterns with wildcards for hosts, paths and headers; exact values for the others. */
  readonly values: readonly Property<string>[];
  readonly regexes: readonly Property<string>[];
}

const classicBlocks: Readonly<Record<string, Field>> = {
  hostHeader: "host",
  pathPattern: "path",
  httpHeader: "header",
  httpRequestMethod: "method",
  queryStrings: "query",
  sourceIp: "source",
};

const nativeFields: Readonly<Record<string, { readonly field: Field; readonly block: string }>> = {
  "host-header": { field: "host", block: "hostHeaderConfig" },
  "path-pattern": { field: "path", block: "pathPatternConfig" },
  "http-header": { field: "header", block: "httpHeaderConfig" },
  "http-request-method": { field: "method", block: "httpRequestMethodConfig" },
  "query-string": { field: "query", block: "queryStringConfig" },
  "source-ip": { field: "source", block: "sourceIpConfig" },
};

/** The conditions of a rule of the classic provider, which has a block for each kind of them. */
export function readClassicConditions(inputs: Inputs): Condition[] {
  return Property.each(inputs, "conditions").flatMap((condition) => {
    if (!condition.isKnown) return [unknownCondition(condition)];
    return Object.entries(classicBlocks).flatMap(([block, field]) => {
      const argument = `${condition.argument}.${block}`;
      if (!Property.at(inputs, argument).isSet) return [];
      if (field !== "query") return [readBlock(inputs, argument, field)];
      const values = pairs(inputs, argument);
      // The provider gives an empty list back where the program set none.
      return values.length > 0 ? [{ field, values, regexes: [] }] : [];
    });
  });
}

/** The conditions of a rule of the native provider, which names the kind, and may do without the block. */
export function readNativeConditions(inputs: Inputs): Condition[] {
  return Property.each(inputs, "conditions").map((condition) => {
    const name = Property.at(inputs, `${condition.argument}.field`).map((field) => text(field) ?? "");
    if (!name.isKnown) return unknownCondition(name);
    const kind = nativeFields[name.value];
    // A kind that AWS adds one day narrows a rule in a way that nobody knows here.
    if (kind === undefined) return { field: undefined, values: [], regexes: [] };
    const { field } = kind;
    const block = `${condition.argument}.${kind.block}`;
    if (field === "query") return { field, values: pairs(inputs, `${block}.values`), regexes: [] };
    return readBlock(inputs, Property.at(inputs, block).isSet ? block : condition.argument, field);
  });
}

function readBlock(inputs: Inputs, argument: string, field: Field): Condition {
  return {
    field,
    ...(field === "header" && {
      header: Property.at(inputs, `${argument}.httpHeaderName`).map((name) => (text(name) ?? "").toLowerCase()),
    }),
    values: Property.each(inputs, `${argument}.values`).map((value) => value.map(String)),
    regexes: Property.each(inputs, `${argument}.regexValues`).map((value) => value.map(String)),
  };
}

/** Pairs of keys and values of a query, each as one text. */
function pairs(inputs: Inputs, list: string): Property<string>[] {
  return Property.each(inputs, list).map(({ argument }) => {
    const key = Property.at(inputs, `${argument}.key`).map((name) => text(name) ?? "");
    const value = Property.at(inputs, `${argument}.value`);
    return key.isKnown ? value.map((what) => JSON.stringify([key.value, what])) : key;
  });
}

function unknownCondition(unknown: Property<unknown>): Condition {
  return { field: undefined, values: [unknown.map(String)], regexes: [] };
}
