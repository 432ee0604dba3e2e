import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { SOURCE } from "../../../../components/load-balancer/logout/log-out-function";
import { deployed } from "./deployed";

const LOGOUT_URL =
  "https://auth.example.test/logout?client_id=c1&logout_uri=https%3A%2F%2Fshop.example.test%2Fbye%3Fa%3Db";
const ENV = { LOGOUT_URL, COOKIE_NAMES: "shop,shop-0,shop-1,shop-2,shop-3" };
const DELETED = ["shop", "shop-0", "shop-1", "shop-2", "shop-3"].map(
  (name) => `${name}=; Path=/; Max-Age=0; Secure; HttpOnly`,
);
const ALWAYS = {
  "cache-control": ["no-store"],
  "content-security-policy": ["default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"],
  "referrer-policy": ["no-referrer"],
  "x-content-type-options": ["nosniff"],
};
const SIGNED_OUT = {
  statusCode: 302,
  statusDescription: "302 Found",
  isBase64Encoded: false,
  multiValueHeaders: { ...ALWAYS, location: [LOGOUT_URL], "set-cookie": DELETED },
  body: "",
};

const source = readFileSync(SOURCE, "utf8");
const handler = deployed(source, ENV);

/** A request as a load balancer hands it to a function (Application Load Balancer user guide, "Lambda functions"). */
function request(headers: Record<string, string[]> = {}, rest: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    requestContext: {
      elb: {
        targetGroupArn: "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/shop-logout/6d0ecf83",
      },
    },
    httpMethod: "GET",
    path: "/logout",
    multiValueQueryStringParameters: {},
    multiValueHeaders: {
      accept: ["text/html,application/xhtml+xml"],
      "accept-encoding": ["gzip, deflate, br"],
      cookie: ["shop-0=abc; shop-1=def"],
      host: ["shop.example.test"],
      "sec-fetch-dest": ["document"],
      "sec-fetch-mode": ["navigate"],
      "sec-fetch-site": ["same-origin"],
      "user-agent": ["Mozilla/5.0"],
      "x-amzn-trace-id": ["Root=1-5c536348-3d683b8b04734faae651f476"],
      "x-forwarded-for": ["192.0.2.10"],
      "x-forwarded-port": ["443"],
      "x-forwarded-proto": ["https"],
      ...headers,
    },
    body: "",
    isBase64Encoded: false,
    ...rest,
  };
}

