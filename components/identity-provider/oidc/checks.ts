import type * as pulumi from "@pulumi/pulumi";
import { known, knownItems } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { IdentityProviderSettings } from "../args";
import { ENDPOINTS } from "../kinds";

const DISCOVERY = "/.well-known/openid-configuration";

/** What AWS would refuse of an OIDC provider (Cognito developer guide, "Using OIDC identity providers with a user pool"). */
export function checkOidc(settings: IdentityProviderSettings, at: string): Problem[] {
  const { issuerUrl, scopes } = settings;
  const names = knownItems(scopes).map(([, scope]) => scope);
  const isKnown = scopes !== undefined && names.length > 0 && known(scopes)?.length === names.length;
  const lacking = ENDPOINTS.filter((word) => settings[word] === undefined);
  return [
    ...checkIssuer(issuerUrl, under(at, "issuerUrl")),
    ...(isKnown && !names.includes("openid")
      ? [
          {
            path: under(at, "scopes"),
            rule: "must contain openid: without it there is no ID token",
            got: names,
            remedy: "add it",
          },
        ]
      : []),
    ...ENDPOINTS.flatMap((word) => checkEndpoint(settings[word], under(at, word))),
    // Cognito takes the endpoints only where it cannot find them from the issuer, and then needs each of them.
    ...(lacking.length === ENDPOINTS.length
      ? []
      : lacking.map((word) => ({
          path: under(at, word),
          rule: "must be given beside the other endpoints",
          remedy: `write it, or leave out ${ENDPOINTS.filter((other) => !lacking.includes(other)).join(", ")}`,
        }))),
  ];
}

function checkIssuer(value: pulumi.Input<string> | undefined, path: string): Problem[] {
  const url = known(value);
  if (url === undefined || url === "") {
    return [];
  }
  if (!url.startsWith("https://") || !URL.canParse(url)) {
    return [{ path, rule: "must start with https://", got: url, remedy: 'write one such as "https://id.example.com"' }];
  }
  if (/[?#]/.test(url)) {
    return [{ path, rule: "must have no query and no fragment", got: url, remedy: "leave them out" }];
  }
  if (url.endsWith(DISCOVERY)) {
    const issuer = url.slice(0, -DISCOVERY.length);
    return [{ path, rule: "must be the issuer, not its discovery document", got: url, remedy: `write "${issuer}"` }];
  }
  if (url.endsWith("/")) {
    const issuer = url.replace(/\/+$/, "");
    return [{ path, rule: "must not end with a slash", got: url, remedy: `write "${issuer}"` }];
  }
  return [];
}

/** The same page: https, and only the standard ports. */
function checkEndpoint(value: pulumi.Input<string> | undefined, path: string): Problem[] {
  const url = known(value);
  return url === undefined || (url.startsWith("https://") && URL.canParse(url) && new URL(url).port === "")
    ? []
    : [
        {
          path,
          rule: "must be an https URL without a port",
          got: url,
          remedy: 'write one such as "https://id.example.com/oauth2/token"',
        },
      ];
}
