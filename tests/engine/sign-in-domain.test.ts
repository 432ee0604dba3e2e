import assert from "node:assert/strict";
import { SandboxedProgram } from "./sandboxed-program";
import { changes, counts, deletions, diagnostics, order } from "./screen";
import { ids, nameOf } from "./tree";

const UP = ["up", "--yes", "--skip-preview"];
const DOMAIN = "aws:cognito/userPoolDomain:UserPoolDomain";
const CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/0b7c9a52-5d3e-4f01-8a66-2f6f1f1f0c01";

/** The component itself, whose arguments have changed. */
const OWN = "~ cognito-auth:index:SignInDomain shop";
const SIGN_IN = "cognito-auth:index:SignInDomain (shop)";
const AUTH = { name: "auth.example.test", hostedZoneName: "example.test" };

describe("a sign-in domain with the real engine", () => {
  let program: SandboxedProgram;
  let stack: string;
  let stacks = 0;

  const configure = (domain: Record<string, unknown>, others: Record<string, unknown> = {}): Promise<void> =>
    program.configure(stack, undefined, { "sign-in-domain:domain": domain, ...others });
  const up = (...flags: string[]): Promise<string> => program.done(stack, [...UP, ...flags]);
  const made = async (): Promise<string[]> => Object.keys(ids(await program.resources(stack))).sort();
  const settles = async (): Promise<void> => {
    await up("--expect-no-changes");
    await program.done(stack, ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
  };
  const goesDown = async (): Promise<string[]> => {
    const screen = await program.done(stack, ["destroy", "--yes", "--skip-preview"]);
    assert.deepEqual(await program.resources(stack), []);
    return deletions(screen);
  };
  /** Which provider each resource of AWS has, as the exported state refers to it. */
  const providersOf = async (): Promise<Record<string, string | undefined>> =>
    Object.fromEntries(
      (await program.resources(stack))
        .filter(({ type }) => type.startsWith("aws:"))
        .map(({ urn, provider = "" }) => [nameOf(urn), provider.split("::")[3]]),
    );
  const inputsOf = async (name: string): Promise<Record<string, unknown>> => {
    const resources = await program.resources(stack);
    return resources.find(({ urn }) => nameOf(urn) === name)?.inputs ?? {};
  };
  /** What somebody does by hand in a zone that is elsewhere. */
  const makeElsewhere = ({ name, type, value }: Record<string, string>): void => {
    program.session.cloud.put({
      type: "aws:route53/record:Record",
      id: `elsewhere_${name}`,
      region: "us-east-1",
      properties: { zoneId: "elsewhere", fqdn: name ?? "", type: type ?? "", records: [value ?? ""] },
    });
  };
  const addCertificate = (id: string, domainName = "auth.example.test"): string => {
    const arn = CERTIFICATE.replace("0b7c9a52", id);
    program.session.cloud.put({
      type: "aws:acm/certificate:Certificate",
      id: arn,
      region: "us-east-1",
      properties: { arn, domainName, status: "ISSUED" },
    });
    return arn;
  };

  before(async () => {
    program = await SandboxedProgram.open("tests/engine/programs/sign-in-domain");
  });

  beforeEach(() => {
    stack = `s${++stacks}`;
  });

  after(async () => {
    await program.close();
  });

  it("under a prefix has a new one in place of the old one, which goes first", async () => {
    await configure({ prefix: "shop-one" });
    await up();
    await configure({ prefix: "shop-two" });
    const { isBefore } = order(await up());

    isBefore("shop-domain-prefix deleted original", "shop-domain-prefix creating replacement");
    assert.equal(ids(await program.resources(stack))["shop-domain-prefix"], "shop-two");
    await configure({ prefix: "shop-two", managedLoginVersion: 2 });
    assert.deepEqual(changes(await up()), ["~ aws:cognito:UserPoolDomain shop-domain-prefix", OWN]);
    await settles();
    await goesDown();
  });

  for (const late of [false, true]) {
    it(`of one's own comes up and goes down in order${late ? ", with values known late" : ""}`, async () => {
      await configure({ late, custom: { ...AUTH, name: "auth.shop.example.test", parentRecord: "192.0.2.7" } });
      const { isBefore } = order(await up());

      isBefore("shop-certificate-record created", "shop-certificate-validation creating");
      isBefore("shop-certificate-validation created", "shop-domain-custom creating");
      isBefore("shop-parent created", "shop-domain-custom creating");
      isBefore("shop-domain-custom created", "shop-alias-a creating");
      isBefore("shop-domain-custom created", "shop-alias-aaaa creating");
      const { records, ttl, name, type } = await inputsOf("shop-parent");
      assert.deepEqual(
        { records, ttl, name, type },
        { records: ["192.0.2.7"], ttl: 300, name: "shop.example.test", type: "A" },
      );
      await settles();

      const gone = await goesDown();
      for (const first of ["shop-alias-a", "shop-alias-aaaa"]) {
        assert.ok(gone.indexOf(first) < gone.indexOf("shop-domain-custom"), gone.join());
      }
      for (const last of ["shop-parent", "shop-certificate-validation", "shop-certificate", "pool"]) {
        assert.ok(gone.indexOf("shop-domain-custom") < gone.indexOf(last), gone.join());
      }
    });
  }

  it("changes its certificate and its pages in place, and sends the certificate along", async () => {
    const [one, other] = [addCertificate("11111111"), addCertificate("22222222")];
    await configure({ custom: AUTH });
    await up();
    const before = ids(await program.resources(stack));

    await configure({ custom: { ...AUTH, certificateArn: one } });
    const given = await up();
    assert.deepEqual(changes(given), [
      "- aws:acm:Certificate shop-certificate",
      "- aws:acm:CertificateValidation shop-certificate-validation",
      "- aws:route53:Record shop-certificate-record",
      "~ aws:cognito:UserPoolDomain shop-domain-custom",
      OWN,
    ]);
    order(given).isBefore("shop-domain-custom updated", "shop-certificate deleted");

    await configure({ custom: { ...AUTH, certificateArn: other } });
    assert.deepEqual(changes(await up()), ["~ aws:cognito:UserPoolDomain shop-domain-custom", OWN]);

    await configure({ custom: { ...AUTH, certificateArn: other }, managedLoginVersion: 2 });
    assert.deepEqual(changes(await up()), ["~ aws:cognito:UserPoolDomain shop-domain-custom", OWN]);
    const { certificateArn, managedLoginVersion } = await inputsOf("shop-domain-custom");
    assert.deepEqual({ certificateArn, managedLoginVersion }, { certificateArn: other, managedLoginVersion: 2 });
    assert.equal(ids(await program.resources(stack))["shop-alias-a"], before["shop-alias-a"]);
    await settles();

    await configure({ custom: AUTH });
    order(await up()).isBefore("shop-certificate-validation created", "shop-domain-custom updating");
    await settles();
    await goesDown();
  });

  it("gets another name by way of a replacement that AWS accepts", async () => {
    await configure({ custom: AUTH });
    await up();
    await configure({ custom: { ...AUTH, name: "login.example.test" } });
    const screen = await up();

    const { isBefore } = order(screen);
    isBefore("shop-domain-custom deleted original", "shop-domain-custom creating replacement");
    isBefore("shop-certificate-validation created replacement", "shop-domain-custom creating replacement");
    isBefore("shop-domain-custom created replacement", "shop-certificate deleted original");
    assert.deepEqual(diagnostics(screen), {});
    assert.equal((await program.outputs(stack)).domainName, "login.example.test");
    await settles();
    await goesDown();
  });

  it("comes before the prefix goes, and goes after it has come", async () => {
    await configure({ prefix: "shop-three" });
    await up();
    await configure({ custom: AUTH });
    order(await up()).isBefore("shop-domain-custom created", "shop-domain-prefix deleting");
    await configure({ prefix: "shop-three" });
    order(await up()).isBefore("shop-domain-prefix created", "shop-domain-custom deleting");
    await settles();
    await goesDown();
  });

  it("says before deploying that the parent has no A record, as AWS does then", async () => {
    await configure({ custom: { ...AUTH, name: "auth.bare.example.test" } });
    const warning =
      'warning: SignInDomain "shop": custom.name: AWS refuses a new domain whose parent has no A record, and ' +
      'bare.example.test has none in its hosted zone (got "auth.bare.example.test"); make one, or set ' +
      "custom.parentRecord to an address of yours";
    const preview = await program.done(stack, ["preview"]);
    assert.deepEqual(diagnostics(preview), { [SIGN_IN]: warning });

    const refused = diagnostics(await program.refused(stack, UP));
    assert.equal(
      refused["aws:cognito:UserPoolDomain (shop-domain-custom)"],
      "error: creating Cognito User Pool Domain (auth.bare.example.test): operation error Cognito Identity Provider: " +
        "CreateUserPoolDomain, InvalidParameterException: Custom domain is not a valid subdomain: Was not able to " +
        "resolve the root domain, please ensure an A record exists for the root domain.",
    );

    await configure({ custom: { ...AUTH, name: "auth.bare.example.test", parentRecord: "192.0.2.7" } });
    assert.deepEqual(diagnostics(await up()), {});
    await settles();
    await goesDown();
  });

  it("with DNS elsewhere comes in two steps, and nobody waits in the first", async () => {
    const custom = { name: "auth.example.org", dns: "manual" };
    await configure({ custom, prefix: "shop-four" });
    const first = await up();
    assert.deepEqual(diagnostics(first), {
      [SIGN_IN]:
        'warning: SignInDomain "shop": custom: waits for DNS records, so the sign-in pages are under Amazon\'s domain ' +
        'for now (got "auth.example.org"); deploy, make the record that the output dnsRecords tells, write its name to ' +
        "custom.validationRecord, and deploy again; example.org needs an A record by then, or AWS refuses the domain",
    });
    assert.deepEqual(await made(), ["pool", "shop-certificate", "shop-domain-prefix"]);
    const { domainName, dnsRecords } = await program.outputs(stack);
    assert.equal(domainName, "shop-four.auth.eu-central-1.amazoncognito.com");
    const [validation = {}, ...others] = dnsRecords as Record<string, string>[];
    assert.deepEqual(others, []);
    assert.equal(validation.type, "CNAME");
    assert.match(validation.name ?? "", /^_[0-9a-f]{32}\.auth\.example\.org$/);
    await settles();

    // Somebody who has not made it is told by AWS, and not before half an hour: see the time-out.
    const validationRecord = validation.name;
    await configure({ custom: { ...custom, validationRecord } });
    assert.match(await program.refused(stack, UP), /last state: 'PENDING_VALIDATION'/);
    assert.ok((await made()).includes("shop-domain-prefix"), "the sign-in pages stay where they are");

    makeElsewhere(validation);
    await configure({ custom: { ...custom, validationRecord }, prefix: "shop-four" });
    const both = await up();
    assert.match(
      diagnostics(both)[SIGN_IN] ?? "",
      /^warning: .*: prefix: keeps the sign-in pages under Amazon's domain/,
    );
    assert.equal((await program.outputs(stack)).domainName, domainName);
    await configure({ custom: { ...custom, validationRecord } });
    const second = await up();
    order(both).isBefore("shop-certificate-validation created", "shop-domain-custom creating");
    assert.deepEqual(changes(second), ["- aws:cognito:UserPoolDomain shop-domain-prefix", OWN]);
    assert.deepEqual(diagnostics(second), {});
    const now = await program.outputs(stack);
    assert.equal(now.domainName, "auth.example.org");
    assert.deepEqual(
      (now.dnsRecords as Record<string, string>[]).map(({ name, type }) => [name, type]),
      [
        [validationRecord, "CNAME"],
        ["auth.example.org", "CNAME"],
      ],
    );
    assert.deepEqual(await made(), ["pool", "shop-certificate", "shop-certificate-validation", "shop-domain-custom"]);
    await settles();

    // Another name, with the record of the old one: nothing waits for what nobody was told of.
    await configure({ custom: { ...custom, name: "login.example.org", validationRecord } });
    assert.match(
      await program.refused(stack, ["preview"]),
      /custom\.validationRecord: must be the name of the validation record of login\.example\.org/,
    );
    await goesDown();
  });

  it("with DNS elsewhere refuses at once the name of a record that is not the certificate's", async () => {
    const custom = { name: "auth.example.net", dns: "manual", validationRecord: "_0.auth.example.net" };
    await configure({ custom });
    assert.match(await program.refused(stack, UP), /missing _[0-9a-f]{32}\.auth\.example\.net DNS validation record/);
    await goesDown();
  });

  it("with DNS elsewhere and a given certificate comes in one step", async () => {
    const certificateArn = addCertificate("33333333", "*.example.org");
    await configure({ custom: { name: "auth.example.org", dns: "manual", certificateArn } });
    assert.deepEqual(diagnostics(await up()), {});
    assert.deepEqual(await made(), ["pool", "shop-domain-custom"]);
    const { dnsRecords } = await program.outputs(stack);
    assert.match(JSON.stringify(dnsRecords), /"type":"CNAME","value":"d\w+\.cloudfront\.net"/);
    await settles();
    await goesDown();
  });

  it("has its records made by the provider of the zone's account, and nothing else", async () => {
    await configure({
      otherAccount: true,
      custom: { ...AUTH, name: "auth.far.example.test", parentRecord: "192.0.2.7" },
    });
    assert.deepEqual(diagnostics(await up()), {});
    const providers = await providersOf();
    const [own, dns] = [providers.pool, "zone-account"];
    assert.match(own ?? "", /^default/);
    assert.deepEqual(providers, {
      pool: own,
      "shop-certificate": own,
      "shop-certificate-validation": own,
      "shop-domain-custom": own,
      "shop-alias-a": dns,
      "shop-alias-aaaa": dns,
      "shop-certificate-record": dns,
      "shop-parent": dns,
    });
    assert.deepEqual(Object.keys(providers).sort(), await made());
    await settles();
    await goesDown();
  });

  it("has a provider for the zone's account beside one for everything else", async () => {
    await configure({ ownProvider: true, otherAccount: true, custom: AUTH });
    assert.deepEqual(diagnostics(await up()), {});
    const { pool, ...children } = await providersOf();
    assert.match(pool ?? "", /^default/);
    assert.deepEqual(children, {
      "shop-certificate": "workload",
      "shop-certificate-validation": "workload",
      "shop-domain-custom": "workload",
      "shop-alias-a": "zone-account",
      "shop-alias-aaaa": "zone-account",
      "shop-certificate-record": "zone-account",
    });
    await settles();
    await goesDown();
  });

  for (const [region, text] of [
    [
      "cn-north-1",
      'region: must not be in China, where AWS has no user pools and so no sign-in pages (got "cn-north-1")',
    ],
    [
      "us-gov-west-1",
      'custom: must not be given in AWS GovCloud (US), where user pools have no custom domains (got "us-gov-west-1")',
    ],
  ] as const) {
    it(`of one's own is refused before anything is made in the provider's region ${region}`, async () => {
      await configure({ custom: AUTH }, { "aws:region": region });
      const screen = await program.refused(stack, ["preview"]);
      assert.ok(screen.includes(text), screen);
      assert.deepEqual(
        counts(screen).filter((line) => line.includes("UserPoolDomain")),
        [],
      );
    });
  }

  it("under a prefix has the host of GovCloud there", async () => {
    await configure({ prefix: "shop-gov" }, { "aws:region": "us-gov-west-1" });
    await up();
    assert.equal((await program.outputs(stack)).domainName, "shop-gov.auth-fips.us-gov-west-1.amazoncognito.com");
    await goesDown();
    assert.ok(!program.made().some((object) => object.startsWith(DOMAIN)));
  });
});
