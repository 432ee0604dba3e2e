import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { compileFunction } from "node:vm";
import fc from "fast-check";
import { SOURCE } from "../../../components/user-pool/self-sign-up/sign-up-function";
import { LINKING_SOURCE } from "../../../components/identity-provider/linking/linking";

interface User {
  Username: string;
  Enabled?: boolean;
  UserStatus?: string;
  Attributes?: { Name: string; Value: string }[];
}

interface Event {
  triggerSource: string;
  userPoolId: string;
  userName: unknown;
  request?: { userAttributes?: Record<string, unknown> | null };
}

/** What the function asked of Cognito, in order. */
interface Call {
  readonly name: string;
  readonly input: Record<string, unknown>;
}

type Answer = (call: Call, count: number) => unknown;

const POOL = "eu-central-1_AbCdEfGhI";

const TRUSTED = {
  Google: { tellsVerified: true },
  Staff: { tellsVerified: false, domains: ["corp.test"], subjectAttribute: "custom:subject" },
  "Staff-Asia": { tellsVerified: true, domains: ["asia.corp.test"] },
};

/** Somebody who comes through a provider for the first time, as Cognito tells of them. */
function arrival(userName: unknown, userAttributes: Record<string, unknown> = {}): Event {
  const verified = { email: "ann@corp.test", email_verified: "true" };
  return {
    triggerSource: "PreSignUp_ExternalProvider",
    userPoolId: POOL,
    userName,
    request: { userAttributes: { ...verified, ...userAttributes } },
  };
}

function account(username: string, attributes: Record<string, string> = {}, others: Partial<User> = {}): User {
  const all = { sub: username, email: "ann@corp.test", email_verified: "true", ...attributes };
  return {
    Username: username,
    Enabled: true,
    UserStatus: "CONFIRMED",
    Attributes: Object.entries(all).map(([Name, Value]) => ({ Name, Value })),
    ...others,
  };
}

const joinedTo = (providerName: string, userId: string) => ({
  identities: JSON.stringify([{ userId, providerName, providerType: providerName, primary: false }]),
});

/** The function as it is deployed, beside a Cognito of our own. */
function deployed(answer: Answer, trusted: object | null = TRUSTED, isCaseSensitive = false) {
  const calls: Call[] = [];
  const errors: unknown[][] = [];
  const warnings: unknown[][] = [];
  const command = (name: string) =>
    class {
      public readonly name = name;
      public constructor(public readonly input: Record<string, unknown>) {}
    };
  class CognitoIdentityProviderClient {
    public constructor(settings: unknown) {
      assert.deepEqual(settings, { maxAttempts: 1 });
    }
    public send({ name, input }: Call): Promise<unknown> {
      calls.push({ name, input });
      return Promise.resolve().then(() => answer({ name, input }, calls.length));
    }
  }
  const fake = (name: string) => {
    assert.equal(name, "@aws-sdk/client-cognito-identity-provider");
    return {
      CognitoIdentityProviderClient,
      ListUsersCommand: command("list"),
      AdminLinkProviderForUserCommand: command("link"),
    };
  };
  const module: { exports: { linkIdentity?: (event: Event) => Promise<void> } } = { exports: {} };
  const run = compileFunction(readFileSync(LINKING_SOURCE, "utf8"), ["module", "require", "process", "console"]);
  const env =
    trusted === null ? {} : { TRUSTED_PROVIDERS: JSON.stringify(trusted), CASE_SENSITIVE: String(isCaseSensitive) };
  (run as (...values: unknown[]) => void)(
    module,
    fake,
    { env },
    { error: (...words: unknown[]) => errors.push(words), warn: (...words: unknown[]) => warnings.push(words) },
  );
  return {
    link: module.exports.linkIdentity!,
    calls,
    errors,
    warnings,
    links: () => calls.filter(({ name }) => name === "link"),
  };
}

/** A Cognito with these users, whose search finds an address as it is written. */
function pool(...users: User[]): Answer {
  return ({ name, input }) => {
    const asked = /^email = "(.*)"$/.exec(String(input.Filter))?.[1];
    const hasAddress = ({ Attributes = [] }: User) =>
      Attributes.some(({ Name, Value }) => Name === "email" && Value === asked);
    return name === "list" ? { Users: users.filter(hasAddress) } : {};
  };
}

