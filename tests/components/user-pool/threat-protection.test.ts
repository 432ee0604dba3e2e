import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { type Risk, UserPool, type UserPoolArgs, type UserPoolSettings } from "../../../components";
import { checkThreatProtection } from "../../../components/user-pool/threat-protection/checks";
import { table } from "../problem-table";
import { record } from "../recorder";

const USER_POOL = "aws:cognito/userPool:UserPool";
const RISK = "aws:cognito/riskConfiguration:RiskConfiguration";
const IDENTITY = "arn:aws:ses:eu-central-1:123456789012:identity/example.test";
const MAIL = { subject: "A sign-in", text: "Was it you?", html: "<p>Was it you?</p>" };
const AWS_MAIL = { subject: "A sign-in", textBody: "Was it you?", htmlBody: "<p>Was it you?</p>" };

const users = (args: UserPoolArgs) => () => new UserPool("users", { plan: "plus", ...args });

describe("threat protection", () => {
  it("is not there without being asked for", async () => {
    const { get, names } = await record(users({ threatProtection: {} }));
    assert.equal("userPoolAddOns" in get(USER_POOL, "users-user-pool").inputs, false);
    assert.deepEqual(names(RISK), []);
  });

  const modes = [
    [{ standard: "audit" }, { advancedSecurityMode: "AUDIT" }],
    [{ standard: "off" }, { advancedSecurityMode: "OFF" }],
    [{ standard: "enforced", custom: "off" }, { advancedSecurityMode: "ENFORCED" }],
    [
      { custom: "audit" },
      { advancedSecurityMode: "OFF", advancedSecurityAdditionalFlows: { customAuthMode: "AUDIT" } },
    ],
    [
      { standard: pulumi.output("enforced" as const), custom: pulumi.output("enforced" as const) },
      { advancedSecurityMode: "ENFORCED", advancedSecurityAdditionalFlows: { customAuthMode: "ENFORCED" } },
    ],
    [{ standard: "audit", custom: pulumi.output("off" as const) }, { advancedSecurityMode: "AUDIT" }],
  ] as const;
  for (const [index, [threatProtection, expected]] of modes.entries()) {
    it(`has a mode for each flow (${index + 1})`, async () => {
      const { get } = await record(users({ threatProtection }));
      assert.deepEqual(get(USER_POOL, "users-user-pool").inputs.userPoolAddOns, expected);
    });
  }

  it("takes every setting of the risk", async () => {
    const risk: Risk = {
      compromisedCredentials: { action: "noAction", events: ["signUp", "signIn", "signUp"] },
      accountTakeover: {
        low: { action: "noAction", notify: true },
        medium: { action: "mfaIfConfigured" },
        high: { action: "block", notify: true },
      },
      notification: {
        sesIdentityArn: IDENTITY,
        from: "security@example.test",
        replyTo: "help@example.test",
        block: MAIL,
        mfa: MAIL,
        noAction: MAIL,
      },
      alwaysBlock: ["198.51.100.0/24", "192.0.2.0/24", "192.0.2.0/24"],
      neverBlock: ["2001:db8::/32"],
    };
    const threatProtection = { standard: "enforced" as const, risk };
    const { get, warnings } = await record(users({ threatProtection, mfa: { mode: "optional" }, region: "eu-west-1" }));
    assert.deepEqual(get(RISK, "users-risk").inputs, {
      userPoolId: "users-user-pool-id",
      region: "eu-west-1",
      compromisedCredentialsRiskConfiguration: {
        actions: { eventAction: "NO_ACTION" },
        eventFilters: ["SIGN_IN", "SIGN_UP"],
      },
      accountTakeoverRiskConfiguration: {
        actions: {
          lowAction: { eventAction: "NO_ACTION", notify: true },
          mediumAction: { eventAction: "MFA_IF_CONFIGURED", notify: false },
          highAction: { eventAction: "BLOCK", notify: true },
        },
        notifyConfiguration: {
          sourceArn: IDENTITY,
          from: "security@example.test",
          replyTo: "help@example.test",
          blockEmail: AWS_MAIL,
          mfaEmail: AWS_MAIL,
          noActionEmail: AWS_MAIL,
        },
      },
      riskExceptionConfiguration: {
        blockedIpRangeLists: ["192.0.2.0/24", "198.51.100.0/24"],
        skippedIpRangeLists: ["2001:db8::/32"],
      },
    });
    assert.deepEqual(warnings, []);
  });

  it("writes only the parts that are asked for", async () => {
    const risk: Risk = { compromisedCredentials: {}, alwaysBlock: [], neverBlock: ["192.0.2.0/24"] };
    const { get } = await record(users({ threatProtection: { standard: "enforced", risk } }));
    assert.deepEqual(get(RISK, "users-risk").inputs, {
      userPoolId: "users-user-pool-id",
      compromisedCredentialsRiskConfiguration: { actions: { eventAction: "BLOCK" } },
      riskExceptionConfiguration: { skippedIpRangeLists: ["192.0.2.0/24"] },
    });
  });

  it("sends its mails as the pool does, where it names no sender", async () => {
    const email = { sesIdentityArn: IDENTITY, from: "Shop <shop@example.test>", replyTo: "help@example.test" };
    const risk: Risk = { accountTakeover: { high: { action: "block", notify: true } }, notification: { block: MAIL } };
    const { get } = await record(users({ threatProtection: { standard: "enforced", risk }, email }));
    const { notifyConfiguration } = get(RISK, "users-risk").inputs.accountTakeoverRiskConfiguration as Record<
      string,
      unknown
    >;
    assert.deepEqual(notifyConfiguration, {
      sourceArn: IDENTITY,
      from: "Shop <shop@example.test>",
      replyTo: "help@example.test",
      blockEmail: AWS_MAIL,
    });
  });
});

