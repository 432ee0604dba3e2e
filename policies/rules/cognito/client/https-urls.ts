import { demandKnown } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { clients } from "./client";
import { knownUrls, urlProperties } from "./urls";

/** Where Cognito takes plain http. Amazon Cognito API reference, CreateUserPoolClient.CallbackURLs. */
const LOCAL = ["localhost", "127.0.0.1", "[::1]"];

export const httpsUrls = resourceRule({
  name: "cognito-client-https-urls",
  displayName: "URLs are encrypted and public",
  description:
    "App clients must send users to https URLs of real hosts, because codes and tokens go along in the address.",
  severity: "high",
  level: "mandatory",
  tags: ["cognito", "app-client", "oauth"],
  remediationSteps:
    "Write https:// URLs in callbackUrls, logoutUrls and defaultRedirectUri. Where developers sign in to their own machines set allowLocalhost; schemes of mobile apps are left alone.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-app-idp-settings.html",
  covers: { stave: ["CTL.COGNITO.CLIENT.HTTPCALLBACK.001", "CTL.COGNITO.CLIENT.LOCALHOST.001"] },
  settings: {
    allowLocalhost: {
      type: "boolean",
      default: false,
      description: "Whether URLs may lead to localhost, encrypted or not, for stacks of developers.",
    },
  },
  appliesTo: clients,
  check(client, { allowLocalhost }, report) {
    for (const { argument, url } of knownUrls(client)) {
      const { protocol, hostname } = parsed(url);
      if (LOCAL.includes(hostname)) {
        if (allowLocalhost) continue;
        report(
          `"${url}" is the user's own machine, a real host is required; change ${argument}, or set allowLocalhost`,
        );
      } else if (protocol === "http:") {
        report(`"${url}" is not encrypted, https is required; change ${argument}`);
      }
    }
    demandKnown(urlProperties(client));
  },
});

function parsed(url: string): { readonly protocol: string; readonly hostname: string } {
  try {
    return new URL(url);
  } catch {
    return { protocol: "", hostname: "" };
  }
}