const linkOf = (username: string, provider: string, subject: string): Call => ({
  name: "link",
  input: {
    UserPoolId: POOL,
    DestinationUser: { ProviderName: "Cognito", ProviderAttributeValue: username },
    SourceUser: {
      ProviderName: provider,
      ProviderAttributeName: "Cognito_Subject",
      ProviderAttributeValue: subject,
    },
  },
});

describe("the function that joins identities to accounts", () => {
  const ANN = account("ann");

  const joins: [string, Event, User[], Call][] = [
    ["who has the verified address of one account", arrival("Google_117"), [ANN], linkOf("ann", "Google", "117")],
    ["a name in lower case", arrival("google_117"), [ANN], linkOf("ann", "Google", "117")],
    ["a claim that is no text", arrival("Google_117", { email_verified: true }), [ANN], linkOf("ann", "Google", "117")],
    ["a subject with the separator in it", arrival("Google_1_2_3"), [ANN], linkOf("ann", "Google", "1_2_3")],
    ["a subject whose capitals are told", arrival("Google_aBc"), [ANN], linkOf("ann", "Google", "aBc")],
    [
      "a UUID, which never has capitals",
      arrival("google_f47ac10b-58cc-4372-a567-0e02b2c3d479"),
      [ANN],
      linkOf("ann", "Google", "f47ac10b-58cc-4372-a567-0e02b2c3d479"),
    ],
    [
      "a person of Apple's, who never has capitals",
      arrival("google_000341.9453dd50fda84f1dbd1fde50a2c40a3f.1120"),
      [ANN],
      linkOf("ann", "Google", "000341.9453dd50fda84f1dbd1fde50a2c40a3f.1120"),
    ],
    [
      "a subject in lower case by the spelling that the provider has for it",
      arrival("staff_00uabcdef", { "custom:subject": "00uAbCdEf" }),
      [ANN],
      linkOf("ann", "Staff", "00uAbCdEf"),
    ],
    [
      "an address in capitals",
      arrival("Google_117", { email: "Ann@Corp.TEST" }),
      [ANN],
      linkOf("ann", "Google", "117"),
    ],
    [
      "an account whose address has capitals",
      arrival("Google_117", { email: "Ann@corp.test" }),
      [account("ann", { email: "Ann@corp.test" })],
      linkOf("ann", "Google", "117"),
    ],
    [
      "a provider that tells nothing, with an address of its own domain",
      arrival("Staff_ann@corp.test", { email_verified: "false", "custom:subject": "ann@corp.test" }),
      [ANN],
      linkOf("ann", "Staff", "ann@corp.test"),
    ],
    [
      "the provider with the longer name of two",
      arrival("Staff-Asia_1", { email: "ann@asia.corp.test" }),
      [account("ann", { email: "ann@asia.corp.test" })],
      linkOf("ann", "Staff-Asia", "1"),
    ],
    [
      "an account that another provider is joined to already",
      arrival("Google_117"),
      [account("ann", joinedTo("Staff", "ann@corp.test"))],
      linkOf("ann", "Google", "117"),
    ],
    [
      "the one account of several that is proved",
      arrival("Google_117"),
      [
        account("impostor", { email_verified: "false" }),
        account("invited", {}, { UserStatus: "FORCE_CHANGE_PASSWORD" }),
        account("Google_5", {}, { UserStatus: "EXTERNAL_PROVIDER" }),
        ANN,
      ],
      linkOf("ann", "Google", "117"),
    ],
  ];
  for (const [name, event, users, expected] of joins) {
    it(`joins ${name}`, async () => {
      const { link, links } = deployed(pool(...users));
      await link(event);
      assert.deepEqual(links(), [expected]);
    });
  }

  const strangers: [string, Event][] = [
    ["whose provider says that the address is not verified", arrival("Google_117", { email_verified: "false" })],
    ["whose provider says nothing of the address", arrival("Google_117", { email_verified: undefined })],
    ["whose subject may have lost its capitals", arrival("google_00uabcdef")],
    ["whose subject is spelled by an attribute of another", arrival("staff_abc", { "custom:subject": "aBcD" })],
    ["whose subject is spelled by no text", arrival("staff_abc", { "custom:subject": ["aBc"] })],
    ["whose claim is another text", arrival("Google_117", { email_verified: "True " })],
    ["whose claim is a number", arrival("Google_117", { email_verified: 1 })],
    ["who comes through a provider that is not trusted", arrival("Facebook_117")],
    ["whose provider's name only begins alike", arrival("GoogleX_117")],
    ["whose provider has a trusted name in it", arrival("NotGoogle_117")],
    ["who has no identity at the provider", arrival("Google_")],
    ["who has no name", arrival(undefined)],
    ["whose name is no text", arrival({ toString: () => "Google_117" })],
    ["whose name is that of something that every object has", arrival("constructor_117")],
    ["whose provider is not trusted with the domain", arrival("Staff_ann", { email: "ann@other.test" })],
    ["whose domain ends with the one that the provider has", arrival("Staff_ann", { email: "ann@evilcorp.test" })],
    ["whose domain is below the one that the provider has", arrival("Staff_ann", { email: "ann@sub.corp.test" })],
    ["who has no address", arrival("Google_117", { email: undefined })],
    ["whose address is no text", arrival("Google_117", { email: ["ann@corp.test"] })],
    ["whose address ends the filter", arrival("Google_117", { email: 'x" or email ^= "ann@corp.test' })],
    ["whose address has a backslash", arrival("Google_117", { email: "ann\\@corp.test" })],
    ["whose address has two domains", arrival("Google_117", { email: "ann@corp.test@evil.test" })],
    ["whose address has a line break", arrival("Google_117", { email: "ann@corp.test\n" })],
    ["whose address has a look-alike letter", arrival("Google_117", { email: "ann@cоrp.test" })],
    ["who signs up without a provider", { ...arrival("Google_117"), triggerSource: "PreSignUp_SignUp" }],
    ["whom an administrator creates", { ...arrival("Google_117"), triggerSource: "PreSignUp_AdminCreateUser" }],
    ["of whom nothing is told", { ...arrival("Google_117"), request: {} }],
    ["who has no attributes", { ...arrival("Google_117"), request: { userAttributes: null } }],
    [
      "of whom no request is told",
      { triggerSource: "PreSignUp_ExternalProvider", userPoolId: POOL, userName: "Google_1" },
    ],
  ];
  for (const [name, event] of strangers) {
    it(`does not even look for the account of one ${name}`, async () => {
      const { link, calls } = deployed(pool(ANN));
      await link(event);
      assert.deepEqual(calls, []);
    });
  }

  const accounts: [string, User[]][] = [
    ["nobody", []],
    ["somebody who is not verified", [account("ann", { email_verified: "false" })]],
    ["somebody of whom nothing is verified", [{ Username: "ann", Enabled: true, UserStatus: "CONFIRMED" }]],
    ["somebody who is not confirmed", [account("ann", {}, { UserStatus: "UNCONFIRMED" })]],
    ["somebody who was invited", [account("ann", {}, { UserStatus: "FORCE_CHANGE_PASSWORD" })]],
    ["somebody who has to reset the password", [account("ann", {}, { UserStatus: "RESET_REQUIRED" })]],
    ["somebody who came through a provider", [account("Staff_1", {}, { UserStatus: "EXTERNAL_PROVIDER" })]],
    ["somebody who is disabled", [account("ann", {}, { Enabled: false })]],
    ["two people with proved addresses", [account("ann"), account("anne")]],
    ["somebody joined to another identity of the provider", [account("ann", joinedTo("Google", "5"))]],
    ["somebody joined to a provider that is not trusted", [account("ann", joinedTo("Facebook", "5"))]],
    ["somebody joined to what every object has", [account("ann", joinedTo("constructor", "5"))]],
    ["somebody joined to nobody's identity", [account("ann", { identities: "[null]" })]],
    ["somebody joined already", [account("ann", joinedTo("Google", "117"))]],
    ["somebody whose identities cannot be read", [account("ann", { identities: "[" })]],
    ["somebody whose identities are no list", [account("ann", { identities: "{}" })]],
  ];
  for (const [name, users] of accounts) {
    it(`joins nobody to ${name}`, async () => {
      const { link, links } = deployed(pool(...users));
      await link(arrival("Google_117"));
      assert.deepEqual(links(), []);
    });
  }

  it("joins nobody to an account that the search should not have found", async () => {
    const { link, links } = deployed(({ name }) =>
      name === "list" ? { Users: [account("ann", { email: "other@corp.test" })] } : {},
    );
    await link(arrival("Google_117"));
    assert.deepEqual(links(), []);
  });

  it("joins nobody to an account whose address only looks alike in lower case", async () => {
    const kelvin = account("ann", { email: "an\u212a@corp.test" });
    const { link, links } = deployed(({ name }) => (name === "list" ? { Users: [kelvin] } : {}));
    await link(arrival("Google_117", { email: "ank@corp.test" }));
    assert.deepEqual(links(), []);
  });

  it("joins nobody to an account whose address another provider may not have the word on", async () => {
    const ann = account("ann", { email: "ann@other.test", ...joinedTo("Staff", "5") });
    const { link, links } = deployed(pool(ann));
    await link(arrival("Google_117", { email: "ann@other.test" }));
    assert.deepEqual(links(), []);
  });

  it("takes names as they are in a pool that is case-sensitive", async () => {
    const inPool = () => deployed(pool(ANN), { staff: { tellsVerified: true } }, true);
    const exact = inPool();
    await exact.link(arrival("staff_00uabcdef"));
    assert.deepEqual(exact.links(), [linkOf("ann", "staff", "00uabcdef")]);
    const other = inPool();
    await other.link(arrival("Staff_1"));
    assert.deepEqual(other.calls, []);
  });

  it("says in its log whom it could not join by name, and nothing of the person", async () => {
    const { link, warnings } = deployed(pool(ANN));
    await link(arrival("google_00uabcdef"));
    assert.deepEqual(warnings, [
      ["nobody is joined: the capitals of the subject are unknown without a subject attribute", "Google"],
    ]);
  });

  it("sees two people in the two spellings of an address", async () => {
    const both = [account("ann", { email: "Ann@corp.test" }), account("anne", { email: "ann@corp.test" })];
    const { link, links } = deployed(pool(...both));
    await link(arrival("Google_117", { email: "Ann@corp.test" }));
    assert.deepEqual(links(), []);
  });

  it("reads a search to its end", async () => {
    const { link, calls, links } = deployed(({ name, input }) =>
      name === "link" ? {} : input.PaginationToken === undefined ? { PaginationToken: "2" } : { Users: [ANN] },
    );
    await link(arrival("Google_117"));
    assert.deepEqual(
      calls.map(({ input }) => input.PaginationToken),
      [undefined, "2", undefined],
    );
    assert.deepEqual(links(), [linkOf("ann", "Google", "117")]);
  });

  it("gives a search up that does not end", async () => {
    const { link, calls, links } = deployed(() => ({ Users: [ANN], PaginationToken: "more" }));
    await link(arrival("Google_117"));
    assert.equal(calls.length, 5);
    assert.deepEqual(links(), []);
  });

  it("trusts nobody without a list", async () => {
    const { link, calls } = deployed(pool(ANN), null);
    await link(arrival("Google_117"));
    assert.deepEqual(calls, []);
  });

  it("takes it for done where Cognito refuses what was done before", async () => {
    let isDone = false;
    const { link } = deployed(({ name }) => {
      if (name === "link") {
        isDone = true;
        throw Object.assign(new Error("Merging is not currently supported"), { name: "InvalidParameterException" });
      }
      return { Users: [account("ann", isDone ? joinedTo("Google", "117") : {})] };
    });
    await link(arrival("Google_117"));
    assert.equal(isDone, true);
  });

  const TRY_AGAIN = { name: "LinkingFailed", message: "This sign-in did not succeed. Please try again." };
  const failing =
    (at: string): Answer =>
    ({ name }) => {
      if (name === at) {
        throw Object.assign(new Error("Rate exceeded for ann@corp.test"), { name: "TooManyRequestsException" });
      }
      return { Users: [ANN] };
    };
  for (const at of ["list", "link"]) {
    it(`has the person try again where Cognito fails to ${at}, and tells nothing of it`, async () => {
      const { link, errors } = deployed(failing(at));
      await assert.rejects(link(arrival("Google_117")), TRY_AGAIN);
      assert.deepEqual(
        errors.map(([, name]) => name),
        ["TooManyRequestsException"],
      );
    });
  }

  it("has the person try again where the search fails with nothing", async () => {
    const { link } = deployed(() => {
      // eslint-disable-next-line @typescript-eslint/only-throw-error -- a library can do so
      throw undefined;
    });
    await assert.rejects(link(arrival("Google_117")), TRY_AGAIN);
  });

  it("never joins whoever is not called verified, whatever the address", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.emailAddress()),
        fc.oneof(fc.string(), fc.boolean(), fc.constant(undefined), fc.integer()),
        async (email, claim) => {
          fc.pre(claim !== "true" && claim !== true);
          const { link, calls } = deployed(pool(account("ann", { email })));
          await link(arrival("Google_117", { email, email_verified: claim }));
          assert.deepEqual(calls, []);
        },
      ),
    );
  });

  it("never asks with a text that could end its filter", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.emailAddress(), fc.string({ unit: fc.constantFrom('"', "\\", "@", "a", ".") })),
        async (email) => {
          const { link, calls } = deployed(pool());
          await link(arrival("Google_117", { email }));
          for (const { input } of calls) {
            assert.match(String(input.Filter), /^email = "[^"\\\s]+"$/);
          }
        },
      ),
    );
  });
});

