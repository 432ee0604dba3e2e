// Runs in AWS Lambda as a part of the pre sign-up trigger, with nothing but what its Node.js runtime has. Whoever is joined
// to an account is in it, so in every doubt nobody is joined: they get an account of their own, as without this.
const TRUSTED = JSON.parse(process.env.TRUSTED_PROVIDERS ?? "{}");
const CASE_SENSITIVE = process.env.CASE_SENSITIVE === "true";

// One plain local part and one plain domain. Nothing in it can end the text of a filter.
const ADDRESS = /^[a-z0-9!#$%&'*+/=?^_`{|}~.-]+@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+)$/i;

// Who is named so never has a capital in the name: UUIDs (RFC 9562, 4) and Apple's people.
const ALWAYS_LOWER = /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{6}\.[0-9a-f]{32}\.\d{4})$/;

/** A search that goes on for longer than this is none for one address. */
const MOST_PAGES = 5;

/** Which provider somebody comes through and who they are there. Cognito writes both in one, maybe in lower case. */
function identityOf(userName) {
  const text = typeof userName === "string" ? userName : "";
  const inPoolsCase = (word) => (CASE_SENSITIVE ? word : word.toLowerCase());
  const [name] = Object.keys(TRUSTED)
    .filter((known) => inPoolsCase(text).startsWith(inPoolsCase(`${known}_`)))
    .sort((one, other) => other.length - one.length);
  const subject = name === undefined ? "" : text.slice(name.length + 1);
  return subject === "" ? undefined : { name, subject };
}

/**
 * The subject letter for letter, or undefined. Pools that are not case-sensitive tell it in lower case, and who is joined by
 * that can never sign in again through the provider, which writes it otherwise.
 */
function spelled(subject, written) {
  if (typeof written === "string" && written.toLowerCase() === subject.toLowerCase()) {
    return written;
  }
  const isKept = CASE_SENSITIVE || subject !== subject.toLowerCase();
  const hasNone = subject === subject.toUpperCase() || ALWAYS_LOWER.test(subject);
  return isKept || hasNone ? subject : undefined;
}

function domainOf(email) {
  return typeof email === "string" ? ADDRESS.exec(email)?.[1].toLowerCase() : undefined;
}

/** True if the provider is trusted with the domain, or with every one. */
function isTrustedWith(name, domain) {
  return Object.hasOwn(TRUSTED, name) && (TRUSTED[name].domains ?? [domain]).includes(domain);
}

/** The address, if the provider is trusted with it. */
function trustedAddress(attributes, name) {
  const { email, email_verified: verified } = attributes ?? {};
  const domain = domainOf(email);
  const isTold = !TRUSTED[name].tellsVerified || verified === "true" || verified === true;
  return domain !== undefined && isTold && isTrustedWith(name, domain) ? email : undefined;
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
  const theirs = attribute(user, "email");
  return (
    user.Enabled === true &&
    user.UserStatus === "CONFIRMED" &&
    attribute(user, "email_verified") === "true" &&
    // There are letters outside ASCII that are written in lower case as one inside.
    domainOf(theirs) !== undefined &&
    theirs.toLowerCase() === email.toLowerCase()
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

/**
 * An address may have passed to somebody else: who has another identity of this provider is not joined to one more. And every
 * provider that somebody is joined to writes the address of the account, verified or not: one that is not trusted with it may
 * have written that of another person.
 */
function accepts(user, { name, subject }, email) {
  return (
    identities(user)?.every((identity) =>
      identity?.providerName === name
        ? String(identity.userId) === subject
        : isTrustedWith(identity?.providerName, domainOf(email)),
    ) === true
  );
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
  const told = identityOf(event.userName);
  const attributes = event.request?.userAttributes;
  const email = told && trustedAddress(attributes, told.name);
  if (email === undefined) {
    return;
  }
  const { name } = told;
  const subject = spelled(told.subject, attributes[TRUSTED[name].subjectAttribute]);
  if (subject === undefined) {
    console.warn("nobody is joined: the capitals of the subject are unknown without a subject attribute", name);
    return;
  }
  const identity = { name, subject };
  const sdk = require("@aws-sdk/client-cognito-identity-provider");
  // Cognito waits five seconds and tries again by itself.
  const client = new sdk.CognitoIdentityProviderClient({ maxAttempts: 1 });
  try {
    const users = await withAddress(client, sdk, event.userPoolId, email);
    const owners = (users ?? []).filter((user) => isOwner(user, email));
    const [owner] = owners;
    // Of several nobody knows whose the identity is.
    if (owners.length !== 1 || !accepts(owner, identity, email) || isJoined(owner, identity)) {
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
