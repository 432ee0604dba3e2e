import { known, knownItems } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { IdentityProviderSettings } from "../args";
import type { TrustedProvider } from "./args";
import { KINDS, mappingOf } from "../kinds";

/** A domain name in ASCII with a dot in it (RFC 1035, 2.3.1). */
const DOMAIN = /^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i;

/** What would let the wrong people into an account, or nobody. */
export function checkLinking(settings: IdentityProviderSettings, at: string): Problem[] {
  const { type, linkVerifiedEmail = false, linkEmailDomains } = settings;
  const kind = KINDS[type];
  const path = under(at, "linkEmailDomains");
  if (!kind.optional.includes("linkVerifiedEmail")) {
    return [];
  }
  if (!linkVerifiedEmail) {
    return linkEmailDomains === undefined
      ? []
      : [
          {
            path,
            rule: "is without effect where linkVerifiedEmail is not true",
            remedy: `set ${under(at, "linkVerifiedEmail")} to true, or leave it out`,
            isWarning: true,
          },
        ];
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
  ];
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
    const isEmpty = known(emailDomains)?.length === 0;
    if (isEmpty || (emailDomains === undefined && tellsVerified === false)) {
      const rule = "must name the domains whose addresses this provider gives out";
      return [{ path: at, rule, remedy: 'write them as ["example.com"]' }];
    }
    return checkDomains(emailDomains, at);
  });
}
