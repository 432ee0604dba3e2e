import { known, knownItems } from "../../validation/input";
import { under } from "../../validation/path";
import { USERNAME } from "../mapping-checks";
import type { Problem } from "../../validation/problem";
import type { IdentityProviderSettings } from "../args";
import type { TrustedProvider } from "./args";
import { AWS_NAMES, KINDS, mappingOf } from "../kinds";
import { defaults } from "../../defaults";
import type { UserPoolSettings } from "../../user-pool/args";

/** A domain name in ASCII with a dot in it (RFC 1035, 2.3.1). */
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** What would let the wrong people into an account, or nobody. */
export function checkLinking(settings: IdentityProviderSettings, at: string): Problem[] {
  const { type, linkVerifiedEmail = false, linkEmailDomains, linkSubjectAttribute } = settings;
  const kind = KINDS[type];
  const path = under(at, "linkEmailDomains");
  if (!kind.optional.includes("linkVerifiedEmail")) {
    return [];
  }
  if (!linkVerifiedEmail) {
    return Object.entries({ linkEmailDomains, linkSubjectAttribute })
      .filter(([, value]) => value !== undefined)
      .map(([word]) => ({
        path: under(at, word),
        rule: "is without effect where linkVerifiedEmail is not true",
        remedy: `set ${under(at, "linkVerifiedEmail")} to true, or leave it out`,
        isWarning: true,
      }));
  }
  const mapping = mappingOf(settings);
  const needed = kind.tellsVerified ? ["email", "email_verified"] : ["email"];
  return [
    ...needed
      .filter((attribute) => mapping[attribute] === undefined)
      .map((attribute) => ({
        path: under(at, "attributeMapping", attribute),
        rule: "must be given where linkVerifiedEmail is true, which goes by it",
        remedy: "write what the provider calls it",
      })),
    ...(!kind.tellsVerified && (linkEmailDomains === undefined || known(linkEmailDomains)?.length === 0)
      ? [
          {
            path,
            rule: `must be given where linkVerifiedEmail is true: type ${type} cannot say that an address is verified`,
            remedy: "name the domains whose addresses this provider gives out",
          },
        ]
      : []),
    ...(kind.tellsVerified && known(linkEmailDomains)?.length === 0
      ? [{ path, rule: "must name a domain at least", got: [], remedy: "leave it out for every domain" }]
      : []),
    ...checkDomains(linkEmailDomains, path),
    ...checkSubject(settings, at),
  ];
}

/** By anything else than what Cognito identifies people by, nobody would be found again. */
function checkSubject(settings: IdentityProviderSettings, at: string): Problem[] {
  const named = known(settings.linkSubjectAttribute);
  if (named === undefined) {
    return [];
  }
  const mapping = mappingOf(settings);
  const path = under(at, "linkSubjectAttribute");
  const source = Object.keys(mapping).includes(named) ? mapping[named] : undefined;
  if (source === undefined || named === USERNAME) {
    const others = Object.keys(mapping).filter((attribute) => attribute !== USERNAME);
    const rule = "must be an attribute of attributeMapping other than username";
    const example = `map one such as custom:subject to the ${SUBJECT[settings.type]}`;
    const remedy = others.length === 0 ? example : `${example}; there are ${others.join(", ")}`;
    return [{ path, rule, got: named, remedy }];
  }
  const [wanted, given] = [known(mapping[USERNAME]), known(source)];
  return wanted === undefined || given === undefined || wanted === given || settings.type === "saml"
    ? []
    : [
        {
          path: under(at, "attributeMapping", named),
          rule: `must be ${wanted}, which people are identified by, for linkSubjectAttribute`,
          got: given,
          remedy: `set it to ${wanted}, or name another attribute`,
        },
      ];
}

/** What a provider identifies people by, in its own words. */
const SUBJECT: Partial<Record<IdentityProviderSettings["type"], string>> = {
  google: "sub",
  apple: "sub",
  oidc: "sub",
  saml: "value that the NameID has",
};

