import { known, knownItems } from "../validation/input";
import { checkText } from "../validation/limits";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkClosedSets, checkWords, type ClosedSets } from "../validation/words";
import {
  AttributesRequestMethod,
  type IdentityProviderArgs,
  type IdentityProviderSettings,
  IdentityProviderType,
} from "./args";
import { AWS_NAMES, KINDS, type Word } from "./kinds";
import { checkLinking } from "./linking/checks";
import { checkMapping } from "./mapping-checks";
import { checkOidc } from "./oidc/checks";
import { checkSaml } from "./saml/checks";
import { bareKey, defaultScopes } from "./details";

/** The closed sets of an identity provider's settings. */
export const IDENTITY_PROVIDER_SETS: ClosedSets = {
  type: IdentityProviderType,
  attributesRequestMethod: AttributesRequestMethod,
};

/** Cognito API reference, CreateIdentityProvider.ProviderName: of the provider types whose name can be chosen. */
const NAME = /^[^_\p{Z}][\p{L}\p{M}\p{S}\p{N}\p{P}][^_\p{Z}]+$/u;
const NAME_LENGTH = { min: 3, max: 32, unit: "characters" } as const;

/** The same page, IdpIdentifiers. */
const MOST_IDENTIFIERS = 50;
const IDENTIFIER = {
  range: { min: 1, max: 40, unit: "characters" },
  pattern: /^[\w\s+=.@-]+$/,
  allowed: "letters, digits, spaces and _ + = . @ -",
} as const;

/** What each of those providers knows (the same page, ProviderDetails: the values must match those listed there). */
const SCOPES: Partial<Record<IdentityProviderType, readonly string[]>> = {
  amazon: ["profile", "profile:user_id", "postal_code"],
  apple: ["email", "name"],
};

/** Apple developer documentation, "Creating a client secret": both ids have ten characters. */
const APPLE_ID = /^[A-Z0-9]{10}$/;

/** What AWS would refuse of an identity provider that stands by itself. */
export function checkIdentityProvider(args: IdentityProviderArgs, at: string): Problem[] {
  const words = checkClosedSets(args, at, IDENTITY_PROVIDER_SETS);
  if (words.length > 0) {
    return words;
  }
  return [
    ...checkGivenName(args, under(at, "providerName")),
    ...checkIdentityProviderSettings(args, at),
    ...(args.linkVerifiedEmail === true ? [unheard(under(at, "linkVerifiedEmail"))] : []),
  ];
}

/** It is the user pool that joins people, and one that is made elsewhere does not know of the provider. */
function unheard(path: string): Problem {
  return {
    path,
    rule: "is without effect on a provider that stands alone",
    got: true,
    remedy: "leave it out, and name the provider in trustedProviders of UserPool",
    isWarning: true,
  };
}

/** What AWS would refuse of an identity provider's settings. */
export function checkIdentityProviderSettings(settings: IdentityProviderSettings, at: string): Problem[] {
  return [
    ...checkKind(settings, at),
    ...checkScopes(settings, at),
    ...checkIdentifiers(settings, under(at, "identifiers")),
    ...checkMapping(settings, under(at, "attributeMapping")),
    ...(settings.type === "apple" ? checkApple(settings, at) : []),
    ...(settings.type === "facebook" ? checkFacebook(settings, at) : []),
    ...(settings.type === "oidc" ? checkOidc(settings, at) : []),
    ...(settings.type === "saml" ? checkSaml(settings, at) : []),
    ...checkLinking(settings, at),
  ];
}

function checkGivenName({ providerName, ...settings }: IdentityProviderArgs, path: string): Problem[] {
  const { isSocial, awsType } = KINDS[settings.type];
  if (!isSocial) {
    const missing = { path, rule: `must be given for type ${settings.type}`, remedy: 'write one such as "Staff"' };
    return providerName === undefined ? [missing] : checkProviderName(settings, providerName, path);
  }
  return providerName === undefined || providerName === awsType
    ? []
    : [
        {
          path,
          rule: `must not be given for type ${settings.type}, which AWS calls ${awsType}`,
          got: providerName,
          remedy: "leave it out",
        },
      ];
}

