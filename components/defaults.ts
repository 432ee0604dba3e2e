/**
 * Every default, once. A default is public behaviour: changing one is a breaking change, and CHANGELOG.md says so.
 * The doc comments of the arguments repeat the values for readers; a test holds the two together.
 */
export const defaults = {
  userPool: {
    /** People know their e-mail address, and how they write it should not matter. AWS's own default is a user name. */
    signIn: {
      username: false,
      /** Only where neither `username` nor `phoneNumber` is chosen. */
      email: true,
      phoneNumber: false,
      preferredUsername: false,
      caseSensitive: false,
    },
    passkey: {
      /** A passkey stands alone, so it should prove more than that somebody holds the device. AWS's default is less. */
      userVerification: "required",
    },
    standardAttribute: {
      /** AWS's default for every standard attribute. */
      required: false,
      mutable: true,
    },
    customAttribute: {
      type: "string",
      mutable: true,
      /** AWS's own bounds, always written down: bounds left open would differ from what AWS answers in every run. */
      minLength: 0,
      maxLength: 2048,
      /** Every whole number that programs can hold exactly. */
      minValue: -9_007_199_254_740_991,
      maxValue: 9_007_199_254_740_991,
    },
    selfSignUp: {
      /** Strangers don't get accounts unless somebody decides so. */
      enabled: false,
    },
    passwordPolicy: {
      /** The strictest of the known scanners asks for 14; AWS's own default is 8. */
      minimumLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
      /** AWS's default too; scanners refuse more. */
      temporaryPasswordValidityDays: 7,
    },
    mfa: {
      mode: "required",
      totp: true,
    },
    /** AWS refuses first factors beyond the password beside a second one that everybody needs. */
    mfaBesideFirstFactors: "optional",
    /** Losing a pool is losing its users: AWS refuses to delete it, and so does Pulumi. */
    deletionProtection: true,
  },
  client: {
    /** `openid` alone yields the ID token that a load balancer needs. */
    scopes: ["openid"],
    /** An hour limits what a stolen token is worth; the refresh token renews it unseen. */
    accessTokenMinutes: 60,
    idTokenMinutes: 60,
    /** A working day and the way home; AWS's default of 30 days outlives most laptops' locks. */
    refreshTokenDays: 1,
  },
  loadBalancer: {
    /** The key of the client that is made when no client of kind `loadBalancer` is given. */
    client: "loadBalancer",
    port: 443,
    session: {
      /** Eight hours, a working day. AWS's default is seven days. */
      timeoutSeconds: 28_800,
    },
  },
} as const;
