import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { type ArnKind, checkArn } from "../../validation/arn";
import { checkCidrs } from "../../validation/cidr";
import { known } from "../../validation/input";
import { checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import { checkWords } from "../../validation/words";
import type { UserPoolSettings } from "../args";
import { mfaMode } from "../mfa/mfa";
import type { AccountTakeover, Risk, RiskMail, ThreatProtection } from "./args";
import { notificationSender } from "./sender";
import { COMPROMISED_EVENTS } from "./threat-protection";

/** Cognito API reference, RiskExceptionConfigurationType: for each of the two lists. */
const MOST_RANGES = 200;

/** Cognito API reference, NotifyEmailType. */
const MAIL_SUBJECT = { range: { min: 1, max: 140, unit: "characters" }, pattern: /^[^]*$/, allowed: "" } as const;
const MAIL_BODY = { range: { min: 6, max: 20_000, unit: "characters" }, pattern: /^[^]*$/, allowed: "" } as const;

/** Cognito API reference, NotifyConfigurationType.SourceArn. */
const SES_IDENTITY: ArnKind = {
  what: "an SES identity",
  service: "ses",
  resource: /^identity\/\S+$/,
  example: "arn:aws:ses:eu-central-1:123456789012:identity/example.com",
};

const LEVELS = ["low", "medium", "high"] as const;

/** What AWS would refuse of threat protection, and what would be without effect. */
export function checkThreatProtection(settings: UserPoolSettings, at: string): Problem[] {
  const { risk } = settings.threatProtection ?? {};
  if (risk === undefined) {
    return [];
  }
  const path = under(at, "threatProtection", "risk");
  const { compromisedCredentials, accountTakeover } = risk;
  return [
    ...checkPresence(risk, path),
    ...checkWords(
      compromisedCredentials?.events,
      under(path, "compromisedCredentials", "events"),
      Object.keys(COMPROMISED_EVENTS),
    ),
    ...checkEvents(risk, path),
    ...(accountTakeover === undefined ? [] : checkLevels(accountTakeover, under(path, "accountTakeover"))),
    ...checkNotification(settings, at, path),
    ...checkCidrs(risk.alwaysBlock, under(path, "alwaysBlock"), MOST_RANGES),
    ...checkCidrs(risk.neverBlock, under(path, "neverBlock"), MOST_RANGES),
    ...checkEffect(settings, at, path),
  ];
}

/** The provider wants at least one part, and refuses an empty list. */
function checkPresence(risk: Risk, path: string): Problem[] {
  const { compromisedCredentials, accountTakeover } = risk;
  const lists = [risk.alwaysBlock, risk.neverBlock].filter((list) => known(list)?.length !== 0);
  const isEmpty =
    compromisedCredentials === undefined && accountTakeover === undefined && lists.every((list) => list === undefined);
  const remedy = `leave it out, or set ${under(path, "accountTakeover")} or another part`;
  return isEmpty
    ? [{ path, rule: "must have compromisedCredentials, accountTakeover, alwaysBlock or neverBlock", remedy }]
    : [];
}

/** An empty list would be all events, and whoever writes one means none. */
function checkEvents({ compromisedCredentials }: Risk, path: string): Problem[] {
  const at = under(path, "compromisedCredentials");
  return known(compromisedCredentials?.events)?.length === 0
    ? [
        {
          path: under(at, "events"),
          rule: "must name an event at least",
          got: [],
          remedy: `leave it out for all, or leave ${at} out for none`,
        },
      ]
    : [];
}

function checkLevels(takeover: AccountTakeover, path: string): Problem[] {
  return LEVELS.every((level) => takeover[level] === undefined)
    ? [
        {
          path,
          rule: "must say what happens at a level at least",
          remedy: `set ${under(path, "high")}, or leave it out`,
        },
      ]
    : [];
}

/** Cognito API reference, NotifyConfigurationType: the mails go through SES, and the source is required. */
function checkNotification(settings: UserPoolSettings, at: string, risk: string): Problem[] {
  const { accountTakeover = {}, notification } = settings.threatProtection?.risk ?? {};
  const path = under(risk, "notification");
  const notifying = LEVELS.filter((level) => {
    const notify = accountTakeover[level]?.notify;
    return notify !== undefined && known(notify) !== false;
  });
  if (notification === undefined) {
    return notifying.map((level) => ({
      path: under(risk, "accountTakeover", level, "notify"),
      rule: "needs a sender for its e-mails",
      got: known(accountTakeover[level]?.notify),
      remedy: `set ${path}`,
      isWarning: true,
    }));
  }
  const sender = notificationSender(settings);
  const problems = [
    ...checkArn(notification.sesIdentityArn, under(path, "sesIdentityArn"), SES_IDENTITY),
    ...(["block", "mfa", "noAction"] as const).flatMap((kind) => checkMail(notification[kind], under(path, kind))),
  ];
  if (sender.sesIdentityArn === undefined) {
    problems.push({
      path: under(path, "sesIdentityArn"),
      rule: "must name the SES identity that sends the e-mails",
      remedy: `write its ARN here, or set ${under(at, "email", "sesIdentityArn")}`,
    });
  }
  if (notifying.length === 0) {
    problems.push({
      path,
      rule: "is used by no level of accountTakeover",
      remedy: `set ${under(risk, "accountTakeover", "high", "notify")} to true, or leave it out`,
      isWarning: true,
    });
  }
  return problems;
}

function checkMail(mail: RiskMail | undefined, path: string): Problem[] {
  return [
    ...checkText(mail?.subject, under(path, "subject"), MAIL_SUBJECT),
    ...checkText(mail?.text, under(path, "text"), MAIL_BODY),
    ...checkText(mail?.html, under(path, "html"), MAIL_BODY),
  ];
}

/** Cognito developer guide, "Advanced security with threat protection": only the enforced mode acts. */
function checkEffect(settings: UserPoolSettings, at: string, risk: string): Problem[] {
  const { threatProtection = {} } = settings;
  const { compromisedCredentials, accountTakeover = {} } = threatProtection.risk ?? {};
  const path = under(at, "threatProtection", "standard");
  const modes = [mode(threatProtection, "standard"), mode(threatProtection, "custom")];
  if (modes.includes(undefined) || modes.includes("enforced")) {
    return checkFactor(settings, at, risk);
  }
  const block = compromisedCredentials && known(compromisedCredentials.action ?? "block") !== "noAction";
  const acting = LEVELS.some((level) => accountTakeover[level] && known(accountTakeover[level].action) !== "noAction");
  const isOff = modes.every((chosen) => chosen === "off");
  if (!isOff && !block && !acting) {
    return [];
  }
  const rule = `acts only where threat protection is enforced, and it is ${isOff ? "off" : "in audit mode"}`;
  return [{ path: risk, rule, remedy: `set ${path} to enforced`, isWarning: true }];
}

function mode(protection: ThreatProtection, flow: "standard" | "custom"): string | undefined {
  const given: pulumi.Input<string> | undefined = protection[flow];
  return given === undefined ? defaults.userPool.threatProtection[flow] : known(given);
}

/** The same guide, "Adaptive authentication": a second factor that everybody has to give cannot be asked for once more. */
function checkFactor(settings: UserPoolSettings, at: string, risk: string): Problem[] {
  const { accountTakeover = {} } = settings.threatProtection?.risk ?? {};
  const factor = known(mfaMode(settings));
  return LEVELS.flatMap((level): Problem[] => {
    const path = under(risk, "accountTakeover", level, "action");
    const got = known(accountTakeover[level]?.action);
    const asks = got === "mfaRequired" || got === "mfaIfConfigured";
    const problem = { path, got, isWarning: true };
    const modeAt = under(at, "mfa", "mode");
    if (asks && factor === "required") {
      const rule = "asks for a second factor, which everybody has to give anyway";
      return [{ ...problem, rule, remedy: `choose block, or set ${modeAt} to optional` }];
    }
    return asks && factor === "off"
      ? [{ ...problem, rule: "asks for a second factor, and there is none", remedy: `set ${modeAt} to optional` }]
      : [];
  });
}
