import { listenerHsts } from "../../../../../policies/rules/alb/listener/listener-hsts";
import { unknown } from "../../../harness/engine";
import { type ListenerCase, itJudgesListeners, onlyForHttps } from "./providers";

const argument = "routingHttpResponseStrictTransportSecurityHeaderValue";
const https = (value?: unknown) => ({
  protocol: "HTTPS",
  port: 443,
  ...(value !== undefined && { [argument]: value }),
});
const problem = (found: string) => ({
  problem: `Strict-Transport-Security is ${found}, an age is required; set ${argument} to max-age=31536000`,
});

describe("alb-listener-hsts", () => {
  itJudgesListeners(listenerHsts, [
    ...[
      "max-age=31536000",
      "max-age=31536000; includeSubDomains; preload",
      "includeSubDomains; max-age=31536000",
      "includeSubDomains;max-age=1",
      "Max-Age=300",
      'max-age="31536000"',
      "max-age=010",
    ].map((value): ListenerCase => ({ title: value, inputs: https(value), expected: "passes" })),
    ...["max-age=0", "max-age=0; includeSubDomains", "includeSubDomains", "max-age=", "xmax-age=5", ""].map(
      (value): ListenerCase => ({
        title: `"${value}"`,
        inputs: https(value),
        mended: https("max-age=31536000"),
        expected: problem(`"${value}"`),
      }),
    ),
    {
      title: "left out",
      inputs: https(),
      mended: https("max-age=31536000"),
      expected: problem("not set by default"),
    },
    { title: "null", inputs: https(null), expected: problem("not set by default") },
    { title: "unknown", inputs: https(unknown), expected: { unknownAt: argument } },
    {
      title: "protocol unknown",
      inputs: { protocol: unknown },
      expected: { unknownAt: "protocol" },
    },
    {
      title: "protocol unknown, header sent",
      inputs: { ...https("max-age=5"), protocol: unknown },
      expected: "passes",
    },
    {
      title: "all else unknown",
      inputs: { ...https(), defaultActions: unknown },
      expected: problem("not set by default"),
    },
    ...onlyForHttps({ [argument]: unknown }),
  ]);
});
