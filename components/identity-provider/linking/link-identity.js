// Runs in AWS Lambda as a part of the pre sign-up trigger, with nothing but what its Node.js runtime has. Whoever is joined
// to an account is in it, so in every doubt nobody is joined: they get an account of their own, as without this.
const TRUSTED = JSON.parse(process.env.TRUSTED_PROVIDERS ?? "{}");

// One plain local part and one plain domain. Nothing in it can end the text of a filter.
const ADDRESS = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+)$/i;

/** A search that goes on for longer than this is none for one address. */
const MOST_PAGES = 5;

/** Which provider somebody comes through and who they are there. Cognito writes both in one, maybe in lower case. */
function identityOf(userName) {
  const text = typeof userName === "string" ? userName : "";
  const [name] = Object.keys(TRUSTED)
    .filter((known) => text.toLowerCase().startsWith(`${known.toLowerCase()}_`))
    .sort((one, other) => other.length - one.length);
  const subject = name === undefined ? "" : text.slice(name.length + 1);
  return subject === "" ? undefined : { name, subject };
}

/** The address, if the provider is trusted with it. */
function trustedAddress({ email, email_verified: verified } = {}, { tellsVerified, domains }) {
  const domain = typeof email === "string" ? ADDRESS.exec(email)?.[1].toLowerCase() : undefined;
  const isTold = !tellsVerified || verified === "true" || verified === true;
  const isOurs = domains === undefined || domains.includes(domain);
  return domain !== undefined && isTold && isOurs ? email : undefined;
}

function attribute(user, name) {
  return (user.Attributes ?? []).find((found) => found.Name === name)?.Value;
}

/** Everybody with the address, as it was written and in lower case: the search knows capitals, the pool may not. */
async function withAddress(client, { ListUsersCommand }, UserPoolId, email) {
  const spellings = [...new Set([email, email.toLowerCase()])];
  const users = new Map();
  for (const spelling of spellings) {
    let PaginationToken;
    for (let page = 0; page === 0 || PaginationToken !== undefined; page += 1) {
      if (page === MOST_PAGES) {
        return undefined;
      }
      const answer = await client.send(
        new ListUsersCommand({ UserPoolId, Filter: `email = "${spelling}"`, PaginationToken }),
      );
      for (const user of answer.Users ?? []) {
        users.set(user.Username, user);
      }
      PaginationToken = answer.PaginationToken;
    }
  }
  return [...users.values()];
}

/** True for somebody whose address is proved, and who has an account of the pool's own. */
function isOwner(user, email) {
  return (
    user.Enabled === true &&
    user.UserStatus === "CONFIRMED" &&
    attribute(user, "email_verified") === "true" &&
    attribute(user, "email")?.toLowerCase() === email.toLowerCase()
  );
}

/** What the account is joined to already. What cannot be read is something that nothing is known of. */
function identities(user) {
  const text = attribute(user, "identities");
  if (text === undefined) {
    return [];
  }
  try {
    const list = JSON.parse(text);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}

/** An address may have passed to somebody else: who has another identity of this provider is not joined to one more. */
function accepts(user, { name, subject }) {
  const theirs = identities(user)?.filter((identity) => identity?.providerName === name);
  return theirs !== undefined && theirs.every((identity) => String(identity.userId) === subject);
}

function isJoined(user, { name, subject }) {
  return (identities(user) ?? []).some(
    (identity) => identity?.providerName === name && String(identity.userId) === subject,
  );
}

function join(client, { AdminLinkProviderForUserCommand }, UserPoolId, owner, { name, subject }) {
  return client.send(
    new AdminLinkProviderForUserCommand({
      UserPoolId,
      DestinationUser: { ProviderName: "Cognito", ProviderAttributeValue: owner.Username },
      SourceUser: {
        ProviderName: name,
        ProviderAttributeName: "Cognito_Subject",
        ProviderAttributeValue: subject,
      },
    }),
  );
}

/** Joins who comes through a trusted provider for the first time to the one account that has their address. */
async function linkIdentity(event) {
  if (event.triggerSource !== "PreSignUp_ExternalProvider") {
    return;
  }
  const identity = identityOf(event.userName);
  const email = identity && trustedAddress(event.request?.userAttributes, TRUSTED[identity.name]);
  if (email === undefined) {
    return;
  }
  const sdk = require("@aws-sdk/client-cognito-identity-provider");
  // Cognito waits five seconds and tries again by itself.
  const client = new sdk.CognitoIdentityProviderClient({ maxAttempts: 1 });
  try {
    const users = await withAddress(client, sdk, event.userPoolId, email);
    const owners = (users ?? []).filter((user) => isOwner(user, email));
    const [owner] = owners;
    // Of several nobody knows whose the identity is.
    if (owners.length !== 1 || !accepts(owner, identity) || isJoined(owner, identity)) {
      return;
    }
    try {
      await join(client, sdk, event.userPoolId, owner, identity);
    } catch (error) {
      // Cognito refuses what it has done already, as after a first attempt that took too long.
      const now = await withAddress(client, sdk, event.userPoolId, email);
      if (!now?.some((user) => user.Username === owner.Username && isJoined(user, identity))) {
        throw error;
      }
    }
  } catch (error) {
    // Going on would make an account of its own, which could never be joined afterwards. The log has the cause; the person
    // learns only what to do.
    console.error("linking failed", error?.name, error?.message);
    throw Object.assign(new Error("This sign-in did not succeed. Please try again."), { name: "LinkingFailed" });
  }
}

module.exports = { linkIdentity };
