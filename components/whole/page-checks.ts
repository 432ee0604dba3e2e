import type { CognitoAuthArgs } from "../args";
import { checkBranding, checkStyledClients } from "../branding/checks";
import { loadBalancerClient } from "./clients";
import { hasPages, pagesVersion } from "./pages";
import { defaults } from "../defaults";
import { checkTerms, checkTermsClients } from "../terms/checks";
import { under } from "../validation/path";
import { known } from "../validation/input";
import type { Problem } from "../validation/problem";

/** What AWS would refuse of the look of the sign-in pages, and what does not fit between it and the rest. */
export function checkPages(args: CognitoAuthArgs, at: string): Problem[] {
  const { branding, terms } = args;
  const clients = clientsWithPages(args);
  const look = under(at, "branding");
  const documents = under(at, "terms");
  return [
    ...(branding === undefined
      ? []
      : [...checkBranding(branding, look), ...checkStyledClients(branding, look, clients)]),
    ...(terms === undefined ? [] : [...checkTerms(terms, documents), ...checkTermsClients(terms, documents, clients)]),
    ...checkTermsPages(args, at),
    ...checkPasskeyPages(args, at),
  ];
}

function clientsWithPages(args: CognitoAuthArgs): string[] {
  const { clients = {} } = args;
  const own = loadBalancerClient(args);
  const given = Object.keys(clients).filter((key) => clients[key] !== undefined && hasPages(clients[key]));
  return own === undefined || given.includes(own) ? given : [...given, own];
}

/** Cognito API reference, CreateTerms: managed login shows the documents, on its sign-up page. */
function checkTermsPages(args: CognitoAuthArgs, at: string): Problem[] {
  if (args.terms === undefined) {
    return [];
  }
  const path = under(at, "terms");
  if (pagesVersion(args) !== "managed") {
    const rule = "is shown by managed login alone, not by the classic pages";
    const remedy = `set ${under(at, "branding", "version")} to managed, or leave it out`;
    return [{ path, rule, remedy, isWarning: true }];
  }
  const signUp = args.userPool?.selfSignUp?.enabled ?? defaults.userPool.selfSignUp.enabled;
  const rule = "is shown where people sign up, and here nobody does: only an administrator makes accounts";
  const remedy = `set ${under(at, "userPool", "selfSignUp", "enabled")} to true, or leave it out`;
  return known(signUp) === false ? [{ path, rule, remedy, isWarning: true }] : [];
}

/** Cognito developer guide, "User pool managed login": the classic pages know no passkeys, and a listener has no others. */
function checkPasskeyPages(args: CognitoAuthArgs, at: string): Problem[] {
  const { userPool, loadBalancer } = args;
  const isAsked = loadBalancer !== undefined && userPool?.firstFactors?.includes("passkey") === true;
  return !isAsked || pagesVersion(args) === "managed"
    ? []
    : [
        {
          path: under(at, "userPool", "firstFactors"),
          rule: "has passkeys, which the classic pages of the load balancer's sign-in do not offer",
          remedy: `set ${under(at, "branding", "version")} to managed`,
          isWarning: true,
        },
      ];
}