/** In a pool that is not case-sensitive: who would not be joined, as the capitals of their names are unknown there. */
export function checkCapitals(settings: IdentityProviderSettings, at: string): Problem[] {
  const { type, linkVerifiedEmail = false, linkSubjectAttribute } = settings;
  return linkVerifiedEmail && linkSubjectAttribute === undefined && (type === "oidc" || type === "saml")
    ? [
        {
          path: under(at, "linkSubjectAttribute"),
          rule:
            `is missing, so that nobody is joined whose ${type === "oidc" ? "sub" : "NameID"} may have capitals: the pool ` +
            "is not case-sensitive and does not tell them",
          remedy: `map an attribute such as custom:subject to the ${SUBJECT[type] ?? ""} and name it here, unless these are numbers or UUIDs`,
          isWarning: true,
        },
      ]
    : [];
}

/** What the function's environment needs beside its lists (Lambda developer guide, "Lambda quotas": 4 KB in all). */
const LONGEST_LISTS = 4096 - 512;

/** Whom the function trusts with which domains stands in its environment, beside those that may sign up. */
export function checkRoom(
  trusted: Record<string, TrustedProvider> = {},
  { selfSignUp = {} }: UserPoolSettings,
  path: string,
): Problem[] {
  const names = Object.entries(trusted);
  const lists = names.map(([name, { emailDomains, subjectAttribute }]) => {
    const domains = knownItems(emailDomains).map(([, domain]) => domain);
    return [name, { tellsVerified: false, domains, subjectAttribute: known(subjectAttribute) }];
  });
  const allowed = knownItems(selfSignUp.allowedEmailDomains).map(([, domain]) => domain);
  const length = JSON.stringify(Object.fromEntries(lists)).length + allowed.join(",").length;
  return names.length === 0 || length <= LONGEST_LISTS
    ? []
    : [
        {
          path,
          rule:
            `must name fewer domains: with those that may sign up they need more than the ${LONGEST_LISTS} characters that ` +
            "the environment of the function has for them",
          got: length,
          remedy: "leave some out, or trust one provider less",
        },
      ];
}

/**
 * A link is followed by whoever reads the mail, and not by whoever chose the password: the account would be the stranger's who
 * typed the address, and the person is joined to it afterwards. A code has to be handed to the stranger first.
 */
export function checkProof({ verification = {}, selfSignUp = {} }: UserPoolSettings, at: string): Problem[] {
  const enabled = selfSignUp.enabled ?? defaults.userPool.selfSignUp.enabled;
  return known(verification.style) === "link" && known(enabled) !== false
    ? [
        {
          path: under(at, "verification", "style"),
          rule:
            "lets strangers sign up with the address of somebody who then follows the link, and who is joined to that account " +
            "on coming through a trusted provider",
          got: "link",
          remedy: "set it to code where identities are joined to accounts",
          isWarning: true,
        },
      ]
    : [];
}

function checkDomains(domains: TrustedProvider["emailDomains"], path: string): Problem[] {
  return knownItems(domains)
    .filter(([, domain]) => !DOMAIN.test(domain))
    .map(([index, domain]) => ({
      path: under(path, index),
      rule: "must be a domain name in ASCII",
      got: domain,
      remedy: 'write one such as "example.com"; an international one in its xn-- form',
    }));
}

/** The same for a pool by itself, which is told by AWS's names whom it may trust. */
export function checkTrusted(trusted: Record<string, TrustedProvider> = {}, path: string): Problem[] {
  return Object.entries(trusted).flatMap(([name, { tellsVerified, emailDomains }]) => {
    const at = under(path, name, "emailDomains");
    const own = AWS_NAMES.find((known) => known.toLowerCase() === name.toLowerCase());
    if (own !== undefined && own !== name) {
      const rule = "must be written as AWS writes it, which would know no such provider";
      return [{ path: under(path, name), rule, got: name, remedy: `write ${own}` }];
    }
    const kind = Object.values(KINDS).find(({ isSocial, awsType }) => isSocial && awsType === name);
    if (kind?.tellsVerified === false) {
      const rule = "must not be trusted with addresses: it does not say which are verified";
      return [{ path: under(path, name), rule, remedy: "leave it out" }];
    }
    if (kind !== undefined && tellsVerified === false) {
      const where = under(path, name, "tellsVerified");
      const rule = "must not be false here: this provider says of each address whether it is verified";
      return [{ path: where, rule, got: false, remedy: "leave it out" }];
    }
    const isEmpty = known(emailDomains)?.length === 0;
    if (isEmpty || (emailDomains === undefined && tellsVerified === false)) {
      const rule = "must name the domains whose addresses this provider gives out";
      return [{ path: at, rule, remedy: 'write them as ["example.com"]' }];
    }
    return checkDomains(emailDomains, at);
  });
}
