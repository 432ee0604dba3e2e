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