describe("the function of the sign-up before it joins anybody", () => {
  /** The pre sign-up function, with what it asks of the other one, and a next function where there is one. */
  function signUp(env: Record<string, string>, next?: () => object) {
    const joined: Event[] = [];
    class LambdaClient {
      public send(): Promise<object> {
        return Promise.resolve().then(next);
      }
    }
    const fake = (name: string): object =>
      name === "./link-identity"
        ? { linkIdentity: (event: Event) => Promise.resolve(joined.push(event)) }
        : { LambdaClient, InvokeCommand: Object };
    const module: { exports: { handler?: (event: Event) => Promise<Event> } } = { exports: {} };
    const run = compileFunction(readFileSync(SOURCE, "utf8"), ["module", "require", "process"]);
    (run as (...values: unknown[]) => void)(module, fake, { env });
    return { handler: module.exports.handler!, joined };
  }

  const LINKS = { TRUSTED_PROVIDERS: "{}", ANY_DOMAIN: "true" };
  const NEXT = { ...LINKS, NEXT_FUNCTION: "arn:next" };
  const event = { ...arrival("Google_1", { email: "ann@evil.test" }), response: {} };

  it("lets every domain in, where there is no list, and joins", async () => {
    const { handler, joined } = signUp(LINKS);
    assert.deepEqual(await handler(event), event);
    assert.deepEqual(joined, [event]);
  });

  it("joins nobody whom the list of domains refuses", async () => {
    const { handler, joined } = signUp({ TRUSTED_PROVIDERS: "{}", ALLOWED_DOMAINS: "corp.test" });
    await assert.rejects(handler(event), { name: "SignUpRefused" });
    assert.deepEqual(joined, []);
  });

  it("joins nobody whom the next function refuses", async () => {
    const { handler, joined } = signUp(NEXT, () => ({ FunctionError: "Unhandled" }));
    await assert.rejects(handler(event));
    assert.deepEqual(joined, []);
  });

  it("joins by what Cognito told, and answers what the next function did", async () => {
    const answer = JSON.stringify({ ...event, userName: "Google_2", response: { autoConfirmUser: true } });
    const { handler, joined } = signUp(NEXT, () => ({ Payload: { transformToString: () => answer } }));
    assert.deepEqual(await handler(event), { ...event, response: { autoConfirmUser: true } });
    assert.deepEqual(joined, [event]);
  });

  it("does without the other where nobody is trusted", async () => {
    const { handler, joined } = signUp({ ANY_DOMAIN: "true" });
    await handler(event);
    assert.deepEqual(joined, []);
  });
});
