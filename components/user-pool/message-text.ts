import type * as pulumi from "@pulumi/pulumi";
import { known } from "../validation/input";
import type { Range } from "../validation/limits";
import type { Problem } from "../validation/problem";

/** What Cognito puts into a text before it sends it. */
interface Placeholder {
  readonly pattern: RegExp;
  readonly name: string;
  readonly standsFor: string;
}

const CODE: Placeholder = { pattern: /\{####\}/, name: "{####}", standsFor: "the code" };
const PASSWORD: Placeholder = { ...CODE, standsFor: "the temporary password" };
const USER_NAME: Placeholder = { pattern: /\{username\}/, name: "{username}", standsFor: "the user name" };
const LINK: Placeholder = { pattern: /\{##[^{}#]+##\}/, name: "{##Verify my address##}", standsFor: "the link" };

/** How long a text may be, and what has to be in it. */
export interface MessageRule {
  readonly range: Range;
  readonly placeholders: readonly Placeholder[];
}

/** Cognito API reference: SmsVerificationMessageType, EmailVerificationMessageType and their like. */
const SMS = { min: 6, max: 140, unit: "characters" } as const;
const MAIL = { min: 6, max: 20_000, unit: "characters" } as const;
const SUBJECT = { min: 1, max: 140, unit: "characters" } as const;

/** Cognito API reference: VerificationMessageTemplateType, MessageTemplateType, EmailMfaConfigType, SmsMfaConfigType. */
export const MESSAGES = {
  subject: { range: SUBJECT, placeholders: [] },
  smsCode: { range: SMS, placeholders: [CODE] },
  smsInvitation: { range: SMS, placeholders: [USER_NAME, PASSWORD] },
  mailCode: { range: MAIL, placeholders: [CODE] },
  mailLink: { range: MAIL, placeholders: [LINK] },
  mailInvitation: { range: MAIL, placeholders: [USER_NAME, PASSWORD] },
  /** Without passwords there is none to tell. */
  passwordlessInvitation: { range: MAIL, placeholders: [USER_NAME] },
} as const satisfies Record<string, MessageRule>;

/** Bodies may be 20,000 characters long, which nobody wants to read again in an error. */
const SHOWN = 60;

/** A text that AWS would refuse for its length, or for what is not in it. */
export function checkMessage(
  value: pulumi.Input<string> | undefined,
  path: string,
  { range, placeholders }: MessageRule,
): Problem[] {
  const text = known(value);
  if (text === undefined) {
    return [];
  }
  const got = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  const problems: Problem[] = [];
  if (text.length < range.min || text.length > range.max) {
    const wanted = text.length > range.max ? "shorter" : "longer";
    problems.push({
      path,
      rule: `must have ${range.min} to ${range.max} ${range.unit}`,
      got,
      remedy: `it has ${text.length}, so write a ${wanted} one`,
    });
  }
  const missing = placeholders.filter(({ pattern }) => !pattern.test(text));
  for (const { name, standsFor } of missing) {
    problems.push({ path, rule: `must contain ${name}`, got, remedy: `put it where ${standsFor} belongs` });
  }
  return problems;
}

/**
 * Warns of a user name in a text that Cognito puts none into (Cognito developer guide, "Message templates"): people
 * would read the placeholder itself.
 */
export function checkNoUserName(value: pulumi.Input<string> | undefined, path: string): Problem[] {
  return known(value)?.includes("{username}") === true
    ? [
        {
          path,
          rule: "should not contain {username}, which Cognito replaces in invitations only",
          remedy: "leave it out, or people read the placeholder itself",
          isWarning: true,
        },
      ]
    : [];
}

/** Warns once for each text that is given although nothing sends it. */
export function unsent(texts: Record<string, unknown>, pathOf: (key: string) => string, why: string, remedy: string) {
  return Object.entries(texts)
    .filter(([, text]) => text !== undefined)
    .map(([key]): Problem => ({ path: pathOf(key), rule: `is never sent: ${why}`, remedy, isWarning: true }));
}
