import * as pulumi from "@pulumi/pulumi";
import { digest } from "../fitting-name";

/** CloudTrail user guide, "Naming requirements". */
const LONGEST = 128;

/**
 * The name of a trail that was given none. It is known before the trail, because the bucket's policy names the trail and
 * comes first. Where something of it had to go, eight digits tell it from others that look the same then.
 */
export function defaultTrailName(name: string): string {
  const origin = [pulumi.getProject(), pulumi.getStack(), name].join("-");
  if (origin.length <= LONGEST && /^[a-zA-Z0-9](?:[._-]?[a-zA-Z0-9])*$/.test(origin)) {
    return origin;
  }
  const digits = digest(origin);
  const readable = origin
    .replace(/[^a-zA-Z0-9]+/g, "-")
    .slice(0, LONGEST - digits.length - 1)
    .replace(/^-+|-+$/g, "");
  return readable === "" ? `trail-${digits}` : `${readable}-${digits}`;
}
