import type { LoginProviders } from "./args";

/** What AWS calls the providers whose tokens are taken directly (Cognito API reference, CreateIdentityPool). */
export const LOGIN_PROVIDERS: Readonly<Record<keyof LoginProviders, string>> = {
  google: "accounts.google.com",
  facebook: "graph.facebook.com",
  amazon: "www.amazon.com",
  apple: "appleid.apple.com",
};

export function isLoginProvider(key: string): key is keyof LoginProviders {
  return Object.keys(LOGIN_PROVIDERS).includes(key);
}

/** A provider as role mappings name it: by its word here, or by the ARN that it has in IAM. */
export function providerName(key: string): string {
  return isLoginProvider(key) ? LOGIN_PROVIDERS[key] : key;
}
