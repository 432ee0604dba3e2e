/** A PNG image of two pixels, in Base64. */
export const PNG = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADUlEQVR42mM4IWcDRAAJDQJFDUxoigAAAABJRU5ErkJggg==";

/** An SVG image in Base64. */
export const SVG = base64('<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>');

/** A text in Base64. */
export function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

/** The PNG image with something behind it that makes it as large as that. */
export function pngOf(size: number): string {
  return Buffer.concat([Buffer.from(PNG, "base64"), Buffer.alloc(size)])
    .subarray(0, size)
    .toString("base64");
}
