import { known } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { IdentityProviderSettings } from "../args";
import { type Metadata, readMetadata, validity } from "./metadata";

/** Cognito API reference, StringType, which the values of ProviderDetails are. */
const LONGEST_TEXT = 131_072;

/** Cognito developer guide, "Things to know about SAML IdPs in Amazon Cognito user pools". */
const LONGEST_CERTIFICATE = 4096;

const DAY = 24 * 60 * 60 * 1000;
/** Long enough to get new metadata from another organisation. */
const WARNING_DAYS = 30;

/** What AWS would refuse of a SAML provider, and what will stop people soon; `now` is when it is judged. */
export function checkSaml(settings: IdentityProviderSettings, at: string, now: Date = new Date()): Problem[] {
  const { metadataUrl, metadataXml } = settings;
  if ((metadataUrl === undefined) === (metadataXml === undefined)) {
    const [rule, remedy] =
      metadataUrl === undefined
        ? ["must be given, or metadataXml", "write where the provider publishes its metadata"]
        : ["must be given by metadataUrl or metadataXml, not both", "leave one of them out"];
    return [{ path: under(at, "metadataUrl"), rule, remedy }];
  }
  return [...checkUrl(settings, under(at, "metadataUrl")), ...checkText(settings, under(at, "metadataXml"), now)];
}

function checkUrl({ metadataUrl }: IdentityProviderSettings, path: string): Problem[] {
  const url = known(metadataUrl);
  return url === undefined || (url.startsWith("https://") && URL.canParse(url))
    ? []
    : [
        {
          path,
          rule: "must be an https URL",
          got: url,
          remedy: 'write one such as "https://id.example.com/saml/metadata", or the text itself as metadataXml',
        },
      ];
}

/** What is wrong with the text is told without it: it is long, and nobody could read it in an error. */
function checkText({ metadataXml }: IdentityProviderSettings, path: string, now: Date): Problem[] {
  const text = known(metadataXml);
  if (text === undefined) {
    return [];
  }
  if (text.length > LONGEST_TEXT) {
    const rule = `must have at most ${LONGEST_TEXT} characters`;
    return [{ path, rule, got: text.length, remedy: "leave out what is not the provider's own, or give metadataUrl" }];
  }
  const metadata = readMetadata(text);
  if ("fault" in metadata) {
    const remedy = "write the file as the provider gives it, starting with <";
    return [{ path, rule: `must be well-formed XML (${metadata.fault})`, remedy }];
  }
  if (!metadata.describesProvider) {
    const rule = "must be the metadata of an identity provider, with an IDPSSODescriptor";
    return [{ path, rule, remedy: "take the provider's metadata, not that of an application" }];
  }
  return [...checkParts(metadata, path), ...checkCertificates(metadata, path, now), ...checkEnd(metadata, path, now)];
}

function checkParts({ entityId, hasSignIn, signingCertificates }: Metadata, path: string): Problem[] {
  const missing: [boolean, string][] = [
    [entityId === undefined || entityId === "", "an entityID"],
    [!hasSignIn, "a SingleSignOnService for HTTP-Redirect or HTTP-POST"],
    [signingCertificates.length === 0, "a certificate that its assertions are signed with"],
  ];
  return missing
    .filter(([isMissing]) => isMissing)
    .map(([, what]) => ({ path, rule: `must have ${what}`, remedy: "get the metadata from the provider again" }));
}

/** The same page: the certificate must not be expired when the provider is configured; any one that is good will do. */
function checkCertificates({ signingCertificates }: Metadata, path: string, now: Date): Problem[] {
  const [unreadable, readable] = [
    signingCertificates.filter((certificate) => validity(certificate) === undefined),
    signingCertificates.flatMap((certificate) => validity(certificate) ?? []),
  ];
  const good = readable.filter(({ from, to }) => from <= now && to > now);
  const last = new Date(Math.max(...good.map(({ to }) => to.getTime())));
  const problems: Problem[] = [];
  if (unreadable.length > 0) {
    const rule = `has ${unreadable.length} of ${signingCertificates.length} signing certificates that cannot be read`;
    problems.push({ path, rule, remedy: "get the metadata from the provider again" });
  }
  if (signingCertificates.some((certificate) => certificate.length > LONGEST_CERTIFICATE)) {
    const rule = `must have signing certificates of at most ${LONGEST_CERTIFICATE} characters`;
    problems.push({ path, rule, remedy: "have the provider sign with a smaller key" });
  }
  if (readable.length > 0 && good.length === 0) {
    const [latest] = readable.sort((one, other) => other.to.getTime() - one.to.getTime());
    const rule =
      latest !== undefined && latest.from > now
        ? `has no signing certificate that is valid yet: the last is from ${day(latest.from)} on`
        : `has only signing certificates that have expired, the last on ${latest === undefined ? "" : day(latest.to)}`;
    problems.push({ path, rule, remedy: "get the metadata from the provider again" });
  } else if (good.length > 0 && last.getTime() - now.getTime() < WARNING_DAYS * DAY) {
    problems.push({
      path,
      rule: `has no signing certificate that is valid after ${day(last)}, when nobody can sign in with it any more`,
      remedy: "get new metadata from the provider before, or give metadataUrl",
      isWarning: true,
    });
  }
  return problems;
}

function checkEnd({ validUntil }: Metadata, path: string, now: Date): Problem[] {
  return validUntil !== undefined && validUntil <= now
    ? [
        {
          path,
          rule: `says of itself that it was valid until ${day(validUntil)}`,
          remedy: "get the metadata from the provider again",
          isWarning: true,
        },
      ]
    : [];
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}
