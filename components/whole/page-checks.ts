import type { CognitoAuthArgs } from "../args";
import { checkBranding, checkStyledClients } from "../branding/checks";
import { loadBalancerClient } from "./clients";
import { hasPages, pagesVersion } from "./pages";
import { checkTerms, checkTermsClients } from "../terms/checks";
import { under } from "../validation/path";
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

/** Cognito API reference, CreateTerms: managed login shows the documents. */
function checkTermsPages(args: CognitoAuthArgs, at: string): Problem[] {
  return args.terms === undefined || pagesVersion(args) === "managed"
    ? []
    : [
        {
          path: under(at, "terms"),
          rule: "is shown by managed login alone, not by the classic pages",
          remedy: `set ${under(at, "branding", "version")} to managed, or leave it out`,
          isWarning: true,
        },
      ];
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
