// Runs in AWS Lambda as the target of a load balancer, with nothing but what its Node.js runtime has.
//
// Where it sends people and which cookies it deletes is settled by its environment. Nothing of a request is ever written
// into an answer, so there is no parameter, host or path that could lead anybody elsewhere.
const LOGOUT_URL = setting("LOGOUT_URL");
const COOKIE_NAMES = setting("COOKIE_NAMES").split(",");

// A browser deletes a cookie only if path and host are those that it was set with; load balancers set theirs for the
// whole host and no other (Application Load Balancer user guide, "Authenticate users", "Authentication logout").
const DELETED = COOKIE_NAMES.map((name) => `${name}=; Path=/; Max-Age=0; Secure; HttpOnly`);

const ALWAYS = {
  "cache-control": ["no-store"],
  "content-security-policy": ["default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
  "referrer-policy": ["no-referrer"],
  "x-content-type-options": ["nosniff"],
};

// The link leads to this path again, without what somebody else may have put behind it.
const QUESTION =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Sign out</title>' +
  '<p>Another site asks to sign you out.</p><p><a href="?">Sign out</a></p></html>';

function setting(name) {
  const value = process.env[name];
  if (!value) {
    throw new Error(`${name} is not set.`);
  }
  return value;
}

function answer(statusCode, statusDescription, headers = {}, body = "") {
  return {
    statusCode,
    statusDescription: `${statusCode} ${statusDescription}`,
    isBase64Encoded: false,
    multiValueHeaders: { ...ALWAYS, ...headers },
    body,
  };
}

/** All values of a header, in lower case. */
function valuesOf(headers, name) {
  const given = Object.entries(headers).filter(([key]) => key.toLowerCase() === name);
  const values = given.flatMap(([, list]) => list).filter((value) => typeof value === "string");
  return values.map((value) => value.toLowerCase());
}

async function handler(event) {
  const headers = event?.multiValueHeaders;
  if (headers === null || typeof headers !== "object") {
    // Only one Set-Cookie would reach the browser, and the session would live on in the other cookies.
    console.error("The target group must have lambda.multi_value_headers.enabled.");
    return { statusCode: 500, isBase64Encoded: false, headers: { "cache-control": "no-store" }, body: "" };
  }
  if (valuesOf(headers, "user-agent").some((agent) => agent.startsWith("elb-healthchecker/"))) {
    return answer(200, "OK");
  }
  const method = event.httpMethod;
  if (method !== "GET" && method !== "POST") {
    return answer(405, "Method Not Allowed", { allow: ["GET, POST"] });
  }
  // A page that a browser fetches in case somebody wants it must not sign anybody out.
  if (
    [...valuesOf(headers, "sec-purpose"), ...valuesOf(headers, "purpose")].some((why) => why.startsWith("prefetch"))
  ) {
    return answer(503, "Service Unavailable");
  }
  // No script can set this header. Browsers without it, all of them old, are taken at their word.
  if (valuesOf(headers, "sec-fetch-site").includes("cross-site")) {
    return answer(403, "Forbidden", { "content-type": ["text/html; charset=utf-8"] }, QUESTION);
  }
  const redirect = { location: [LOGOUT_URL], "set-cookie": DELETED };
  return method === "POST" ? answer(303, "See Other", redirect) : answer(302, "Found", redirect);
}

module.exports = { handler };
