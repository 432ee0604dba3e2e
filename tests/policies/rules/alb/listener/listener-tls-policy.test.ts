import assert from "node:assert/strict";
import fc from "fast-check";
import { listenerTlsPolicy } from "../../../../../policies/rules/alb/listener/listener-tls-policy";
import { unknown } from "../../../harness/engine";
import { mended, validate } from "../../../harness/validate";
import { type ListenerCase, classic, itJudgesListeners, native, onlyForHttps, twin } from "./providers";

const best = "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09";
const https = (sslPolicy?: unknown) => ({
  protocol: "HTTPS",
  port: 443,
  ...(sslPolicy !== undefined && { sslPolicy }),
});
const old = (found: string, remedy = `set sslPolicy to ${best}`) => ({
  problem: `the TLS policy is ${found}, a modern one is required; ${remedy}`,
});
const notPostQuantum = (found: string, remedy: string) => ({
  problem:
    `the TLS policy is ${found}, a modern one with post-quantum key exchange is required; ` +
    `set sslPolicy to ${remedy}`,
});

const modern = [
  best,
  "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09",
  "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
  "ELBSecurityPolicy-TLS13-1-3-FIPS-PQ-2025-09",
  "ELBSecurityPolicy-TLS13-1-2-Res-2021-06",
  "ELBSecurityPolicy-TLS13-1-2-Res-FIPS-2023-04",
  "ELBSecurityPolicy-TLS13-1-3-2021-06",
  "ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04",
];
const dated = [
  "ELBSecurityPolicy-2016-08",
  "ELBSecurityPolicy-TLS-1-2-2017-01",
  "ELBSecurityPolicy-FS-1-2-Res-2020-10",
  "ELBSecurityPolicy-TLS13-1-0-2021-06",
  "ELBSecurityPolicy-TLS13-1-2-2021-06",
  "ELBSecurityPolicy-TLS13-1-2-Ext2-2021-06",
  "ELBSecurityPolicy-TLS13-1-2-PQ-2025-09",
];

describe("alb-listener-tls-policy", () => {
  itJudgesListeners(listenerTlsPolicy, [
    ...modern.map((name): ListenerCase => ({ title: name, inputs: https(name), expected: "passes" })),
    ...dated.map((name): ListenerCase => ({
      title: name,
      inputs: https(name),
      mended: https(best),
      expected: old(name),
    })),
    {
      title: "left out",
      inputs: https(),
      mended: https(best),
      expected: old("ELBSecurityPolicy-2016-08 by default"),
    },
    { title: "null", inputs: https(null), expected: old("ELBSecurityPolicy-2016-08 by default") },
    { title: "a name that only begins like a modern one", inputs: https(`${best}x`), expected: old(`${best}x`) },
    {
      title: "certified ciphers, which stay certified",
      inputs: https("ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04"),
      mended: https("ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09"),
      expected: old(
        "ELBSecurityPolicy-TLS13-1-2-FIPS-2023-04",
        "set sslPolicy to ELBSecurityPolicy-TLS13-1-2-Res-FIPS-PQ-2025-09",
      ),
    },
    {
      title: "another list",
      inputs: https(best),
      config: { allowed: ["ELBSecurityPolicy-2016-08", "ELBSecurityPolicy-TLS13-1-3-2021-06"] },
      mended: https("ELBSecurityPolicy-2016-08"),
      expected: old(best, "set sslPolicy to ELBSecurityPolicy-2016-08"),
    },
    {
      title: "the default, which another list allows",
      inputs: https(),
      config: { allowed: ["ELBSecurityPolicy-2016-08"] },
      expected: "passes",
    },
    ...modern.slice(0, 4).map((name): ListenerCase => ({
      title: `${name}, post-quantum required`,
      inputs: https(name),
      config: { requirePostQuantum: true },
      expected: "passes",
    })),
    {
      title: "TLS 1.2 without post-quantum, which is required",
      inputs: https("ELBSecurityPolicy-TLS13-1-2-Res-2021-06"),
      config: { requirePostQuantum: true },
      mended: https(best),
      expected: notPostQuantum("ELBSecurityPolicy-TLS13-1-2-Res-2021-06", best),
    },
    {
      title: "TLS 1.3 alone without post-quantum, which is required",
      inputs: https("ELBSecurityPolicy-TLS13-1-3-2021-06"),
      config: { requirePostQuantum: true },
      mended: https("ELBSecurityPolicy-TLS13-1-3-PQ-2025-09"),
      expected: notPostQuantum("ELBSecurityPolicy-TLS13-1-3-2021-06", "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09"),
    },
    {
      title: "TLS 1.3 alone with certified ciphers, post-quantum required",
      inputs: https("ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04"),
      config: { requirePostQuantum: true },
      mended: https("ELBSecurityPolicy-TLS13-1-3-FIPS-PQ-2025-09"),
      expected: notPostQuantum(
        "ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04",
        "ELBSecurityPolicy-TLS13-1-3-FIPS-PQ-2025-09",
      ),
    },
    { title: "unknown", inputs: https(unknown), expected: { unknownAt: "sslPolicy" } },
    { title: "protocol unknown", inputs: { protocol: unknown }, expected: { unknownAt: "protocol" } },
    { title: "protocol unknown, modern", inputs: { ...https(best), protocol: unknown }, expected: "passes" },
    {
      title: "all else unknown",
      inputs: { ...https("ELBSecurityPolicy-2016-08"), certificateArn: unknown, defaultActions: unknown },
      expected: old("ELBSecurityPolicy-2016-08"),
    },
    ...onlyForHttps({}),
  ]);

  it("leaves alone what no allowed policy can follow without giving something up", async () => {
    const resource = { type: classic, name: "shop", inputs: https("ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04") };
    const config = { allowed: [best] };
    assert.deepEqual(await mended(listenerTlsPolicy, resource, config), resource.inputs);
    const { violations } = await validate(listenerTlsPolicy, resource, config);
    assert.deepEqual(violations, [
      'listener "shop": the TLS policy is ELBSecurityPolicy-TLS13-1-3-FIPS-2023-04, a modern one is required; ' +
        `set sslPolicy to ${best}`,
    ]);
  });

  it("says so if its settings accept nothing", async () => {
    const config = { allowed: ["ELBSecurityPolicy-TLS13-1-3-2021-06"], requirePostQuantum: true };
    const { violations } = await validate(
      listenerTlsPolicy,
      { type: classic, name: "shop", inputs: https(best) },
      config,
    );
    assert.deepEqual(violations, [
      `listener "shop": the TLS policy is ${best}, a modern one with post-quantum key exchange is required; ` +
        "allow one in the rule's settings",
    ]);
  });

  for (const allowed of [[], ["2016-08"], [best, best], best]) {
    it(`refuses to be configured with ${JSON.stringify(allowed)}`, async () => {
      await assert.rejects(
        validate(listenerTlsPolicy, { type: classic, name: "shop", inputs: {} }, { allowed }),
        /^Error: alb-listener-tls-policy: data\/allowed/,
      );
    });
  }

  it("passes exactly what is allowed, whichever provider", async () => {
    const all = [...modern, ...dated];
    const type = fc.constantFrom(classic, twin, native);
    const allowedNames = fc.uniqueArray(fc.constantFrom(...all), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...all), allowedNames, type, async (name, allowed, token) => {
        const outcome = await validate(
          listenerTlsPolicy,
          { type: token, name: "shop", inputs: https(name) },
          { allowed },
        );
        assert.equal(outcome.violations.length, allowed.includes(name) ? 0 : 1);
      }),
    );
  });
});
