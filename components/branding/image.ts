import { createRequire } from "node:module";
import type * as imageSize from "image-size";
import type { Problem } from "../validation/problem";

/** What needs no image does not wait for the reader of images. */
const load = createRequire(__filename);

/** The kind of image that the bytes are, by their content: png, jpg, svg and so on; undefined for what is none. */
export function kindOfImage(bytes: Uint8Array): string | undefined {
  const { imageSize: measure } = load("image-size") as typeof imageSize;
  try {
    return measure(bytes).type;
  } catch {
    return undefined;
  }
}

/** The bytes that a Base64 text stands for, or what is wrong with it. */
export function decoded(text: string, path: string): { bytes: Buffer } | { problem: Problem } {
  const bytes = Buffer.from(text, "base64");
  return text !== "" && bytes.toString("base64") === text
    ? { bytes }
    : {
        problem: {
          path,
          rule: "must be Base64 without spaces and line breaks",
          remedy: "name the file instead, or encode it with base64 -w0",
        },
      };
}
