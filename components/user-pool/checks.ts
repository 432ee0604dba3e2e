import { checkText } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import type { UserPoolSettings } from "./args";
import { checkAttributes } from "./attributes/checks";
import { checkMfa } from "./mfa/checks";
import { checkPasswords } from "./passwords/checks";
import { checkSignIn } from "./sign-in/checks";

/** Cognito API reference, CreateUserPool.PoolName. */
const NAME = {
  range: { min: 1, max: 128, unit: "characters" },
  pattern: /^[\w\s+=,.@-]+$/,
  allowed: "letters, digits, spaces and _ + = , . @ -",
} as const;

/** What AWS would refuse of a user pool's settings. Each part sees the whole, since some parts exclude each other. */
export function checkUserPool(settings: UserPoolSettings, at: string): Problem[] {
  return [
    ...checkText(settings.name, under(at, "name"), NAME),
    ...checkSignIn(settings, at),
    ...checkAttributes(settings, at),
    ...checkPasswords(settings, at),
    ...checkMfa(settings, at),
  ];
}
