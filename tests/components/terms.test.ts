import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { Terms, type TermsArgs } from "../../components";
import { checkTerms, checkTermsArgs } from "../../components/terms/checks";
import { LANGUAGES, languageId } from "../../components/terms/languages";
import { ACCOUNT } from "./account";
import { table } from "./problem-table";
import { record } from "./recorder";

const TERMS = "aws-native:cognito:Terms";
const PROVIDER = "pulumi:providers:aws-native";
const links = { default: "https://example.test/terms" };
const both = { termsOfUse: links, privacyPolicy: links };

const terms = (args: Omit<TermsArgs, "userPoolId">, opts?: pulumi.ComponentResourceOptions) => () =>
  new Terms("users", { ...args, userPoolId: "eu-central-1_AbCdEfGhI" }, opts);

describe("Terms alone", () => {
  it("makes each document for each client, by a provider of the region", async () => {
    const args = {
      termsOfUse: { default: "https://a.test/terms", portugueseBrazil: "https://a.test/pt" },
      privacyPolicy: links,
      clients: { app: { termsOfUse: links } },
      clientIds: { web: "1", "web--2": "2", app: "3" },
      region: "eu-west-1",
    };
    const { get, names } = await record(terms(args), { answers: ACCOUNT });
    const { region, allowedAccountIds } = get(PROVIDER, "users-cloud-control").inputs;
    assert.deepEqual([region, allowedAccountIds], ["eu-west-1", '["123456789012"]']);
    assert.deepEqual(names(TERMS).sort(), [
      "users-privacy-policy-web",
      "users-privacy-policy-web--2",
      "users-terms-of-use-app",
      "users-terms-of-use-web",
      "users-terms-of-use-web--2",
    ]);
    assert.deepEqual(get(TERMS, "users-terms-of-use-web").inputs, {
      userPoolId: "eu-central-1_AbCdEfGhI",
      clientId: "1",
      termsName: "terms-of-use",
      termsSource: "LINK",
      enforcement: "NONE",
      links: { "cognito:default": "https://a.test/terms", "cognito:portuguese-brazil": "https://a.test/pt" },
    });
    assert.deepEqual(get(TERMS, "users-privacy-policy-web--2").inputs.clientId, "2");
    assert.deepEqual(get(TERMS, "users-terms-of-use-app").inputs.links, { "cognito:default": links.default });
  });

  it("takes the region of the other provider where none is given", async () => {
    const { get } = await record(terms({ ...both, clientIds: { web: "1" } }), { answers: ACCOUNT });
    assert.equal(get(PROVIDER, "users-cloud-control").inputs.region, "eu-central-1");
  });

  it("makes no provider where there is nothing to make, and none beside the caller's", async () => {
    assert.deepEqual((await record(terms(both))).names(PROVIDER), []);
    const own = () => {
      class CloudControl extends pulumi.ProviderResource {}
      const provider = new CloudControl("aws-native", "mine", {});
      return terms({ ...both, clientIds: { web: "1" } }, { providers: [provider] })();
    };
    const { names } = await record(own);
    assert.deepEqual(names(PROVIDER), ["mine"]);
    assert.deepEqual(names(TERMS).sort(), ["users-privacy-policy-web", "users-terms-of-use-web"]);
  });

  it("holds back a late link that AWS would refuse", async () => {
    const args = { termsOfUse: { default: pulumi.output("https://a.test/a b") }, clientIds: { web: "1" } };
    await assert.rejects(record(terms(args), { answers: ACCOUNT }), /termsOfUse\.default: must not have spaces/);
  });
});

describe("checks of terms documents", () => {
  const long = `https://a.test/${"a".repeat(1010)}`;
  table(checkTerms, "terms", [
    ["both documents", both],
    ["documents of one client", { clients: { web: both } }],
    [
      "every language",
      { termsOfUse: Object.fromEntries(LANGUAGES.map((l) => [l, links.default])), privacyPolicy: links },
    ],
    ["links that come later", { ...both, privacyPolicy: { default: pulumi.output("") } }],
    ["nothing", {}, "terms: must have termsOfUse and privacyPolicy, or clients; set them, or leave it out"],
    [
      "one document alone",
      { termsOfUse: links },
      "terms.termsOfUse: is shown only where there are both documents; set terms.privacyPolicy too",
    ],
    [
      "a document without a link",
      { ...both, termsOfUse: {} },
      "terms.termsOfUse: must have a link in one language at least; set terms.termsOfUse.default",
    ],
    [
      "no document for everybody else",
      { ...both, termsOfUse: { german: links.default } },
      "terms.termsOfUse.default: is missing, so that people of other languages may see no document; set it to the document that everybody should see",
    ],
    [
      "a language that managed login has not",
      { ...both, privacyPolicy: { ...links, latin: links.default } },
      `terms.privacyPolicy.latin: must be one of ${LANGUAGES.join(", ")} (got "latin"); write one of them`,
    ],
    [
      "an empty link, and a long one",
      { ...both, termsOfUse: { default: "", german: long } },
      'terms.termsOfUse.default: must have 1 to 1024 characters (got ""); it has 0, so write another',
      `terms.termsOfUse.german: must have 1 to 1024 characters (got "${long}"); it has 1025, so write another`,
    ],
    [
      "a link with a space",
      { clients: { web: { ...both, termsOfUse: { default: "https://a.test/our terms" } } } },
      'terms.clients.web.termsOfUse.default: must not have spaces (got "https://a.test/our terms"); write %20 for a space',
    ],
    [
      "what is no URL",
      { ...both, termsOfUse: { default: "terms.html" } },
      'terms.termsOfUse.default: is no URL, which people could not follow (got "terms.html"); write one such as "https://example.com/terms"',
    ],
  ]);
  table(checkTermsArgs, "", [
    [
      "documents of a client that there is none of",
      { userPoolId: "p", clientIds: { web: "1" }, clients: { app: both } },
      'clients.app: must be the key of a client with sign-in pages (got "app"); write one of web',
    ],
  ]);

  it("write languages as AWS does", () => {
    // Cognito API reference, LanguageIdType.
    const pattern =
      /^cognito:(default|dutch|english|french|spanish|german|bahasa-indonesia|italian|japanese|korean|portuguese-brazil|chinese-(simplified|traditional))$/;
    for (const language of LANGUAGES) {
      assert.match(languageId(language), pattern);
    }
    assert.equal(LANGUAGES.length, 13);
  });
});
