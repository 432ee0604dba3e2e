import * as cognito from "@pulumi/aws/cognito";
import type * as pulumi from "@pulumi/pulumi";
import { defaults } from "../../defaults";
import { known, map, mapList } from "../../validation/input";
import type { UserPoolArgs, UserPoolSettings } from "../args";
import type {
  AccountTakeover,
  CompromisedCredentials,
  CompromisedCredentialsAction,
  RiskMail,
  TakeoverAction,
  TakeoverResponse,
} from "./args";
import { notificationSender } from "./sender";

const COMPROMISED_ACTION: Record<CompromisedCredentialsAction, string> = { block: "BLOCK", noAction: "NO_ACTION" };

const TAKEOVER_ACTION: Record<TakeoverAction, string> = {
  block: "BLOCK",
  mfaRequired: "MFA_REQUIRED",
  mfaIfConfigured: "MFA_IF_CONFIGURED",
  noAction: "NO_ACTION",
};

/** When Cognito looks at passwords, by our words and its own. */
export const COMPROMISED_EVENTS: Readonly<Record<string, string>> = {
  signIn: "SIGN_IN",
  passwordChange: "PASSWORD_CHANGE",
  signUp: "SIGN_UP",
};

/** Whether the pool looks for threats. Nothing is written where nobody asked: the block belongs to the plan plus. */
export function threatProtectionInputs({ threatProtection = {} }: UserPoolSettings): cognito.UserPoolArgs {
  const { standard, custom } = threatProtection;
  if (standard === undefined && custom === undefined) {
    return {};
  }
  return {
    userPoolAddOns: {
      advancedSecurityMode: map(standard ?? defaults.userPool.threatProtection.standard, (mode) => mode.toUpperCase()),
      // Cognito has no word for off here: it is the block that is missing.
      advancedSecurityAdditionalFlows:
        custom === undefined
          ? undefined
          : map(custom, (mode) => (mode === "off" ? undefined : { customAuthMode: mode.toUpperCase() })),
    },
  };
}

/** What the pool does about threats, as a resource of its own; none where nothing is asked for. */
export function configureRisk(
  name: string,
  settings: UserPoolArgs,
  userPoolId: pulumi.Output<string>,
  opts: pulumi.CustomResourceOptions,
): void {
  const risk = settings.threatProtection?.risk;
  if (risk === undefined) {
    return;
  }
  const blocked = ranges(risk.alwaysBlock);
  const skipped = ranges(risk.neverBlock);
  new cognito.RiskConfiguration(
    `${name}-risk`,
    {
      userPoolId,
      region: settings.region,
      compromisedCredentialsRiskConfiguration: risk.compromisedCredentials && compromised(risk.compromisedCredentials),
      accountTakeoverRiskConfiguration: risk.accountTakeover && {
        actions: takeover(risk.accountTakeover),
        notifyConfiguration: notification(settings),
      },
      riskExceptionConfiguration:
        blocked === undefined && skipped === undefined
          ? undefined
          : { blockedIpRangeLists: blocked, skippedIpRangeLists: skipped },
    },
    opts,
  );
}

function compromised({ action, events }: CompromisedCredentials) {
  return {
    actions: {
      eventAction: map(
        action ?? defaults.userPool.threatProtection.compromisedCredentials.action,
        (chosen) => COMPROMISED_ACTION[chosen],
      ),
    },
    eventFilters:
      events === undefined
        ? undefined
        : mapList(events, (words) => [...new Set(words.map((word) => COMPROMISED_EVENTS[word] ?? word))].sort()),
  };
}

function takeover({ low, medium, high }: AccountTakeover) {
  return {
    lowAction: low && response(low),
    mediumAction: medium && response(medium),
    highAction: high && response(high),
  };
}

function response({ action, notify }: TakeoverResponse) {
  return {
    eventAction: map(action, (chosen) => TAKEOVER_ACTION[chosen]),
    notify: notify ?? defaults.userPool.threatProtection.takeover.notify,
  };
}

function notification(settings: UserPoolSettings) {
  const mails = settings.threatProtection?.risk?.notification;
  const { sesIdentityArn, from, replyTo } = notificationSender(settings);
  return mails === undefined || sesIdentityArn === undefined
    ? undefined
    : {
        sourceArn: sesIdentityArn,
        from,
        replyTo,
        blockEmail: mails.block && mail(mails.block),
        mfaEmail: mails.mfa && mail(mails.mfa),
        noActionEmail: mails.noAction && mail(mails.noAction),
      };
}

function mail({ subject, text, html }: RiskMail) {
  return { subject, textBody: text, htmlBody: html };
}

/** Sorted and each once; an empty list is none, which is what the provider wants. */
function ranges(list: pulumi.Input<pulumi.Input<string>[]> | undefined) {
  return list === undefined || known(list)?.length === 0
    ? undefined
    : mapList(list, (items) => (items.length === 0 ? undefined : [...new Set(items)].sort()));
}
