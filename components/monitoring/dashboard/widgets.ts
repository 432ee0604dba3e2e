import { CERTIFICATES, COGNITO, LAMBDA, RISKY_OPERATIONS, TRIGGER_LIMIT } from "../metrics";
import { graph, type Line, overAll, type Widget } from "./layout";

const BY_CLIENT = "UserPool,UserPoolClient";
const BY_PROVIDER = "IdentityProvider,UserPool,UserPoolClient";
const ZERO_BASED = { yAxis: { left: { min: 0, showUnits: false } } };

/** An expression that is drawn under a name. */
function drawn(id: string, expression: string, label: string, color?: string): Line {
  return [{ id, expression, label, ...(color === undefined ? {} : { color }) }];
}

const GREEN = "#2ca02c";
const RED = "#d62728";

/** How many there were and how many of them went well: a failure counts as one of nought. */
function outcome(title: string, region: string, of: { metric: string; pool: string; dimensions: string }): Widget {
  return graph(
    title,
    region,
    [
      drawn("succeeded", overAll(of, "Sum"), "Succeeded", GREEN),
      drawn("failed", `${overAll(of, "SampleCount")} - ${overAll(of, "Sum")}`, "Failed", RED),
    ],
    ZERO_BASED,
  );
}

/** How people come in, and how they stay. */
export function people(pool: string, region: string): Widget[] {
  return [
    outcome("Sign-ins", region, { metric: "SignInSuccesses", pool, dimensions: BY_CLIENT }),
    outcome("Sign-ups", region, { metric: "SignUpSuccesses", pool, dimensions: BY_CLIENT }),
    outcome("Token refreshes", region, { metric: "TokenRefreshSuccesses", pool, dimensions: BY_CLIENT }),
  ];
}

export function federation(pool: string, region: string): Widget {
  return outcome("Sign-ins by identity providers", region, {
    metric: "FederationSuccesses",
    pool,
    dimensions: BY_PROVIDER,
  });
}

/** Where the failures are. */
export function clients(pool: string, region: string, ids: Readonly<Record<string, string>>): Widget[] {
  const lines = Object.entries(ids).flatMap(([key, id], index): Line[] => {
    const metric = [COGNITO, "SignInSuccesses", "UserPool", pool, "UserPoolClient", id];
    return [
      drawn(`failed${index}`, `attempts${index} - successes${index}`, key),
      [...metric, { id: `attempts${index}`, stat: "SampleCount", visible: false }],
      [...metric, { id: `successes${index}`, stat: "Sum", visible: false }],
    ];
  });
  return lines.length === 0 ? [] : [graph("Failed sign-ins by client", region, lines, ZERO_BASED)];
}

/** What Cognito turned away for being too much. */
export function throttles(pool: string, region: string): Widget {
  const line = (id: string, metric: string, label: string, dimensions = BY_CLIENT): Line =>
    drawn(id, overAll({ metric, pool, dimensions }, "Sum"), label);
  return graph(
    "Throttled requests",
    region,
    [
      line("signIns", "SignInThrottles", "Sign-ins"),
      line("signUps", "SignUpThrottles", "Sign-ups"),
      line("refreshes", "TokenRefreshThrottles", "Token refreshes"),
      line("federation", "FederationThrottles", "Identity providers", BY_PROVIDER),
    ],
    ZERO_BASED,
  );
}

/** What threat protection thinks of requests. */
export function risk(pool: string, region: string): Widget {
  const metrics = RISKY_OPERATIONS.flatMap((operation): Line[] => [
    [COGNITO, "Risk", "Operation", operation, "UserPoolId", pool, { label: `${operation}: risky` }],
    [COGNITO, "NoRisk", "Operation", operation, "UserPoolId", pool, { label: `${operation}: without risk` }],
  ]);
  return graph("Risk", region, metrics, ZERO_BASED);
}

/** What the risk was. Levels are left to the search, which does not care how they are written. */
export function threatened(pool: string, region: string): Widget {
  const line = (id: string, metric: string, label: string): Line => {
    const search = `{AWS/Cognito,Operation,RiskLevel,UserPoolId} MetricName="${metric}" UserPoolId="${pool}"`;
    return drawn(id, `SUM(SEARCH('${search}', 'Sum', 300))`, label);
  };
  return graph(
    "Threats",
    region,
    [
      line("takeover", "AccountTakeoverRisk", "Account takeover"),
      line("credentials", "CompromisedCredentialRisk", "Compromised credentials"),
      line("blocked", "OverrideBlock", "Blocked by your list of addresses"),
    ],
    ZERO_BASED,
  );
}

/** The functions of the triggers, against the time that Cognito gives them. */
export function functions(names: readonly (readonly [string, string])[], region: string): Widget[] {
  if (names.length === 0) {
    return [];
  }
  const limit = { label: "Cognito gives up", value: TRIGGER_LIMIT, color: RED };
  return [
    graph(
      "Trigger errors and throttles",
      region,
      names.flatMap(([key, name]): Line[] => [
        [LAMBDA, "Errors", "FunctionName", name, { label: `${key}: failed` }],
        [LAMBDA, "Throttles", "FunctionName", name, { label: `${key}: throttled` }],
      ]),
      ZERO_BASED,
    ),
    graph(
      "Trigger time in milliseconds",
      region,
      names.map(([key, name]): Line => [LAMBDA, "Duration", "FunctionName", name, { label: key }]),
      { ...ZERO_BASED, stat: "Maximum", annotations: { horizontal: [limit] } },
    ),
  ];
}

/** How long certificates last, wherever they lie. */
export function certificates(
  list: readonly { readonly what: string; readonly arn: string; readonly region: string }[],
  region: string,
): Widget[] {
  const lines = list.map(({ what, arn, region: home }): Line => [
    CERTIFICATES,
    "DaysToExpiry",
    "CertificateArn",
    arn,
    { label: what, region: home },
  ]);
  return lines.length === 0
    ? []
    : [graph("Days until certificates end", region, lines, { ...ZERO_BASED, stat: "Minimum", period: 86_400 })];
}
