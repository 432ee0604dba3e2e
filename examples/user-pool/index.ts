import { UserPool } from "../../components";

// Without any arguments this is a pool with e-mail sign-in, MFA by authenticator app, passwords of 14 characters of all
// four kinds, no self sign-up, and protection against deletion. Only what differs is written down.
const users = new UserPool("shop", {
  passwordPolicy: { minimumLength: 16, temporaryPasswordValidityDays: 3 },
  // So that the example can be destroyed again. Leave it out where people rely on their accounts.
  deletionProtection: false,
  tags: { team: "identity" },
});

export const userPoolId = users.userPoolId;
// What a service needs to verify the tokens of this pool.
export const issuer = users.issuer;
export const jwksUri = users.jwksUri;
