import assert from "node:assert/strict";
import fc from "fast-check";
import { checkHost, isWildcard, matchesHost } from "../../../components/validation/host";
import { under } from "../../../components/validation/path";
import { describe as text } from "../../../components/validation/problem";

const said = (host: string, wildcards = false) => checkHost(host, "host", { wildcards }).map(text);

describe("paths", () => {
  it("read as they are written in configuration", () => {
    assert.equal(under("", "clients", "web", "callbackUrls", 0), "clients.web.callbackUrls[0]");
    assert.equal(under("clients", "my.app", "kind"), 'clients["my.app"].kind');
    assert.equal(under("", "my.app"), '["my.app"]');
    assert.equal(under("routes", "1st"), 'routes["1st"]');
  });
});

describe("hosts", () => {
  it("are names alone", () => {
    for (const host of ["https://a.test", "HTTP://a.test/x?y#z", "a.test:443", "a.test/", "a.test#x"]) {
      assert.deepEqual(said(host), [
        `host: must be a host name alone, without scheme, port and path (got ${JSON.stringify(host)}); write one such as "app.example.com"`,
      ]);
    }
    assert.deepEqual(said("https://"), [
      'host: must be a host name alone, without scheme, port and path (got "https://"); write one such as "app.example.com"',
    ]);
  });

  it("have labels that DNS takes", () => {
    assert.deepEqual(said("a-1.example.test"), []);
    assert.deepEqual(said(`${"a".repeat(63)}.test`), []);
    for (const host of [
      "",
      "a",
      "a..test",
      "-a.test",
      "a-.test",
      "a_b.test",
      `${"a".repeat(64)}.test`,
      "10.0.0.1",
      "é.test",
    ]) {
      assert.deepEqual(said(host), [
        `host: must be a full host name: labels of letters, digits and hyphens, with a dot between them (got ${JSON.stringify(host)}); write one such as "app.example.com"`,
      ]);
    }
  });

  it("are as long as AWS takes them", () => {
    const host = `${"a.".repeat(125)}test`;
    assert.deepEqual(said(host), [
      `host: must have at most 253 characters (got "${host}"); it has 254, so write a shorter one`,
    ]);
    const pattern = `*.${"a.".repeat(62)}test`;
    assert.deepEqual(said(pattern, true), [
      `host: must have at most 128 characters (got "${pattern}"); it has 130, so write a shorter one`,
    ]);
  });

  it("are patterns only where a rule has them", () => {
    assert.deepEqual(said("*.example.test", true), []);
    assert.deepEqual(said("app-?.example.test", true), []);
    assert.equal(said("*.example.test").length, 1);
    assert.equal(said("a b.test", true).length, 1);
    assert.equal(isWildcard("*.a.test") && isWildcard("a?.test") && !isWildcard("a.test"), true);
  });

  it("match patterns as a load balancer does", () => {
    assert.equal(matchesHost("*.example.test", "shop.EXAMPLE.test"), true);
    assert.equal(matchesHost("*.example.test", "a.b.example.test"), true);
    assert.equal(matchesHost("*.example.test", "example.test"), false);
    assert.equal(matchesHost("*.example.test", "shopXexampleXtest.example.org"), false);
    assert.equal(matchesHost("shop?.example.test", "shop1.example.test"), true);
    assert.equal(matchesHost("shop?.example.test", "shop12.example.test"), false);
  });

  it("always match themselves", () => {
    fc.assert(fc.property(fc.stringMatching(/^[a-z0-9.+()[\]^$|-]{1,40}$/), (host) => matchesHost(host, host)));
  });
});
