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
      allowSubdomains: false,
      /** Whoever types an allowed address has not proved that it is theirs. */
      autoConfirm: false,
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
      /** Text messages can be read by others on the way, and cost money. */
      sms: false,
      /** A mailbox is often open where the password is typed. */
      email: false,
      emailSubject: "Your sign-in code",
      emailMessage: "{####} is your sign-in code",
    },
    /** The address that people sign in with; text messages would need more, and are read by others more easily. */
    accountRecovery: "email",
    verification: {
      /** Pools without it would take anybody's address for theirs, also where people sign in by another name. */
      attributes: ["email"],
      /** A code works in every mail program, and mail scanners don't use it up as they do links. */
      style: "code",
    },
    devices: {
      remember: "never",
      /** Otherwise a remembered device would stand in for the second factor. */
      challengeNewDevices: false,
    },
    trigger: {
      /** The form that AWS sends by itself, in every plan. */
      version: "v1",
    },
    /** What AWS gives a new pool; it is judged by, not written: see user-pool/plan. */
    plan: "essentials",
    threatProtection: {
      standard: "off",
      custom: "off",
      compromisedCredentials: { action: "block" },
      takeover: { notify: false },
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
    /** A stolen token can be made worthless. */
    revocation: true,
    /** Nobody learns from an error who has an account; AWS's own default tells. */
    hideUserExistence: true,
    /** The shortest that there is, and AWS's own. */
    authSessionMinutes: 3,
    /** Only a server that everybody reaches through it knows the address of the person. */
    contextData: false,
    generation: 1,
    keepPrevious: false,
  },
  refreshTokenRotation: {
    enabled: true,
    /** One lost answer is asked for again; AWS's own default would sign the person out. */
    graceSeconds: 10,
  },
  /** What each kind of client is by itself. Who cannot keep a secret has none. */
  clientKinds: {
    loadBalancer: { secret: true, grants: ["code"], authFlows: ["srp", "refreshToken"] },
    web: { secret: true, grants: ["code"], authFlows: ["srp", "refreshToken"] },
    spa: { secret: false, grants: ["code"], authFlows: ["srp", "refreshToken"] },
    native: { secret: false, grants: ["code"], authFlows: ["srp", "refreshToken"] },
    /** No flow at all would be Cognito's own choice, which lets people in; this one lets nobody. */
    machine: { secret: true, grants: ["clientCredentials"], authFlows: ["refreshToken"] },
  },
  user: {
    invite: "email",
    enabled: true,
    /** An account is as much worth keeping as the pool. */
    deletionProtection: true,
  },
  identityProvider: {
    /** What is needed to know a person and the address; more is asked for by hand. */
    scopes: {
      google: ["openid", "email", "profile"],
      facebook: ["public_profile", "email"],
      amazon: ["profile"],
      apple: ["email", "name"],
      oidc: ["openid", "email", "profile"],
    },
    /** That of Cognito's reference; Facebook answers for a version that it has ended by the oldest that it still has. */
    apiVersion: "v17.0",
    attributesRequestMethod: "get",
    /** Each needs something to be done at the provider too. */
    signRequests: false,
    encryptAssertions: false,
    signOut: false,
    /** Answers that nobody asked for can be planted on a person. */
    idpInitiated: false,
    /** Whoever comes through a provider has no account but their own, unless somebody trusts the provider with more. */
    linkVerifiedEmail: false,
  },
  logging: {
    /** Scanners ask for a year. */
    retentionDays: 365,
    destination: "cloudWatch",
  },
  identityPool: {
    guests: {
      /** Their credentials are everybody's. */
      enabled: false,
    },
    /** Who was signed out everywhere or deleted gets no new credentials; AWS's own default looks at the token alone. */
    serverSideTokenCheck: true,
    /** There the caller names the role, and nothing narrows what guests may do. */
    classicFlow: false,
    /** Without the pool nobody is who he was, and what he stored under his identity is nobody's. */
    deletionProtection: true,
    roleMapping: {
      /** Who fits no rule has not been thought of. */
      ambiguous: "deny",
    },
    roleRule: { match: "equals" },
  },
  branding: {
    /** What every plan has, and what AWS gives a new domain. */
    version: "classic",
  },
  replica: {
    /** AWS's own: somebody looks at the regional settings before people sign in there. */
    active: false,
  },
  domain: {
    /** Everything is done without anybody's hand where the zone is at AWS too. */
    dns: "route53",
  },
  loadBalancer: {
    /** The key of the client that is made when no client of kind `loadBalancer` is given. */
    client: "loadBalancer",
    port: 443,
    session: {
      /** Eight hours, a working day. AWS's default is seven days. */
      timeoutSeconds: 28_800,
    },
    front: {
      internal: false,
      dualStack: false,
      aliases: true,
      /** AWS's own recommendation, and the strictest that still speaks TLS 1.2; what its API chooses by itself is from 2016. */
      tlsPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      /** Its host names would lead nowhere, and everybody who has it in an allow list would notice. */
      deletionProtection: true,
      /** AWS's own. */
      idleTimeoutSeconds: 60,
      /** Servers disagree on such headers, which is what request smuggling lives on; AWS's own default lets them pass. */
      dropInvalidHeaders: true,
      /** AWS's own, written down because scanners look for it. */
      desyncMitigation: "defensive",
    },
    /** A certificate for that name is nothing that AWS gives; without one browsers warn. */
    includeDnsName: false,
    route: {
      /** Who forgets to say who may pass lets nobody in unseen. */
      access: "signIn",
    },
    target: { weight: 1 },
    redirect: {
      /** Browsers keep a permanent one for good, also a wrong one. */
      permanent: false,
    },
    fixedResponse: { contentType: "text/plain" },
    logout: {
      path: "/logout",
      /** Before every number that a route is assigned, so that it stays when routes come and go. */
      priority: 999,
    },
  },
  monitoring: {
    dashboard: { enabled: true },
    alarm: {
      enabled: true,
      /** The numbers are chosen for one period: whoever waits for a second one learns of it later. */
      periods: 1,
    },
    alarms: {
      /** People mistype one by one; so many at one client is somebody who tries, or an application that is broken. */
      failedSignIns: { threshold: 50, periodMinutes: 5 },
      /** Programs try again by themselves, so a few are nothing that people notice. */
      throttling: { threshold: 10, periodMinutes: 5 },
      /** One is a traveller; so many in an hour are not. */
      risk: { threshold: 10, periodMinutes: 60 },
      /** Each is a person who cannot get in, however often they try. */
      claimsTooLarge: { threshold: 1, periodMinutes: 5 },
      /** One is a connection that was lost; several are a secret or a way out that is wrong. */
      authenticationErrors: { threshold: 5, periodMinutes: 5 },
      /** A function refuses a person by failing, so a few are what it is there for. */
      triggerErrors: { threshold: 10, periodMinutes: 5 },
      /** Milliseconds. A fifth of what Cognito waits is left, which the start of a new instance takes up. */
      triggerDuration: { threshold: 4000, periodMinutes: 5 },
      /** AWS renews its own 45 days or more before the end: 15 days later it is certain that it does not. */
      certificateExpiry: { daysBefore: 30 },
    },
    /** What was not told yet is lost with the key, and nothing else is encrypted with it. The shortest that AWS allows. */
    keyDeletionDays: 7,
  },
  trail: {
    /** Scanners ask for a year. */
    retentionDays: 365,
    /** A pool's calls are recorded in its own region; those of other regions are somebody else's, and cost. */
    allRegions: false,
    /** Parts of an upload that broke off, which nobody sees but everybody pays for. */
    abortUploadDays: 7,
  },
} as const;
