import { CUSTOM } from "../validation/attribute-names";
import { known } from "../validation/input";
import type { UserPoolSettings } from "./args";
import type { StandardAttribute } from "./attributes/args";
import { firstFactors, signInWays, type SignInWays } from "./sign-in/sign-in";

/** What users are named by: any text, one that does not look like what is an alias, or an address of theirs. */
export type UserNameForm = "text" | "noEmail" | "noPhone" | "noEmailOrPhone" | "email" | "phone" | "emailOrPhone";

/** What clients and users have to know of their pool. */
export interface PoolFacts {
  /** The custom attributes, without their prefix. */
  readonly customAttributes: string[];
  /** The standard attributes that every account must have. */
  readonly requiredAttributes: string[];
  /** The attributes that keep their first value, custom ones with their prefix. */
  readonly immutableAttributes: string[];
  readonly userNames: UserNameForm;
  readonly caseSensitive: boolean;
  /** True if people can sign in without a password. */
  readonly isPasswordless: boolean;
}

/** The only place where other parts look into a pool's settings. */
export function poolFacts(settings: UserPoolSettings = {}): PoolFacts {
  const { signIn, attributes = {} } = settings;
  const standard: Record<string, StandardAttribute | undefined> = { ...attributes.standard };
  return {
    customAttributes: Object.keys(attributes.custom ?? {}),
    requiredAttributes: Object.keys(standard).filter((name) => known(standard[name]?.required) === true),
    immutableAttributes: [
      ...Object.keys(standard).filter((name) => known(standard[name]?.mutable) === false),
      ...Object.entries(attributes.custom ?? {})
        .filter(([, { mutable }]) => known(mutable) === false)
        .map(([name]) => `${CUSTOM}${name}`),
    ],
    userNames: userNames(signInWays(settings)),
    caseSensitive: known(signIn?.caseSensitive) === true,
    isPasswordless: firstFactors(settings).some((factor) => factor !== "password"),
  };
}

function userNames({ username, email, phoneNumber: phone }: SignInWays): UserNameForm {
  if (username || !(email || phone)) {
    return email && phone ? "noEmailOrPhone" : email ? "noEmail" : phone ? "noPhone" : "text";
  }
  return email && phone ? "emailOrPhone" : email ? "email" : "phone";
}
