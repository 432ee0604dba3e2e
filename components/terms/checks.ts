import { styleKey } from "../branding/clients";
import { known } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkWord } from "../validation/words";
import type { TermsArgs, TermsDocuments, TermsSettings } from "./args";
import { LANGUAGES } from "./languages";

/** Cognito API reference, CreateTerms.Links. */
const LONGEST_LINK = 1024;
const LINK = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u;

const DOCUMENTS = ["termsOfUse", "privacyPolicy"] as const;

/** What AWS would refuse of terms documents. */
export function checkTerms({ clients = {}, ...all }: TermsSettings, at: string): Problem[] {
  const isEmpty = DOCUMENTS.every((kind) => all[kind] === undefined);
  const nothing: Problem = {
    path: at === "" ? "termsOfUse" : at,
    rule: "must have termsOfUse and privacyPolicy, or clients",
    remedy: "set them, or leave it out",
  };
  return [
    ...(isEmpty && Object.keys(clients).length === 0 ? [nothing] : []),
    ...(isEmpty ? [] : checkDocuments(all, at)),
    ...Object.entries(clients).flatMap(([key, own]) => checkDocuments(own, under(at, "clients", key))),
  ];
}

/** The same for the component by itself, which knows its clients by the names of their ids. */
export function checkTermsArgs(args: TermsArgs, at: string): Problem[] {
  const names = [...new Set(Object.keys(args.clientIds ?? {}).map(styleKey))];
  return [...checkTerms(args, at), ...checkTermsClients(args, at, names)];
}

/** Documents of clients that there are none of. */
export function checkTermsClients({ clients = {} }: TermsSettings, at: string, names: string[]): Problem[] {
  return Object.keys(clients)
    .filter((key) => !names.includes(key))
    .map((key) => ({
      path: under(at, "clients", key),
      rule: "must be the key of a client with sign-in pages",
      got: key,
      remedy: names.length === 0 ? "there is none" : `write one of ${names.join(", ")}`,
    }));
}

/** Cognito developer guide, "Terms documents": AWS shows them only where there are both kinds. */
function checkDocuments(documents: TermsDocuments, at: string): Problem[] {
  const given = DOCUMENTS.filter((kind) => documents[kind] !== undefined);
  const [lacking] = DOCUMENTS.filter((kind) => documents[kind] === undefined);
  const alone: Problem = {
    path: under(at, given[0] ?? "termsOfUse"),
    rule: "is shown only where there are both documents",
    remedy: `set ${under(at, lacking ?? "privacyPolicy")} too`,
    isWarning: true,
  };
  return [
    ...(lacking === undefined ? [] : [alone]),
    ...given.flatMap((kind) => checkLinks(documents[kind] ?? {}, under(at, kind))),
  ];
}

function checkLinks(links: NonNullable<TermsDocuments["termsOfUse"]>, at: string): Problem[] {
  const entries = Object.entries(links);
  if (entries.length === 0) {
    return [{ path: at, rule: "must have a link in one language at least", remedy: `set ${under(at, "default")}` }];
  }
  const noDefault: Problem = {
    path: under(at, "default"),
    rule: "is missing, so that people of other languages may see no document",
    remedy: "set it to the document that everybody should see",
    isWarning: true,
  };
  return [
    ...(links.default === undefined ? [noDefault] : []),
    ...entries.flatMap(([language, link]) => [
      ...checkWord(language, under(at, language), LANGUAGES),
      ...checkLink(known(link), under(at, language)),
    ]),
  ];
}

function checkLink(link: string | undefined, path: string): Problem[] {
  if (link === undefined) {
    return [];
  }
  if (link.length < 1 || link.length > LONGEST_LINK) {
    const rule = `must have 1 to ${LONGEST_LINK} characters`;
    return [{ path, rule, got: link, remedy: `it has ${link.length}, so write another` }];
  }
  if (!LINK.test(link)) {
    return [{ path, rule: "must not have spaces", got: link, remedy: "write %20 for a space" }];
  }
  const isUrl = /^https?:\/\/[^/]/i.test(link);
  const rule = "is no URL, which people could not follow";
  const remedy = 'write one such as "https://example.com/terms"';
  return isUrl ? [] : [{ path, rule, got: link, remedy, isWarning: true }];
}
