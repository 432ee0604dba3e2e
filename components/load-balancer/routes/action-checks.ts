import { isLate, known } from "../../validation/input";
import { checkRange, checkText, type Range } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import { accessOf } from "../hosts";
import type { FixedResponse, Redirect, Route, WeightedTarget } from "./args";

/** Application Load Balancer user guide, "Quotas": target groups per action. */
const MOST_TARGETS = 5;

/** Elastic Load Balancing API reference, TargetGroupTuple and TargetGroupStickinessConfig. */
const WEIGHT = { min: 0, max: 999, unit: "" } as const;
const STICKINESS_SECONDS = { min: 1, max: 604_800, unit: "seconds" } as const;

/** The same reference, FixedResponseActionConfig. */
const CONTENT_TYPES = ["text/plain", "text/css", "text/html", "application/javascript", "application/json"];
const LONGEST_BODY = 1024;

/** The same reference, RedirectActionConfig. */
const REDIRECT_TEXT = { min: 1, max: 128, unit: "characters" } as const;

const ENDS = ["targetGroupArn", "targetGroupName", "targets", "redirect", "fixedResponse"] as const;

/** What AWS would refuse of what becomes of a route's requests. */
export function checkActions(route: Route, at: string): Problem[] {
  return [
    ...checkEnd(route, at),
    ...(route.targets === undefined ? [] : checkTargets(route.targets, under(at, "targets"))),
    ...checkStickiness(route, at),
    ...(route.redirect === undefined ? [] : checkRedirect(route.redirect, under(at, "redirect"))),
    ...(route.fixedResponse === undefined ? [] : checkResponse(route.fixedResponse, under(at, "fixedResponse"))),
    ...(route.token !== undefined && accessOf(route) !== "token"
      ? [
          {
            path: under(at, "token"),
            rule: "is for the access token alone, and nobody would look at it",
            got: accessOf(route),
            remedy: `set ${under(at, "access")} to token, or leave it out`,
          },
        ]
      : []),
  ];
}

function checkEnd(route: Route, at: string): Problem[] {
  const given = ENDS.filter((key) => route[key] !== undefined);
  if (given.length === 1) {
    return [];
  }
  return given.length === 0
    ? [
        {
          path: at,
          rule: "must have a target group",
          remedy: `set ${under(at, "targetGroupName")} or ${under(at, "targetGroupArn")}, or targets, redirect or fixedResponse`,
        },
      ]
    : [
        {
          path: at,
          rule: `must have one of ${ENDS.join(", ")}`,
          got: given,
          remedy: "leave the others out",
        },
      ];
}

function checkTargets(targets: WeightedTarget[], at: string): Problem[] {
  const weights = targets.map(({ weight = 1 }) => known(weight));
  return [
    ...(targets.length === 0
      ? [{ path: at, rule: "must have a target group at least", remedy: "name one, or leave it out" }]
      : []),
    ...(targets.length > MOST_TARGETS
      ? [{ path: at, rule: `must be at most ${MOST_TARGETS}`, got: targets.length, remedy: "make two routes of it" }]
      : []),
    ...targets.flatMap((target, index) => [
      ...checkTarget(target, under(at, index)),
      ...checkRange(target.weight, under(at, index, "weight"), WEIGHT),
    ]),
    ...(targets.length > 0 && weights.every((weight) => weight === 0)
      ? [
          {
            path: at,
            rule: "have no weight, so that every request fails",
            got: weights,
            remedy: "give one of them a weight above 0",
            isWarning: true,
          },
        ]
      : []),
  ];
}

function checkTarget({ targetGroupArn, targetGroupName }: WeightedTarget, at: string): Problem[] {
  if ((targetGroupArn === undefined) !== (targetGroupName === undefined)) {
    return [];
  }
  const rule = "must have targetGroupArn or targetGroupName";
  return targetGroupArn === undefined
    ? [{ path: at, rule, remedy: "set one of them" }]
    : [
        {
          path: at,
          rule: `${rule}, not both`,
          got: { targetGroupArn: known(targetGroupArn), targetGroupName: known(targetGroupName) },
          remedy: "leave one of them out",
        },
      ];
}

