import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";
import fc from "fast-check";
import { SOURCE } from "../../../components/user-pool/self-sign-up/sign-up-function";

/** An event as Cognito sends it (Cognito developer guide, "Pre sign-up Lambda trigger parameters"). */
function signUp(attributes: Record<string, unknown>, triggerSource = "PreSignUp_SignUp") {
  return {
    version: "1",
    region: "eu-central-1",
    userPoolId: "eu-central-1_AbCdEfGhI",
    userName: "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
    callerContext: { awsSdkVersion: "aws-sdk-unknown-unknown", clientId: "1example23456789" },
    triggerSource,
    request: { userAttributes: attributes, validationData: null },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  };
}

type Event = ReturnType<typeof signUp>;
type Handler = (event: Event) => Promise<Event>;

/** What Lambda answers to an invocation. */
interface Answer {
  readonly payload?: string;
  readonly error?: string;
}

/** The function as it is deployed, with an environment and a Lambda of our own. */
function deployed(env: Record<string, string>, answer?: (name: string, event: Event) => Answer): Handler {
  class InvokeCommand {
    public constructor(public readonly input: { FunctionName: string; Payload: string }) {}
  }
  class LambdaClient {
    public constructor(settings: unknown) {
      assert.deepEqual(settings, { maxAttempts: 1 });
    }
    public send({ input }: InvokeCommand) {
      const { payload, error } = answer!(input.FunctionName, JSON.parse(input.Payload) as Event);
      return Promise.resolve({
        ...(error !== undefined && { FunctionError: error }),
        ...(payload !== undefined && { Payload: { transformToString: () => payload } }),
      });
    }
  }
  const fake = (name: string) => {
    assert.equal(name, "@aws-sdk/client-lambda");
    return { InvokeCommand, LambdaClient };
  };
  const module: { exports: { handler?: Handler } } = { exports: {} };
  const run = compileFunction(readFileSync(SOURCE, "utf8"), ["module", "require", "process"]);
  (run as (...values: unknown[]) => void)(module, fake, { env });
  return module.exports.handler!;
}

const REFUSED = { name: "SignUpRefused", message: "This e-mail address cannot sign up here." };
const ALLOWED = { ALLOWED_DOMAINS: "corp.com,example.test" };