describe("checks of threat protection", () => {
  const at = "userPool.threatProtection.risk";
  const block = { action: "block" } as const;
  const set = (risk: Risk, rest: Partial<UserPoolSettings> = {}): UserPoolSettings => ({
    plan: "plus",
    mfa: { mode: "optional" },
    threatProtection: { standard: "enforced", risk },
    ...rest,
  });
  const told = { accountTakeover: { high: { ...block, notify: true } } };
  const audit = (risk: Risk) => set(risk, { threatProtection: { standard: "audit", risk } });
  const range = (path: string, got: string, remedy: string) =>
    `${at}.${path}: must be a range in CIDR notation (got ${JSON.stringify(got)}); ${remedy}`;
  const example = 'write one such as "192.0.2.0/24" or "2001:db8::/32"';
  table(checkThreatProtection, "userPool", [
    ["nothing given", {}],
    ["modes alone", { threatProtection: { standard: "audit", custom: "enforced" } }],
    [
      "no risk at all",
      set({}),
      `${at}: must have compromisedCredentials, accountTakeover, alwaysBlock or neverBlock; leave it out, or set ${at}.accountTakeover or another part`,
    ],
    [
      "empty lists alone",
      set({ alwaysBlock: [], neverBlock: [] }),
      `${at}: must have compromisedCredentials, accountTakeover, alwaysBlock or neverBlock; leave it out, or set ${at}.accountTakeover or another part`,
    ],
    [
      "a misspelt event",
      set({ compromisedCredentials: { events: ["signin", "passwordReset", "signUp"] } }),
      `${at}.compromisedCredentials.events[0]: must be one of signIn, passwordChange, signUp (got "signin"); write one of them`,
      `${at}.compromisedCredentials.events[1]: must be one of signIn, passwordChange, signUp (got "passwordReset"); write one of them`,
    ],
    [
      "no event",
      set({ compromisedCredentials: { events: [] } }),
      `${at}.compromisedCredentials.events: must name an event at least (got []); leave it out for all, or leave ${at}.compromisedCredentials out for none`,
    ],
    [
      "no level",
      set({ accountTakeover: {} }),
      `${at}.accountTakeover: must say what happens at a level at least; set ${at}.accountTakeover.high, or leave it out`,
    ],
    [
      "mails without a sender",
      set({ ...told, notification: {} }),
      `${at}.notification.sesIdentityArn: must name the SES identity that sends the e-mails; write its ARN here, or set userPool.email.sesIdentityArn`,
    ],
    [
      "an address for an identity",
      set({ ...told, notification: { sesIdentityArn: "a@example.test" } }),
      `${at}.notification.sesIdentityArn: must be the ARN of an SES identity (got "a@example.test"); write one such as "arn:aws:ses:eu-central-1:123456789012:identity/example.com"`,
    ],
    [
      "a level that tells, and no mails",
      set(told),
      `${at}.accountTakeover.high.notify: needs a sender for its e-mails (got true); set ${at}.notification`,
    ],
    [
      "mails, and no level that tells",
      set({ accountTakeover: { high: block }, notification: { sesIdentityArn: IDENTITY } }),
      `${at}.notification: is used by no level of accountTakeover; set ${at}.accountTakeover.high.notify to true, or leave it out`,
    ],
    [
      "mails that are too short and too long",
      set({
        ...told,
        notification: {
          sesIdentityArn: IDENTITY,
          block: { subject: "x".repeat(141), text: "short", html: "x".repeat(20_000) },
        },
      }),
      `${at}.notification.block.subject: must have 1 to 140 characters (got "${"x".repeat(141)}"); it has 141, so write a shorter one`,
      `${at}.notification.block.text: must have 6 to 20000 characters (got "short"); it has 5, so write a longer one`,
    ],
    [
      "ranges of both families",
      set({ alwaysBlock: ["0.0.0.0/0", "192.0.2.7/32"], neverBlock: ["::/0", "2001:db8::1/128"] }),
    ],
    [
      "what is no range",
      set({
        alwaysBlock: ["192.0.2.7", "192.0.2.0/33", "office"],
        neverBlock: ["2001:db8::1", "2001:db8::/129", "1.2.3/8"],
      }),
      range("alwaysBlock[0]", "192.0.2.7", "put /32 behind it for the one address"),
      range("alwaysBlock[1]", "192.0.2.0/33", example),
      range("alwaysBlock[2]", "office", example),
      range("neverBlock[0]", "2001:db8::1", "put /128 behind it for the one address"),
      range("neverBlock[1]", "2001:db8::/129", example),
      range("neverBlock[2]", "1.2.3/8", example),
    ],
    ["as many ranges as there may be", set({ alwaysBlock: Array<string>(200).fill("192.0.2.0/24") })],
    [
      "too many ranges",
      set({ alwaysBlock: Array<string>(201).fill("192.0.2.0/24") }),
      `${at}.alwaysBlock: must have at most 200 ranges (got 201); join neighbouring ranges`,
    ],
    [
      "actions in audit mode",
      audit({ accountTakeover: { high: block } }),
      `${at}: acts only where threat protection is enforced, and it is in audit mode; set userPool.threatProtection.standard to enforced`,
    ],
    [
      "a blocked password in audit mode",
      audit({ compromisedCredentials: {} }),
      `${at}: acts only where threat protection is enforced, and it is in audit mode; set userPool.threatProtection.standard to enforced`,
    ],
    [
      "no action in audit mode",
      audit({ compromisedCredentials: { action: "noAction" }, alwaysBlock: ["192.0.2.0/24"] }),
    ],
    [
      "anything while it is off",
      set({ alwaysBlock: ["192.0.2.0/24"] }, { threatProtection: { risk: { alwaysBlock: ["192.0.2.0/24"] } } }),
      `${at}: acts only where threat protection is enforced, and it is off; set userPool.threatProtection.standard to enforced`,
    ],
    [
      "a factor that everybody gives anyway",
      set({ accountTakeover: { high: { action: "mfaRequired" } } }, { mfa: {} }),
      `${at}.accountTakeover.high.action: asks for a second factor, which everybody has to give anyway (got "mfaRequired"); choose block, or set userPool.mfa.mode to optional`,
    ],
    [
      "a factor that nobody has",
      set({ accountTakeover: { low: { action: "mfaIfConfigured" } } }, { mfa: { mode: "off" } }),
      `${at}.accountTakeover.low.action: asks for a second factor, and there is none (got "mfaIfConfigured"); set userPool.mfa.mode to optional`,
    ],
    [
      "values that come later",
      {
        threatProtection: {
          standard: pulumi.output("audit" as const),
          risk: {
            compromisedCredentials: { events: pulumi.output(["x"]) },
            accountTakeover: { high: { action: pulumi.output("block" as const), notify: pulumi.output(false) } },
            notification: { sesIdentityArn: pulumi.output("x") },
            alwaysBlock: [pulumi.output("x")],
          },
        },
      },
    ],
  ]);

  it("warn of what is only useless", () => {
    const problems = [
      ...checkThreatProtection(set(told), ""),
      ...checkThreatProtection(audit({ accountTakeover: { high: block } }), ""),
      ...checkThreatProtection(set({ accountTakeover: { high: { action: "mfaRequired" } } }, { mfa: {} }), ""),
    ];
    assert.deepEqual(
      problems.map(({ isWarning }) => isWarning),
      [true, true, true],
    );
  });
});