function checkStickiness({ stickinessSeconds, targets }: Route, at: string): Problem[] {
  const path = under(at, "stickinessSeconds");
  return [
    ...checkRange(stickinessSeconds, path, STICKINESS_SECONDS),
    ...(stickinessSeconds !== undefined && targets === undefined
      ? [
          {
            path,
            rule: "is for several targets, and there is none to choose from",
            got: known(stickinessSeconds),
            remedy: `write the target group as ${under(at, "targets")}, or leave it out`,
          },
        ]
      : []),
  ];
}

function checkRedirect(redirect: Redirect, at: string): Problem[] {
  const { protocol, host, port, path, query } = redirect;
  const any = (placeholder: string) => `1 to 65535, or ${placeholder}`;
  return [
    ...checkProtocol(known(protocol), under(at, "protocol")),
    ...checkText(host, under(at, "host"), {
      range: REDIRECT_TEXT,
      pattern: /^(?:[A-Za-z0-9.-]|#\{host\})+$/,
      allowed: "letters, digits, dots, hyphens and #{host}",
    }),
    ...(known(port) === undefined || isPort(known(port) ?? "")
      ? []
      : [
          {
            path: under(at, "port"),
            rule: `must be ${any("#{port}")}`,
            got: known(port),
            remedy: 'write it as a text, such as "443"',
          },
        ]),
    ...checkLength(path, under(at, "path"), { ...REDIRECT_TEXT, min: 1 }),
    ...checkLength(query, under(at, "query"), { ...REDIRECT_TEXT, min: 0 }),
    ...(known(path)?.startsWith("/") === false
      ? [{ path: under(at, "path"), rule: "must start with a slash", got: known(path), remedy: "put one before it" }]
      : []),
    ...(known(query)?.startsWith("?") === true
      ? [{ path: under(at, "query"), rule: "must not start with ?", got: known(query), remedy: "leave it out" }]
      : []),
    ...checkChange(redirect, at),
  ];
}

function checkLength(value: Redirect["path"], path: string, range: Range): Problem[] {
  return checkText(value, path, { range, pattern: /^/, allowed: "" });
}

function checkProtocol(protocol: string | undefined, path: string): Problem[] {
  if (protocol === undefined || protocol === "HTTPS" || protocol === "#{protocol}") {
    return [];
  }
  return [
    {
      path,
      rule: protocol === "HTTP" ? "must not lead from HTTPS back to HTTP" : "must be HTTPS or #{protocol}",
      got: protocol,
      remedy: "leave it out",
    },
  ];
}

function isPort(text: string): boolean {
  return text === "#{port}" || (/^[1-9]\d{0,4}$/.test(text) && Number(text) <= 65_535);
}

/** RedirectActionConfig: protocol, host, port or path must change, or the browser would come back for ever. */
function checkChange(redirect: Redirect, at: string): Problem[] {
  const { protocol = "#{protocol}", host = "#{host}", port = "#{port}", path = "/#{path}" } = redirect;
  if (isLate([host, port, path]) || host !== "#{host}" || port !== "#{port}" || path !== "/#{path}") {
    return [];
  }
  const rule = "must change the host, the port or the path, or the browser would come back for ever";
  const problem = { path: at, rule, got: redirect, remedy: "set one of them" };
  // To AWS another protocol is a change, but whoever comes here speaks HTTPS already.
  return [known(protocol) === "#{protocol}" ? problem : { ...problem, isWarning: true }];
}

function checkResponse({ statusCode, contentType, body }: FixedResponse, at: string): Problem[] {
  const [code, type, text] = [known(statusCode), known(contentType), known(body)];
  const isCode =
    code === undefined || (Number.isInteger(code) && ((code >= 200 && code < 300) || (code >= 400 && code < 600)));
  return [
    ...(isCode
      ? []
      : [
          {
            path: under(at, "statusCode"),
            rule: "must be 200 to 299, or 400 to 599",
            got: code,
            remedy: "write one such as 404; for 301 and 302 there is redirect",
          },
        ]),
    ...(type === undefined || CONTENT_TYPES.includes(type)
      ? []
      : [
          {
            path: under(at, "contentType"),
            rule: `must be one of ${CONTENT_TYPES.join(", ")}`,
            got: type,
            remedy: "write one of them",
          },
        ]),
    ...(text === undefined || text.length <= LONGEST_BODY
      ? []
      : [
          {
            path: under(at, "body"),
            rule: `must have at most ${LONGEST_BODY} characters`,
            got: text.length,
            remedy: "write a shorter one, or let a target group answer",
          },
        ]),
  ];
}
