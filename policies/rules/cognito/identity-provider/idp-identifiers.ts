import { knownValues } from "../../../definition/property";
import type { Found, Stack } from "../../../definition/stack";
import { stackRule } from "../../../definition/stack-rule";
import { type IdentityProvider, identityProviders } from "./identity-provider";

/** Where anybody can have an address. */
const PUBLIC_DOMAINS = [
  "gmail.com",
  "googlemail.com",
  "outlook.com",
  "hotmail.com",
  "live.com",
  "yahoo.com",
  "icloud.com",
  "me.com",
  "aol.com",
  "proton.me",
  "protonmail.com",
  "gmx.com",
  "gmx.net",
  "gmx.de",
  "web.de",
  "mail.com",
  "yandex.com",
  "qq.com",
  "163.com",
];

export const idpIdentifiers = stackRule({
  name: "cognito-idp-identifiers",
  displayName: "Identity providers cannot be mistaken",
  description:
    "Identity providers of a user pool must differ clearly in name and identifiers, because people are sent to the wrong one otherwise.",
  severity: "high",
  level: "advisory",
  tags: ["cognito", "identity-provider"],
  remediationSteps:
    "Give each provider identifiers and a providerName of its own, in ASCII letters that differ in more than case, and no " +
    "domain at which anybody can have an address.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-managing-saml-idp-naming.html",
  covers: {
    stave: [
      "CTL.COGNITO.IDP.IDENTIFIER.DUPLICATE.001",
      "CTL.COGNITO.SOCIAL.ANYDOMAIN.001",
      "CTL.COGNITO.IDP.HOMOGLYPH.001",
      "CTL.COGNITO.IDP.CASECOLLISION.001",
    ],
  },
  settings: {
    publicDomains: {
      type: "array",
      items: { type: "string", minLength: 1 },
      default: PUBLIC_DOMAINS,
      description: "Mail domains at which anybody can have an address.",
    },
  },
  appliesTo: identityProviders,
  check(provider, stack, { publicDomains }, report) {
    const { name, identifiers } = provider.resource;
    const own = knownValues(identifiers).map((identifier) => identifier.toLowerCase());
    for (const identifier of own.filter((one) => publicDomains.some((domain) => domain.toLowerCase() === one))) {
      report(`"${identifier}" is everybody's mail domain, one of your own is required; take it out of idpIdentifiers`);
    }
    const ownName = name.isKnown ? name.value : undefined;
    if (ownName !== undefined && /[^\x20-\x7e]/.test(ownName)) {
      report(`the name "${ownName}" has letters that look like others, ASCII is required; change ${name.argument}`);
    }
    for (const other of earlier(provider, stack)) {
      const theirs = knownValues(other.resource.identifiers).map((identifier) => identifier.toLowerCase());
      for (const identifier of own.filter((one) => theirs.includes(one))) {
        report(
          `"${identifier}" leads to "${other.name}" too, one provider is required; take it out of one's idpIdentifiers`,
        );
      }
      const otherName = other.resource.name.isKnown ? other.resource.name.value : undefined;
      if (ownName !== undefined && ownName.toLowerCase() === otherName?.toLowerCase()) {
        report(
          `the name "${ownName}" is that of "${other.name}" but for case, another is required; change ${name.argument}`,
        );
      }
    }
  },
});

/** The providers of the same pool that come before, so that each pair is told of once. */
function earlier(provider: Found<IdentityProvider>, stack: Stack): Found<IdentityProvider>[] {
  const all = stack.all(identityProviders);
  const before = all.slice(
    0,
    all.findIndex(({ urn }) => urn === provider.urn),
  );
  return before.filter((other) => isOfSamePool(other, provider));
}

function isOfSamePool(one: Found<IdentityProvider>, other: Found<IdentityProvider>): boolean {
  const [first, second] = [one, other].map(({ raw }) => raw.propertyDependencies.userPoolId ?? []);
  if (first?.some((pool) => second?.includes(pool))) return true;
  const [id, otherId] = [one.resource.userPoolId, other.resource.userPoolId];
  return id.isKnown && otherId.isKnown && id.value !== undefined && id.value === otherId.value;
}
