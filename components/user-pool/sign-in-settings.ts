import type { UserPoolSettings } from "./args";

/** What other rooms have to know of how people sign in. */
type SignIn = UserPoolSettings & {
  signIn?: { email?: boolean; phoneNumber?: boolean };
  firstFactors?: string[];
};

/** The attributes that are verified because people sign in with them. */
export function signInAttributes({ signIn }: SignIn): string[] {
  if (signIn === undefined) {
    return ["email"];
  }
  return [...(signIn.email === true ? ["email"] : []), ...(signIn.phoneNumber === true ? ["phone_number"] : [])];
}

/** The ways of the first factor: a password alone where nothing else is said. */
export function firstFactors(settings: SignIn): string[] {
  return settings.firstFactors ?? ["password"];
}
