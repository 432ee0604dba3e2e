import { AppClient, UserPool } from "../../components";

const users = new UserPool("shop", { deletionProtection: false });

// A server-side web application: it keeps the secret, and exchanges the code that Cognito sends to its callback URL.
// Any pool will do, also one that was made elsewhere: the client wants no more of it than its id.
const web = new AppClient("shop-web", {
  kind: "web",
  userPoolId: users.userPoolId,
  callbackUrls: ["https://shop.example.test/callback", "http://localhost:3000/callback"],
  logoutUrls: ["https://shop.example.test/"],
  // The e-mail address, too, beside the ID token itself.
  scopes: ["openid", "email"],
  // Access tokens last a quarter of an hour, sessions a week.
  accessTokenMinutes: 15,
  refreshTokenDays: 7,
});

export const clientId = web.clientId;
// A Pulumi secret: encrypted in the state, and shown by `pulumi stack output --show-secrets` alone.
export const clientSecret = web.clientSecret;