/** The name of a provider, where it can be chosen. */
export function checkProviderName({ type }: IdentityProviderSettings, name: string, path: string): Problem[] {
  if (KINDS[type].isSocial) {
    return [];
  }
  const { min, max, unit } = NAME_LENGTH;
  if (name.length < min || name.length > max) {
    const rule = `must have ${min} to ${max} ${unit} in its name`;
    return [{ path, rule, got: name, remedy: `it has ${name.length}, so write another` }];
  }
  const own = AWS_NAMES.find((reserved) => reserved.toLowerCase() === name.toLowerCase());
  if (own !== undefined) {
    const rule = `must not be called ${own}, which is a name of AWS's own`;
    return [{ path, rule, got: name, remedy: "choose another" }];
  }
  return NAME.test(name)
    ? []
    : [{ path, rule: "must not have spaces and underscores in its name", got: name, remedy: "leave them out" }];
}

/** The words that belong to the type: all that are missing, and all that belong to another. */
function checkKind(settings: IdentityProviderSettings, at: string): Problem[] {
  const { required, optional } = KINDS[settings.type];
  const words = [...new Set(Object.values(KINDS).flatMap((kind) => [...kind.required, ...kind.optional]))];
  const missing = required.filter((word) => settings[word] === undefined || known(settings[word]) === "");
  const foreign = words.filter(
    (word) => settings[word] !== undefined && !required.includes(word) && !optional.includes(word),
  );
  return [
    ...missing.map((word) => ({
      path: under(at, word),
      rule: `must be given for type ${settings.type}`,
      remedy: "write what the provider shows you for the application",
    })),
    ...foreign.map((word) => ({
      path: under(at, word),
      rule: `must not be given for type ${settings.type}`,
      remedy: `leave it out: it is for ${typesWith(word).join(", ")}`,
    })),
  ];
}

function typesWith(word: Word): string[] {
  return Object.values(IdentityProviderType).filter((type) =>
    [...KINDS[type].required, ...KINDS[type].optional].includes(word),
  );
}

function checkScopes({ type, scopes }: IdentityProviderSettings, at: string): Problem[] {
  const path = under(at, "scopes");
  if (type === "saml") {
    return [];
  }
  const given = knownItems(scopes);
  if (known(scopes)?.length === 0) {
    const remedy = `leave it out for ${defaultScopes(type).join(", ")}`;
    return [{ path, rule: "must name a scope at least", got: [], remedy }];
  }
  const allowed = SCOPES[type];
  return [
    ...(allowed === undefined ? [] : checkWords(scopes, path, allowed)),
    ...given
      .filter(([, scope]) => /[\s,]/.test(scope) || scope === "")
      .map(([index, scope]) => ({
        path: under(path, index),
        rule: "must be one scope, without spaces and commas",
        got: scope,
        remedy: "write one per item",
      })),
  ];
}

function checkIdentifiers({ identifiers }: IdentityProviderSettings, path: string): Problem[] {
  const count = known(identifiers)?.length ?? 0;
  return [
    ...(count > MOST_IDENTIFIERS
      ? [{ path, rule: `must be at most ${MOST_IDENTIFIERS}`, got: count, remedy: "leave some out" }]
      : []),
    ...knownItems(identifiers).flatMap(([index, identifier]) => checkText(identifier, under(path, index), IDENTIFIER)),
  ];
}

function checkApple({ teamId, keyId, privateKey }: IdentityProviderSettings, at: string): Problem[] {
  const key = known(privateKey);
  return [
    ...Object.entries({ teamId, keyId }).flatMap(([word, value]): Problem[] => {
      const id = known(value);
      return id === undefined || id === "" || APPLE_ID.test(id)
        ? []
        : [
            {
              path: under(at, word),
              rule: "is not what Apple's ids look like: ten capital letters and digits",
              got: id,
              remedy: 'look it up at developer.apple.com; one is such as "A1B2C3D4E5"',
              isWarning: true,
            },
          ];
    }),
    // The key itself is never told.
    ...(key === undefined || key === "" || isKey(key)
      ? []
      : [
          {
            path: under(at, "privateKey"),
            rule: "must be the text of the .p8 file",
            remedy: "set it to all of it, from BEGIN PRIVATE KEY on, not to its path",
          },
        ]),
  ];
}

/** The key with or without the lines around it. Amplify's users were refused for paths and for other parts of the file. */
function isKey(text: string): boolean {
  return /^[A-Za-z0-9+/]{16,}={0,2}$/.test(bareKey(text));
}

function checkFacebook({ apiVersion }: IdentityProviderSettings, at: string): Problem[] {
  const version = known(apiVersion);
  return version === undefined || /^v\d+\.\d+$/.test(version)
    ? []
    : [
        {
          path: under(at, "apiVersion"),
          rule: "must be a version of Facebook's Graph API",
          got: version,
          remedy: 'write one such as "v17.0"',
        },
      ];
}
