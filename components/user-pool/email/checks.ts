import { known } from "../../validation/input";
import { checkText } from "../../validation/limits";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { UserPoolSettings } from "../args";
import type { Email } from "./args";

/** Amazon SES API reference: an identity is an address or a domain. */
const IDENTITY = /^arn:[\w-]+:ses:([a-z0-9-]+):\d{12}:identity\/([^\s/]+)$/;
const ADDRESS = /^[^\s@<>"]+@([^\s@<>"]+)$/;

/** Cognito API reference, EmailConfigurationType.ConfigurationSet. */
const CONFIGURATION_SET = {
  range: { min: 1, max: 64, unit: "characters" },
  pattern: /^[\w-]+$/,
  allowed: "letters, digits, underscores and hyphens",
} as const;

/** Cognito developer guide, "Email settings for Amazon Cognito user pools": the regions that pools of others may use. */
const SHARED_REGIONS = ["us-east-1", "us-west-2", "eu-west-1"];

/** What AWS would refuse of the way that mail is sent, for a pool in `region` where that is known. */
export function checkEmail({ email = {} }: UserPoolSettings, at: string, region?: string): Problem[] {
  const path = under(at, "email");
  return [
    ...(email.sesIdentityArn === undefined ? checkOwnSender(email, path) : checkIdentity(email, path, region)),
    ...checkAddress(known(email.from), under(path, "from"), { named: true }),
    ...checkAddress(known(email.replyTo), under(path, "replyTo"), { named: false }),
    ...checkText(email.configurationSet, under(path, "configurationSet"), CONFIGURATION_SET),
  ];
}

/** `hello@example.com` of `Shop <hello@example.com>`. */
function bareAddress(sender: string): string {
  return /<([^<>]*)>\s*$/.exec(sender)?.[1] ?? sender;
}

function checkAddress(value: string | undefined, path: string, { named }: { named: boolean }): Problem[] {
  if (value === undefined || ADDRESS.test(named ? bareAddress(value) : value)) {
    return [];
  }
  return [
    {
      path,
      rule: named ? "must be an e-mail address, or a name and an address" : "must be an e-mail address, without a name",
      got: value,
      remedy: named ? 'write one such as "Shop <hello@example.com>"' : 'write one such as "help@example.com"',
    },
  ];
}

function checkOwnSender(email: Email, path: string): Problem[] {
  const remedy = `set ${under(path, "sesIdentityArn")}, or leave it out`;
  return [
    ...(email.from === undefined
      ? []
      : [
          {
            path: under(path, "from"),
            rule: "needs an Amazon SES identity: Cognito's own sender has an address of its own",
            got: known(email.from),
            remedy,
          },
        ]),
    ...(email.configurationSet === undefined
      ? []
      : [
          {
            path: under(path, "configurationSet"),
            rule: "is not used: it belongs to mail through Amazon SES",
            got: known(email.configurationSet),
            remedy,
            isWarning: true,
          },
        ]),
  ];
}

function checkIdentity(email: Email, path: string, region: string | undefined): Problem[] {
  const arn = known(email.sesIdentityArn);
  const at = under(path, "sesIdentityArn");
  if (arn === undefined) {
    return [];
  }
  const [, home = "", identity = ""] = IDENTITY.exec(arn) ?? [];
  if (identity === "") {
    return [
      {
        path: at,
        rule: "must be the ARN of an Amazon SES identity",
        got: arn,
        remedy: 'write one such as "arn:aws:ses:eu-west-1:123456789012:identity/example.com"',
      },
    ];
  }
  return [...checkRegion(arn, home, at, region), ...checkFrom(email, identity, path)];
}

function checkRegion(arn: string, home: string, path: string, region: string | undefined): Problem[] {
  return region === undefined || home === region || SHARED_REGIONS.includes(home)
    ? []
    : [
        {
          path,
          rule: `may be refused by AWS: the pool is in ${region}, and the identity in ${home}`,
          got: arn,
          remedy: `verify the identity in ${region}, ${SHARED_REGIONS.join(", ")}`,
          isWarning: true,
        },
      ];
}

/** SES lets an identity send from itself; a domain, from every address in it and below (SES guide, "Verified identities"). */
function checkFrom({ from }: Email, identity: string, path: string): Problem[] {
  const at = under(path, "from");
  const isDomain = !identity.includes("@");
  if (from === undefined) {
    return isDomain
      ? [
          {
            path: at,
            rule: `should name the sender: the identity is the domain ${identity}, which is no address`,
            remedy: `write one such as "no-reply@${identity}"`,
            isWarning: true,
          },
        ]
      : [];
  }
  const sender = known(from);
  const address = sender === undefined ? "" : bareAddress(sender).toLowerCase();
  const domain = ADDRESS.exec(address)?.[1];
  const wanted = identity.toLowerCase();
  if (
    domain === undefined ||
    address === wanted ||
    (isDomain && (domain === wanted || domain.endsWith(`.${wanted}`)))
  ) {
    return [];
  }
  return [
    {
      path: at,
      rule: isDomain ? `must lie in the domain of the identity, ${identity}` : `must be the identity, ${identity}`,
      got: sender,
      remedy:
        !isDomain && wanted.endsWith(`@${domain}`)
          ? `write it, or give the ARN of the identity ${domain} if the whole domain is verified`
          : "change it, or give the ARN of its own identity",
    },
  ];
}
