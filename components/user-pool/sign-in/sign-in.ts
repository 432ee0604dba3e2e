import type * as cognito from "@pulumi/aws/cognito";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { map, mapList, together } from "../../validation/input";
import type { UserPoolSettings } from "../args";
import type { FirstFactor } from "./args";

/** The ways to sign in, each decided. */
export interface SignInWays extends Record<string, boolean> {
  username: boolean;
  email: boolean;
  phoneNumber: boolean;
  preferredUsername: boolean;
}

/** The attributes that Cognito can verify, by its own words. */
export type VerifiableAttribute = "email" | "phone_number";

const AUTH_FACTOR: Record<FirstFactor, string> = {
  password: "PASSWORD",
  emailOtp: "EMAIL_OTP",
  smsOtp: "SMS_OTP",
  passkey: "WEB_AUTHN",
};

/** How people sign in, with the defaults filled in: the e-mail address counts only where nothing else was chosen. */
export function signInWays({ signIn = {} }: UserPoolSettings): pulumi.Input<SignInWays> {
  const standard = defaults.userPool.signIn;
  const given = together({
    username: signIn.username ?? standard.username,
    phoneNumber: signIn.phoneNumber ?? standard.phoneNumber,
    preferredUsername: signIn.preferredUsername ?? standard.preferredUsername,
    email: signIn.email ?? "by default",
  });
  return map(given, ({ email, ...ways }): SignInWays => {
    const others = ways.username || ways.phoneNumber;
    return { ...ways, email: typeof email === "boolean" ? email : others ? false : standard.email };
  });
}

/** What people type to sign in, and what they can prove first. */
export function signInInputs(settings: UserPoolSettings): cognito.UserPoolArgs {
  const ways = signInWays(settings);
  const caseSensitive = settings.signIn?.caseSensitive ?? defaults.userPool.signIn.caseSensitive;
  return {
    usernameAttributes: map(ways, (chosen) => (chosen.username ? undefined : identifiers(chosen))),
    aliasAttributes: map(ways, (chosen) => (chosen.username ? identifiers(chosen) : undefined)),
    usernameConfiguration: { caseSensitive },
    signInPolicy:
      settings.firstFactors === undefined
        ? undefined
        : { allowedFirstAuthFactors: mapList(settings.firstFactors, authFactors) },
    webAuthnConfiguration:
      settings.passkey === undefined
        ? undefined
        : {
            relyingPartyId: settings.passkey.relyingPartyId,
            // AWS tells its choice back, so that a block without one would differ in every run.
            userVerification: settings.passkey.userVerification ?? defaults.userPool.passkey.userVerification,
          },
  };
}

/**
 * What Cognito verifies by itself, and keeps the old value of until the new one is verified: the e-mail address and phone
 * number that people sign in with or get one-time codes at, and what else the caller knows to need it.
 */
export function verifiedAttributeInputs(
  settings: UserPoolSettings,
  also: pulumi.Input<pulumi.Input<VerifiableAttribute>[]> = [],
): cognito.UserPoolArgs {
  const needed = together({
    ways: signInWays(settings),
    factors: mapList(settings.firstFactors ?? [], (factors) => factors as string[]),
    also: mapList(also, (attributes) => attributes as string[]),
  });
  const verified = map(needed, ({ ways, factors, also: others }) =>
    some(
      [
        ways.email || factors.includes("emailOtp") ? "email" : undefined,
        ways.phoneNumber || factors.includes("smsOtp") ? "phone_number" : undefined,
        ...others,
      ].filter((attribute) => attribute !== undefined),
    ),
  );
  return {
    autoVerifiedAttributes: verified,
    userAttributeUpdateSettings: map(verified, (attributes) =>
      attributes === undefined ? undefined : { attributesRequireVerificationBeforeUpdates: attributes },
    ),
  };
}

function identifiers(ways: SignInWays): string[] | undefined {
  const chosen = { email: ways.email, phone_number: ways.phoneNumber, preferred_username: ways.preferredUsername };
  return some(Object.entries(chosen).flatMap(([attribute, isWay]) => (isWay ? [attribute] : [])));
}

function authFactors(factors: FirstFactor[]): string[] {
  return [...new Set(factors)].map((factor) => AUTH_FACTOR[factor]).sort();
}

/** Sorted and each once, as AWS returns lists; an empty list is none. */
function some(list: string[]): string[] | undefined {
  return list.length === 0 ? undefined : [...new Set(list)].sort();
}
