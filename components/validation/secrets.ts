import * as pulumi from "@pulumi/pulumi";

/** Where a secret stands in some arguments: its keys, with `*` for the keys of a map. */
export type SecretPath = readonly string[];

/**
 * The same arguments with every leaf of a secret kind marked as secret, whoever gave it and however. The engine stores
 * what a component is given, so this is done before it is given.
 */
export function sealed<A extends object>(args: A, paths: readonly SecretPath[]): A {
  return paths.reduce<A>((whole, path) => seal(whole, path) as A, args);
}

function seal(node: unknown, [key, ...rest]: SecretPath): unknown {
  if (node === undefined || node === null) {
    return node;
  }
  if (key === undefined) {
    return pulumi.secret(node);
  }
  const found = node as Record<string, unknown>;
  const keys = key === "*" ? Object.keys(found) : [key].filter((name) => found[name] !== undefined);
  return keys.reduce<unknown>((whole, name) => ({ ...(whole as object), [name]: seal(found[name], rest) }), node);
}
