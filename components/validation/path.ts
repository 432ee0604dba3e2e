import { isDeferred } from "./input";

/** Where an argument stands, as people write it: `clients.web.callbackUrls[0]`. Empty for the arguments as a whole. */
export function under(path: string, ...keys: (string | number)[]): string {
  return keys.reduce<string>((whole, key) => {
    if (typeof key === "number") {
      return `${whole}[${key}]`;
    }
    if (!/^[A-Za-z_][\w-]*$/.test(key)) {
      return `${whole}[${JSON.stringify(key)}]`;
    }
    return whole === "" ? key : `${whole}.${key}`;
  }, path);
}

/** The known values below `path`, each with where it stands: keys with dots between them, `*` for every key of a map. */
export function valuesAt(node: unknown, path: string, at: string): [string, unknown][] {
  const [key = "", ...rest] = path.split(".");
  if (typeof node !== "object" || node === null || isDeferred(node)) {
    return [];
  }
  const below = Object.entries(node).filter(([name]) => key === "*" || key === name);
  return below.flatMap(([name, value]: [string, unknown]): [string, unknown][] => {
    const where = under(at, name);
    if (rest.length > 0) {
      return valuesAt(value, rest.join("."), where);
    }
    return value === undefined || isDeferred(value) ? [] : [[where, value]];
  });
}