describe("the function that guards the sign-up", () => {
  const handler = deployed(ALLOWED);

  for (const email of ["a@corp.com", "A.B+c@CORP.com", "o'neil@Example.TEST", "a%b@corp.com", "1@corp.com"]) {
    it(`lets ${email} in, and leaves the event as it is`, async () => {
      assert.deepEqual(await handler(signUp({ email })), signUp({ email }));
    });
  }

  const strangers: [string, unknown][] = [
    ["another domain", "a@evil.com"],
    ["a domain before the last @", "a@corp.com@evil.com"],
    ["a domain after a second @", "a@evil.com@corp.com"],
    ["a quoted local part with an @", '"a@evil.com"@corp.com'],
    ["a quoted local part", '"a"@corp.com'],
    ["a quoted local part with a space", '"a b"@corp.com'],
    ["a comment", "a(evil)@corp.com"],
    ["angle brackets", "<a@corp.com>"],
    ["a name before the address", "A <a@corp.com>"],
    ["two addresses", "a@evil.com,b@corp.com"],
    ["a source route", "@evil.com:a@corp.com"],
    ["an encoded @", "a%40evil.com"],
    ["a sub-domain", "a@mail.corp.com"],
    ["a domain that ends with an allowed one", "a@evilcorp.com"],
    ["a domain that starts with an allowed one", "a@corp.com.evil.com"],
    ["a trailing dot", "a@corp.com."],
    ["a leading dot of the domain", "a@.corp.com"],
    ["two dots", "a@corp..com"],
    ["a dot for any letter", "a@corpxcom"],
    ["a dot at the end of the local part", "a.@corp.com"],
    ["a space before it", " a@corp.com"],
    ["a space after it", "a@corp.com "],
    ["a tab in it", "a@corp.com\t"],
    ["a line break", "a@evil.com\na@corp.com"],
    ["a line break at the end", "a@corp.com\n"],
    ["a NUL", "a@corp.com\0.evil.com"],
    ["a Cyrillic look-alike", "a@cоrp.com"],
    ["a full-width letter", "a@ｃorp.com"],
    ["a full-width dot", "a@corp。com"],
    ["a full-width @", "a＠corp.com"],
    ["a letter that is lowered to an ASCII one", "a@\u212Aorp.com"],
    ["an invisible letter", "a@corp\u200B.com"],
    ["an address literal", "a@[192.0.2.1]"],
    ["no local part", "@corp.com"],
    ["no domain", "a@"],
    ["no @", "corp.com"],
    ["an empty address", ""],
    ["no address", undefined],
    ["an address that is no text", ["a@corp.com"]],
  ];
  for (const [name, email] of strangers) {
    it(`refuses ${name}`, async () => {
      await assert.rejects(handler(signUp(email === undefined ? { phone_number: "+123456789" } : { email })), REFUSED);
    });
  }

  it("looks at the address, not at the user name", async () => {
    await assert.rejects(handler({ ...signUp({ email: "a@evil.com" }), userName: "a@corp.com" }), REFUSED);
  });

  it("allows sub-domains by choice, and still not what only ends alike", async () => {
    const wide = deployed({ ...ALLOWED, ALLOW_SUBDOMAINS: "true" });
    for (const email of ["a@corp.com", "a@mail.corp.com", "a@x.y.Corp.com"]) {
      await wide(signUp({ email }));
    }
    for (const email of ["a@evilcorp.com", "a@corp.com.evil.com", "a@.corp.com"]) {
      await assert.rejects(wide(signUp({ email })), REFUSED);
    }
  });

  it("lets nobody in without a list", async () => {
    for (const env of [{}, { ALLOWED_DOMAINS: "" }, { ALLOWED_DOMAINS: ",", ALLOW_SUBDOMAINS: "true" }] as Record<
      string,
      string
    >[]) {
      await assert.rejects(deployed(env)(signUp({ email: "a@corp.com" })), REFUSED);
    }
  });

  it("lets nobody in whose domain is not on the list, whatever the address", async () => {
    const wide = deployed({ ...ALLOWED, ALLOW_SUBDOMAINS: "true" });
    const ends = /@(?:[^@]*\.)?(?:corp\.com|example\.test)$/i;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string(),
          fc.emailAddress(),
          fc.string().map((text) => `a@${text}corp.com`),
        ),
        async (email) => {
          const isIn = await wide(signUp({ email })).then(
            () => true,
            () => false,
          );
          assert.equal(isIn && !ends.test(email), false);
          assert.equal(isIn && email.split("@").length !== 2, false);
        },
      ),
    );
  });

  it("leaves administrators free, and refuses strangers who come through an identity provider", async () => {
    const admin = signUp({ email: "a@evil.com" }, "PreSignUp_AdminCreateUser");
    assert.deepEqual(await deployed({ ...ALLOWED, AUTO_CONFIRM: "true" })(structuredClone(admin)), admin);
    await assert.rejects(handler(signUp({ email: "a@evil.com" }, "PreSignUp_ExternalProvider")), REFUSED);
    const friend = signUp({ email: "a@corp.com" }, "PreSignUp_ExternalProvider");
    assert.deepEqual(await handler(structuredClone(friend)), friend);
  });

  it("believes of an address what the provider says of it, where it would say something", async () => {
    const asking = deployed({ ...ALLOWED, VERIFYING_PROVIDERS: JSON.stringify(["Google", "Staff"]) });
    const coming = (userName: string, verified: unknown, source = "PreSignUp_ExternalProvider") => ({
      ...signUp({ email: "a@corp.com", email_verified: verified }, source),
      userName,
    });
    for (const verified of ["false", undefined, false, "", "TRUE", "yes"]) {
      for (const name of ["Google_117", "google_117", "staff_a"]) {
        await assert.rejects(asking(coming(name, verified)), REFUSED);
      }
    }
    for (const event of [
      coming("Google_117", "true"),
      coming("staff_a", true),
      coming("Facebook_117", "false"),
      coming("google2_117", "false"),
      coming("google_117", "false", "PreSignUp_SignUp"),
    ]) {
      assert.deepEqual(await asking(structuredClone(event)), event);
    }
    const elsewhere = { ...signUp({ email: "a@evil.com", email_verified: "true" }, "PreSignUp_ExternalProvider") };
    await assert.rejects(asking({ ...elsewhere, userName: "Google_117" }), REFUSED);
  });

  it("confirms by choice who signs up alone, and verifies no address", async () => {
    const confirming = deployed({ ...ALLOWED, AUTO_CONFIRM: "true" });
    const { response } = await confirming(signUp({ email: "a@corp.com" }));
    assert.deepEqual(response, { autoConfirmUser: true, autoVerifyEmail: false, autoVerifyPhone: false });
    const external = await confirming(signUp({ email: "a@corp.com" }, "PreSignUp_ExternalProvider"));
    assert.equal(external.response.autoConfirmUser, false);
    await assert.rejects(confirming(signUp({ email: "a@evil.com" })), REFUSED);
  });

  describe("before another function", () => {
    const env = { ...ALLOWED, AUTO_CONFIRM: "true", NEXT_FUNCTION: "arn:next:live" };
    const asked: [string, Event][] = [];
    const answering = (answer: (event: Event) => Answer) => {
      asked.length = 0;
      return deployed(env, (name, event) => {
        asked.push([name, event]);
        return answer(event);
      });
    };

    it("asks it with the same event and our answer, and it has the last word", async () => {
      const last = { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false };
      const next = answering((event) => ({ payload: JSON.stringify({ ...event, response: last }) }));
      const event = signUp({ email: "a@corp.com" });
      assert.deepEqual((await next(structuredClone(event))).response, last);
      assert.deepEqual(asked, [["arn:next:live", { ...event, response: { ...last, autoConfirmUser: true } }]]);
    });

    it("keeps our answer where it has none of its own", async () => {
      const next = answering((event) => ({ payload: JSON.stringify(event) }));
      assert.equal((await next(signUp({ email: "a@corp.com" }))).response.autoConfirmUser, true);
    });

    it("does not trouble it with those who are refused", async () => {
      const next = answering(() => ({}));
      await assert.rejects(next(signUp({ email: "a@evil.com" })), REFUSED);
      assert.deepEqual(asked, []);
    });

    it("asks it about users of administrators too", async () => {
      const next = answering((event) => ({ payload: JSON.stringify(event) }));
      await next(signUp({ email: "a@evil.com" }, "PreSignUp_AdminCreateUser"));
      assert.equal(asked.length, 1);
    });

    it("passes its error on", async () => {
      const payload = JSON.stringify({ errorType: "TooYoung", errorMessage: "You must be 18.", trace: [] });
      const next = answering(() => ({ error: "Unhandled", payload }));
      await assert.rejects(next(signUp({ email: "a@corp.com" })), { name: "TooYoung", message: "You must be 18." });
      const silent = answering(() => ({ error: "Unhandled" }));
      await assert.rejects(silent(signUp({ email: "a@corp.com" })), { name: "Error", message: "Unhandled" });
    });

    it("fails where it returns something else than the event", async () => {
      for (const payload of [undefined, "null", "{}", '"ok"', '{"response":true}']) {
        const next = answering(() => ({ payload }));
        await assert.rejects(next(signUp({ email: "a@corp.com" })), { name: "InvalidLambdaResponse" });
      }
    });
  });
});
