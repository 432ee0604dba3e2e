import { Refused } from "../definition.ts";
import { record, records, text, texts, type Properties } from "../property-values.ts";

const mostValues = 5;
const mostTargetGroups = 5;
const longestValue = 128;

/** The kinds of conditions, with those that a rule has once at most. */
const kinds = ["hostHeader", "pathPattern", "httpRequestMethod", "sourceIp", "httpHeader", "queryStrings"];
const single = kinds.slice(0, 4);

/** What AWS refuses of a rule's conditions by their form. */
export function refuseConditions(conditions: readonly Properties[], refusal: string): void {
  const refuse = (reason: string): never => {
    throw new Refused(`${refusal} ValidationError: ${reason}`);
  };
  if (conditions.length === 0) refuse("A rule must have at least one condition");
  const used = conditions.map((condition) => kinds.filter((kind) => condition[kind] !== undefined));
  if (used.some((given) => given.length !== 1)) refuse("A condition must have exactly one field");
  const twice = single.find((kind) => used.flat().filter((other) => other === kind).length > 1);
  if (twice !== undefined) refuse(`A rule can only have one '${twice}' condition`);
  const values = conditions.map(valuesOf);
  if (values.some((list) => list.length === 0)) refuse("A condition value must be specified");
  const all = values.flat();
  if (all.length > mostValues) refuse(`A rule can only have '${mostValues}' condition values`);
  if (wildcards(conditions) > mostValues) refuse(`A rule can only have '${mostValues}' condition wildcards`);
  const long = all.find((value) => value.length === 0 || value.length > longestValue);
  if (long !== undefined) refuse(`Condition value '${long}' must be between 1 and ${longestValue} characters`);
  for (const condition of conditions) {
    const method = texts(record(condition.httpRequestMethod).values).find((value) => !/^[A-Z_-]{1,40}$/.test(value));
    if (method !== undefined) refuse(`The HTTP request method '${method}' is not valid`);
    const source = texts(record(condition.sourceIp).values).find((value) => !/^[\da-f.:]+\/\d+$/i.test(value));
    if (source !== undefined) refuse(`The source IP '${source}' is not a valid CIDR block`);
    const name = text(record(condition.httpHeader).httpHeaderName);
    if (name.length > 40 || name.toLowerCase() === "host") refuse(`The HTTP header name '${name}' is not valid`);
  }
}

function valuesOf(condition: Properties): string[] {
  const queries = records(condition.queryStrings).map((pair) => `${text(pair.key)}${text(pair.value)}`);
  const others = kinds.slice(0, 5).flatMap((kind) => texts(record(condition[kind]).values));
  return [...queries, ...others];
}

/** A wildcard behind a backslash is the character itself; methods and addresses have none. */
function wildcards(conditions: readonly Properties[]): number {
  return conditions
    .flatMap(valuesOf)
    .join(" ")
    .replace(/\\[*?]/g, "")
    .replace(/[^*?]/g, "").length;
}

const endings = ["forward", "redirect", "fixed-response"];

/** What AWS refuses of a rule's or a listener's actions by their form: their number, their order, what each must have. */
export function refuseActions(actions: readonly Properties[], protocol: string, refusal: string): void {
  const refuse = (reason: string): never => {
    throw new Refused(`${refusal} InvalidLoadBalancerAction: ${reason}`);
  };
  const orders = actions.map(({ order }, index) => Number(order ?? index + 1));
  const place = (action: Properties): number => orders[actions.indexOf(action)] ?? 0;
  const inOrder = actions.toSorted((one, other) => place(one) - place(other));
  const types = inOrder.map((action) => text(action.type));
  if (new Set(orders).size < orders.length) refuse("The action orders must be unique");
  if (types.filter((type) => endings.includes(type)).length !== 1 || !endings.includes(types.at(-1) ?? "")) {
    refuse(
      "A rule must have exactly one action of type forward, redirect or fixed-response, and it must be the last one",
    );
  }
  if (types.length > 2) refuse("A rule can only have one authentication or validation action");
  for (const action of inOrder) {
    const token = record(action.jwtValidation);
    if (text(action.type) === "jwt-validation") {
      if (protocol !== "HTTPS") refuse("The action type 'jwt-validation' is only supported on HTTPS listeners");
      if (![token.issuer, token.jwksEndpoint].every((url) => text(url).startsWith("https://"))) {
        refuse("The issuer and the JWKS endpoint must be HTTPS URLs");
      }
      const claims = records(token.additionalClaims);
      const own = claims.find(({ name }) => ["exp", "iss", "nbf", "iat"].includes(text(name)));
      if (own !== undefined) refuse(`The claim '${text(own.name)}' is validated by default`);
      if (claims.length > 10 || claims.some(({ values }) => texts(values).length === 0 || texts(values).length > 10)) {
        refuse("There can be 10 additional claims with 1 to 10 values each");
      }
    }
    if (Object.keys(record(record(action.authenticateCognito).authenticationRequestExtraParams)).length > 10) {
      refuse("The number of authentication request extra parameters must not exceed 10");
    }
    refuseEnding(action, refuse);
  }
}

function refuseEnding(action: Properties, refuse: (reason: string) => never): void {
  const redirect = record(action.redirect);
  if (text(action.type) === "redirect") {
    const kept = { protocol: "#{protocol}", host: "#{host}", port: "#{port}", path: "/#{path}" };
    if (Object.entries(kept).every(([key, value]) => (text(redirect[key]) || value) === value)) {
      refuse("A redirect must change the protocol, the host, the port or the path");
    }
    if (redirect.protocol === "HTTP") refuse("An HTTPS request cannot be redirected to HTTP");
  }
  const answer = record(action.fixedResponse);
  if (text(action.type) === "fixed-response" && !/^[245](\d\d|XX)$/.test(text(answer.statusCode))) {
    refuse(`The status code '${text(answer.statusCode)}' is not valid`);
  }
  const groups = records(record(action.forward).targetGroups);
  if (groups.length > mostTargetGroups) refuse(`An action can only have '${mostTargetGroups}' target groups`);
  if (text(action.type) === "forward" && (action.targetGroupArn === undefined) === (groups.length === 0)) {
    refuse("A forward action must have a target group ARN or target groups");
  }
}
