import { defaults } from "../../defaults";
import { known, knownItems } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";
import { verifiedAttributes } from "../verification/verification";

/** RFC 1035, 2.3.1, with a label before the last one. */
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** Lambda developer guide, "Lambda quotas": 4 KB for all environment variables; the others need the rest. */
const LONGEST_LIST = 3072;

/** What the function that guards the sign-up could not work with, and what would be without effect. */
export function checkSelfSignUp(settings: UserPoolSettings, at: string): Problem[] {
  const { selfSignUp = {} } = settings;
  const path = under(at, "selfSignUp");
  const list = under(path, "allowedEmailDomains");
  const { enabled, allowedEmailDomains, autoConfirm, allowSubdomains } = selfSignUp;
  if (allowedEmailDomains === undefined) {
    return Object.entries({ allowSubdomains, autoConfirm })
      .filter(([, value]) => known(value) === true)
      .map(([key, got]) => ({
        path: under(path, key),
        rule: "is without effect where every domain is allowed",
        got: known(got),
        remedy: `set ${list}, or leave it out`,
        isWarning: true,
      }));
  }
  const domains = knownItems(allowedEmailDomains);
  const problems: Problem[] = domains
    .filter(([, domain]) => !DOMAIN.test(domain))
    .map(([index, domain]) => ({
      path: under(list, index),
      rule: "must be a domain name in ASCII",
      got: domain,
      remedy: remedy(domain, path),
    }));
  if (known(allowedEmailDomains)?.length === 0) {
    problems.push({
      path: list,
      rule: "must name a domain at least",
      got: [],
      remedy: "leave it out to allow every domain",
    });
  }
  problems.push(...checkProof(settings, at));
  const length = domains.map(([, domain]) => domain).join(",").length;
  if (length > LONGEST_LIST) {
    problems.push({
      path: list,
      rule: `must have at most ${LONGEST_LIST} characters with its commas`,
      got: length,
      remedy: `leave some out, or name what they have in common and set ${under(path, "allowSubdomains")}`,
    });
  }
  return (enabled === undefined ? defaults.userPool.selfSignUp.enabled : known(enabled)) === false
    ? [...problems, useless(list, path)]
    : problems;
}

/**
 * Cognito sends the code of a sign-up to one place, and to the phone where both are verified (Cognito developer guide,
 * "Verifying contact information at sign-up"): then anybody could name an address of the domain.
 */
function checkProof(settings: UserPoolSettings, at: string): Problem[] {
  const verified = verifiedAttributes(settings);
  const path = under(at, "selfSignUp", "allowedEmailDomains");
  if (verified.includes("phone_number")) {
    const rule = "would let in whoever names an address there: the code of a sign-up goes to the phone alone";
    return [{ path, rule, remedy: "do without phone numbers that are verified, or leave the list out" }];
  }
  const nobody = !verified.includes("email") && known(settings.selfSignUp?.autoConfirm) !== true;
  const rule = "needs addresses that people can prove, and this pool verifies none";
  const remedy = `add email to ${under(at, "verification", "attributes")}`;
  return nobody ? [{ path, rule, remedy }] : [];
}

function useless(list: string, path: string): Problem {
  return {
    path: list,
    rule: "concerns only those who come through an identity provider while self sign-up is off",
    remedy: `set ${under(path, "enabled")} to true, or leave it out`,
    isWarning: true,
  };
}

/** Without any part of the value, which may be a secret. */
function remedy(domain: string, path: string): string {
  if (/^\*?\./.test(domain)) {
    return `leave out what stands before the name, and set ${under(path, "allowSubdomains")} to true`;
  }
  return domain.includes("@")
    ? "write only what follows the @"
    : 'write one such as "example.com"; an international one in its xn-- form';
}