describe("the function that signs people out", () => {
  it("deletes every cookie of the session, and sends the browser to Cognito", async () => {
    assert.deepEqual(await handler(request()), SIGNED_OUT);
  });

  it("answers a form with a redirect that is followed with GET", async () => {
    const answer = await handler(request({}, { httpMethod: "POST", body: "redirect=https://evil.test" }));
    assert.deepEqual(answer, { ...SIGNED_OUT, statusCode: 303, statusDescription: "303 See Other" });
  });

  for (const method of ["HEAD", "OPTIONS", "PUT", "DELETE", "PATCH", "get", "", undefined, null, ["GET"]]) {
    it(`does nothing for the method ${JSON.stringify(method)}`, async () => {
      const answer = await handler(request({}, { httpMethod: method }));
      assert.equal(answer.statusCode, 405);
      assert.deepEqual(answer.multiValueHeaders, { ...ALWAYS, allow: ["GET, POST"] });
      assert.equal(answer.body, "");
    });
  }

  describe("asked by another site", () => {
    for (const site of [["cross-site"], ["CROSS-SITE"], ["same-origin", "cross-site"]]) {
      it(`asks the person first: ${site.join(", ")}`, async () => {
        for (const httpMethod of ["GET", "POST"]) {
          const answer = await handler(request({ "sec-fetch-site": site }, { httpMethod }));
          assert.equal(answer.statusCode, 403);
          assert.deepEqual(answer.multiValueHeaders, { ...ALWAYS, "content-type": ["text/html; charset=utf-8"] });
          assert.match(answer.body ?? "", /<a href="\?">Sign out<\/a>/);
        }
      });
    }

    it("does so however the header is written", async () => {
      assert.equal((await handler(request({ "Sec-Fetch-Site": ["cross-site"] }))).statusCode, 403);
    });

    for (const site of [["same-origin"], ["same-site"], ["none"], []]) {
      it(`is not ${JSON.stringify(site)}`, async () => {
        assert.deepEqual(await handler(request({ "sec-fetch-site": site })), SIGNED_OUT);
      });
    }
  });

  for (const headers of [
    { "sec-purpose": ["prefetch"] },
    { "sec-purpose": ["prefetch;prerender"] },
    { purpose: ["prefetch"] },
  ] as Record<string, string[]>[]) {
    it(`signs nobody out for ${JSON.stringify(headers)}`, async () => {
      const answer = await handler(request(headers));
      assert.equal(answer.statusCode, 503);
      assert.deepEqual(answer.multiValueHeaders, ALWAYS);
    });
  }

  it("tells a health check that it is well", async () => {
    const check = {
      requestContext: { elb: { targetGroupArn: "arn" } },
      httpMethod: "GET",
      path: "/",
      multiValueQueryStringParameters: {},
      multiValueHeaders: { "user-agent": ["ELB-HealthChecker/2.0"] },
      body: "",
      isBase64Encoded: false,
    };
    assert.deepEqual(await handler(check), {
      statusCode: 200,
      statusDescription: "200 OK",
      isBase64Encoded: false,
      multiValueHeaders: ALWAYS,
      body: "",
    });
  });

  it("works without a query, a cookie or any header, as with a client of 1996", async () => {
    assert.deepEqual(await handler({ httpMethod: "GET", multiValueHeaders: {} }), SIGNED_OUT);
  });

  describe("behind a target group without multi-value headers", () => {
    const { multiValueHeaders, multiValueQueryStringParameters, ...rest } = request();
    const single = {
      ...rest,
      queryStringParameters: multiValueQueryStringParameters,
      headers: Object.fromEntries(
        Object.entries(multiValueHeaders as Record<string, string[]>).map(([name, [value]]) => [name, value]),
      ),
    };

    it("says so, in the shape that such a target group understands, and feigns no logout", async () => {
      const log: string[] = [];
      assert.deepEqual(await deployed(source, ENV, log)(single), {
        statusCode: 500,
        isBase64Encoded: false,
        headers: { "cache-control": "no-store" },
        body: "",
      });
      assert.deepEqual(log, ["The target group must have lambda.multi_value_headers.enabled."]);
    });

    for (const event of [undefined, null, "", 0, [], {}, { multiValueHeaders: null }, { multiValueHeaders: "x" }]) {
      it(`survives ${JSON.stringify(event)}`, async () => {
        assert.equal((await handler(event)).statusCode, 500);
      });
    }
  });

  describe("takes no word of a request into its answer", () => {
    const hostile: [string, Record<string, unknown>][] = [
      [
        "a target in the query",
        { multiValueQueryStringParameters: { redirect: ["https://evil.test"], returnTo: ["//evil"] } },
      ],
      [
        "an encoded one",
        { multiValueQueryStringParameters: { logout_uri: ["https%3A%2F%2Fevil.test", "%2F%2Fevil.test"] } },
      ],
      [
        "one encoded twice",
        { multiValueQueryStringParameters: { post_logout_redirect_uri: ["https%253A%252F%252Fevil.test"] } },
      ],
      [
        "a line break in the query",
        { multiValueQueryStringParameters: { a: ["%0d%0aset-cookie:%20x=y", "\r\nx: y"] } },
      ],
      ["a query of another shape", { multiValueQueryStringParameters: null, queryStringParameters: "x" }],
      ["another path", { path: "//evil.test/%2e%2e" }],
      ["a path with a line break", { path: "/logout\r\nlocation: https://evil.test" }],
      ["a body that is no text", { body: Buffer.from("x").toString("base64"), isBase64Encoded: true }],
    ];
    for (const [name, rest] of hostile) {
      it(name, async () => {
        assert.deepEqual(await handler(request({}, rest)), SIGNED_OUT);
      });
    }

    const headers: [string, Record<string, string[]>][] = [
      ["another host", { host: ["evil.test"], "x-forwarded-host": ["evil.test"] }],
      ["another protocol", { "x-forwarded-proto": ["javascript"] }],
      ["a referrer", { referer: ["https://evil.test/"], origin: ["https://evil.test"] }],
      ["a line break in a header", { cookie: ["shop-0=a\r\nlocation: https://evil.test"] }],
      ["cookies of 60 KB", { cookie: Array.from({ length: 15 }, (_, n) => `shop-${n}=${"x".repeat(4096)}`) }],
      ["a cookie named like a setting", { cookie: ["COOKIE_NAMES=x; LOGOUT_URL=https://evil.test"] }],
    ];
    for (const [name, given] of headers) {
      it(name, async () => {
        assert.deepEqual(await handler(request(given)), SIGNED_OUT);
      });
    }

    it("whatever it is", async () => {
      await fc.assert(
        fc.asyncProperty(fc.anything(), fc.dictionary(fc.string(), fc.array(fc.string())), async (rest, given) => {
          const event = typeof rest === "object" ? { ...rest, ...request(given) } : request(given, { body: rest });
          const answer = await handler(event);
          if (answer.statusCode === 302) {
            assert.deepEqual(answer, SIGNED_OUT);
          } else {
            assert.equal("set-cookie" in (answer.multiValueHeaders ?? {}), false);
          }
        }),
      );
    });

    it("even where headers are no texts", async () => {
      for (const value of [null, 7, { toString: 1 }, [null], [[["x"]]], [{ toString: 1 }]]) {
        const headers = { "sec-fetch-site": value, "user-agent": value, purpose: value };
        assert.deepEqual(await handler({ httpMethod: "GET", multiValueHeaders: headers }), SIGNED_OUT);
      }
    });
  });

  for (const name of ["LOGOUT_URL", "COOKIE_NAMES"]) {
    it(`does not start without ${name}`, () => {
      assert.throws(() => deployed(source, { ...ENV, [name]: "" }), { message: `${name} is not set.` });
    });
  }
});
