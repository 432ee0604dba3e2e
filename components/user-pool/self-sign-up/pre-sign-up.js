// Runs in AWS Lambda as the pre sign-up trigger of a user pool, with nothing but what its Node.js runtime has.
const DOMAINS = (process.env.ALLOWED_DOMAINS ?? "").split(",").filter((domain) => domain !== "");
const ALLOW_SUBDOMAINS = process.env.ALLOW_SUBDOMAINS === "true";
const AUTO_CONFIRM = process.env.AUTO_CONFIRM === "true";
const VERIFYING = JSON.parse(process.env.VERIFYING_PROVIDERS ?? "[]");
const NEXT_FUNCTION = process.env.NEXT_FUNCTION;
// Without a list nobody is let in, unless it is said that everybody is.
const ANY_DOMAIN = process.env.ANY_DOMAIN === "true";
const LINKS = process.env.TRUSTED_PROVIDERS !== undefined;

// One local part without quotes, comments or spaces, one @, and a domain of plain labels without a trailing dot. What is
// stranger than that may be an address, but it is also how filters are fooled: it is refused.
const ADDRESS =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@((?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]+)$/i;

function isAllowed(address) {
  const domain = typeof address === "string" ? ADDRESS.exec(address)?.[1].toLowerCase() : undefined;
  return (
    domain !== undefined &&
    DOMAINS.some((allowed) => domain === allowed || (ALLOW_SUBDOMAINS && domain.endsWith(`.${allowed}`)))
  );
}

/**
 * False for somebody of whose address the provider could say that it is verified, and does not. Cognito says "false" of those
 * whose provider says nothing, so that this is asked of those alone that would. It may tell names in lower case.
 */
function isProved({ triggerSource, userName, request }) {
  const verified = request?.userAttributes?.email_verified;
  const isAsked =
    triggerSource === "PreSignUp_ExternalProvider" &&
    VERIFYING.some((name) => String(userName).toLowerCase().startsWith(`${name}_`.toLowerCase()));
  return !isAsked || verified === "true" || verified === true;
}

function named(name, message) {
  return Object.assign(new Error(message), { name });
}

/** Asks the next pre sign-up function, as Cognito would have: with the same event, and with the same errors. */
async function askNext(event) {
  const { InvokeCommand, LambdaClient } = require("@aws-sdk/client-lambda");
  // Cognito waits five seconds and tries again by itself; a second attempt of ours would be one too many.
  const client = new LambdaClient({ maxAttempts: 1 });
  const answer = await client.send(new InvokeCommand({ FunctionName: NEXT_FUNCTION, Payload: JSON.stringify(event) }));
  const text = answer.Payload === undefined ? "" : answer.Payload.transformToString();
  if (answer.FunctionError !== undefined) {
    const { errorMessage = answer.FunctionError, errorType = "Error" } = JSON.parse(text || "{}");
    throw named(errorType, errorMessage);
  }
  const response = JSON.parse(text || "null")?.response;
  if (typeof response !== "object" || response === null) {
    throw named("InvalidLambdaResponse", "The next pre sign-up function did not return the event.");
  }
  return { ...event, response };
}

async function handler(event) {
  // Administrators create whom they like, and Cognito ignores the response to them.
  if (event.triggerSource !== "PreSignUp_AdminCreateUser") {
    if (!ANY_DOMAIN && !(isAllowed(event.request?.userAttributes?.email) && isProved(event))) {
      // Shown to the person who signs up; it does not tell which domains there are.
      throw named("SignUpRefused", "This e-mail address cannot sign up here.");
    }
    // Only what the person did alone waits for a confirmation. The address is never called verified: nobody has proved it.
    if (AUTO_CONFIRM && event.triggerSource === "PreSignUp_SignUp") {
      event.response.autoConfirmUser = true;
    }
  }
  const answered = NEXT_FUNCTION ? await askNext(event) : event;
  // Last: whom anybody refuses is joined to no account.
  if (LINKS) {
    await require("./link-identity").linkIdentity(event);
  }
  return answered;
}

module.exports = { handler };
