import { known } from "../../validation/input";
import { checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import { checkWords } from "../../validation/words";
import type { UserPoolSettings } from "../args";
import { mfaMode } from "../mfa/mfa";
import { FirstFactor } from "./args";
import { signInWays } from "./sign-in";

/** Cognito API reference, WebAuthnConfigurationType.RelyingPartyId; it is a domain, without scheme, port and path. */
const RELYING_PARTY = {
  range: { min: 1, max: 127, unit: "characters" },
  pattern: /^[a-z0-9.-]+$/i,
  allowed: "letters, digits, hyphens and dots",
} as const;

/** What AWS would refuse of how people sign in. */
export function checkSignIn(settings: UserPoolSettings, at: string): Problem[] {
  return [...checkWays(settings, at), ...checkFirstFactors(settings, at), ...checkPasskey(settings, at)];
}

/** Cognito developer guide, "Working with user attributes": user names with aliases, or e-mail and phone as user names. */
function checkWays(settings: UserPoolSettings, at: string): Problem[] {
  const ways = signInWays(settings);
  const path = under(at, "signIn");
  if (ways.preferredUsername && !ways.username) {
    return [
      {
        path: under(path, "preferredUsername"),
        rule: "is an alias of the user name, and people have none here",
        got: true,
        remedy: `set ${under(path, "username")} to true, or leave it out`,
      },
    ];
  }
  return ways.username || ways.email || ways.phoneNumber
    ? []
    : [
        {
          path,
          rule: "must leave people a way to sign in",
          got: settings.signIn,
          remedy: `set ${["username", "email", "phoneNumber"].join(", ")} or several of them to true`,
        },
      ];
}

/**
 * Cognito API reference, SignInPolicyType: one to four factors. The service wants the password among them, and refuses the
 * others beside a second factor that everybody needs (seen at CreateUserPool and SetUserPoolMfaConfig).
 */
function checkFirstFactors(settings: UserPoolSettings, at: string): Problem[] {
  const { firstFactors: factors } = settings;
  const path = under(at, "firstFactors");
  const words = checkWords(factors, path, Object.values(FirstFactor));
  if (factors === undefined || words.length > 0) {
    return words;
  }
  const others = [...new Set(factors.filter((factor) => factor !== "password"))];
  const problems: Problem[] = [];
  if (!factors.includes("password")) {
    problems.push({
      path,
      rule: "must have the password among them: Cognito cannot do without it",
      got: factors,
      remedy: 'add "password"',
    });
  }
  if (others.length > 0 && known(mfaMode(settings)) === "required") {
    problems.push({
      path,
      rule: `cannot have ${others.join(", ")} while everybody needs a second factor`,
      got: factors,
      remedy: `set ${under(at, "mfa", "mode")} to optional, or leave all but the password out`,
    });
  }
  return problems;
}

function checkPasskey({ passkey, firstFactors }: UserPoolSettings, at: string): Problem[] {
  if (passkey === undefined) {
    return [];
  }
  const path = under(at, "passkey");
  const problems = checkText(passkey.relyingPartyId, under(path, "relyingPartyId"), RELYING_PARTY);
  if (firstFactors?.includes("passkey") !== true) {
    problems.push({
      path,
      rule: "changes nothing while passkeys are no first factor",
      remedy: `add passkey to ${under(at, "firstFactors")}, or leave it out`,
      isWarning: true,
    });
  }
  return problems;
}
