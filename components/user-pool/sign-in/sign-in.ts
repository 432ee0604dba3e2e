import type * as cognito from "@pulumi/aws/cognito";
import { defaults } from "../../defaults";
import { sorted } from "../../validation/list";
import type { UserPoolSettings } from "../args";
import type { FirstFactor } from "./args";

/** The ways to sign in, each decided. */
export interface SignInWays {
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
export function signInWays({ signIn = {} }: UserPoolSettings): SignInWays {
  const standard = defaults.userPool.signIn;
  const username = signIn.username ?? standard.username;
  const phoneNumber = signIn.phoneNumber ?? standard.phoneNumber;
  const preferredUsername = signIn.preferredUsername ?? standard.preferredUsername;
  const byDefault = !(username || phoneNumber) && standard.email;
  return { username, phoneNumber, preferredUsername, email: signIn.email ?? byDefault };
}

/** What people can prove first: the password alone where nothing else is said. */
export function firstFactors(settings: UserPoolSettings): FirstFactor[] {
  return settings.firstFactors ?? ["password"];
}

/** The attributes that people sign in with or get one-time codes at, which therefore have to be verified. */
export function signInAttributes(settings: UserPoolSettings): VerifiableAttribute[] {
  const ways = signInWays(settings);
  const factors = firstFactors(settings);
  return [
    ...(ways.email || factors.includes("emailOtp") ? (["email"] as const) : []),
    ...(ways.phoneNumber || factors.includes("smsOtp") ? (["phone_number"] as const) : []),
  ];
}

/** What people type to sign in, and what they can prove first. */
export function signInInputs(settings: UserPoolSettings): cognito.UserPoolArgs {
  const ways = signInWays(settings);
  const caseSensitive = settings.signIn?.caseSensitive ?? defaults.userPool.signIn.caseSensitive;
  return {
    usernameAttributes: ways.username ? undefined : identifiers(ways),
    aliasAttributes: ways.username ? identifiers(ways) : undefined,
    usernameConfiguration: { caseSensitive },
    signInPolicy:
      settings.firstFactors === undefined ? undefined : { allowedFirstAuthFactors: authFactors(settings.firstFactors) },
    webAuthnConfiguration:
      settings.passkey === undefined && !firstFactors(settings).includes("passkey")
        ? undefined
        : {
            relyingPartyId: settings.passkey?.relyingPartyId,
            // AWS tells its choice back, so that a block without one would differ in every run.
            userVerification: settings.passkey?.userVerification ?? defaults.userPool.passkey.userVerification,
          },
  };
}

function identifiers(ways: SignInWays) {
  const chosen = { email: ways.email, phone_number: ways.phoneNumber, preferred_username: ways.preferredUsername };
  return sorted(Object.entries(chosen).flatMap(([attribute, isWay]) => (isWay ? [attribute] : [])));
}

function authFactors(factors: FirstFactor[]): string[] {
  return [...new Set(factors)].map((factor) => AUTH_FACTOR[factor]).sort();
}
