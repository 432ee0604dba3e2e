import { idpIdentifiers } from "../../../../../policies/rules/cognito/identity-provider/idp-identifiers";
import { type Inputs, type Resource, unknown } from "../../../harness/engine";
import { itJudgesStacks } from "../../../harness/verdicts";

const types = ["aws:cognito/identityProvider:IdentityProvider", "aws-native:cognito:UserPoolIdentityProvider"];
const pool: Resource = { type: "aws:cognito/userPool:UserPool", name: "pool", inputs: {} };

describe("cognito-idp-identifiers", () => {
  for (const type of types) {
    const provider = (
      name: string,
      inputs: Inputs,
      dependsOn: Resource["dependsOn"] = { userPoolId: ["pool"] },
    ): Resource => ({
      type,
      name,
      inputs: { providerName: name, userPoolId: unknown, ...inputs },
      dependsOn,
    });
    const told = (name: string, problem: string) => `identity provider "${name}": ${problem}`;
    const twice = (identifier: string) =>
      told("b", `"${identifier}" leads to "a" too, one provider is required; take it out of one's idpIdentifiers`);
    const everybody = (domain: string) =>
      told("a", `"${domain}" is everybody's mail domain, one of your own is required; take it out of idpIdentifiers`);
    itJudgesStacks(idpIdentifiers, [
      {
        title: `different ones (${type})`,
        stack: [
          pool,
          provider("a", { idpIdentifiers: ["a.example"] }),
          provider("b", { idpIdentifiers: ["b.example"] }),
        ],
        expected: "passes",
      },
      { title: `none (${type})`, stack: [pool, provider("a", {}), provider("b", {})], expected: "passes" },
      {
        title: `the same one, told once (${type})`,
        stack: [
          pool,
          provider("a", { idpIdentifiers: ["x", "A.example"] }),
          provider("b", { idpIdentifiers: ["a.EXAMPLE", unknown] }),
        ],
        expected: { problems: [twice("a.example")] },
      },
      {
        title: `the same one in another pool (${type})`,
        stack: [
          pool,
          { ...pool, name: "other" },
          provider("a", { idpIdentifiers: ["a.example"] }),
          provider("b", { idpIdentifiers: ["a.example"] }, { userPoolId: ["other"] }),
        ],
        expected: "passes",
      },
      {
        title: `the same one in a pool by its id (${type})`,
        stack: [
          provider("a", { idpIdentifiers: ["a.example"], userPoolId: "eu_1" }, {}),
          provider("b", { idpIdentifiers: ["a.example"], userPoolId: "eu_1" }, {}),
        ],
        expected: { problems: [twice("a.example")] },
      },
      {
        title: `the same one in pools of different ids (${type})`,
        stack: [
          provider("a", { idpIdentifiers: ["a.example"], userPoolId: "eu_1" }, {}),
          provider("b", { idpIdentifiers: ["a.example"], userPoolId: "eu_2" }, {}),
        ],
        expected: "passes",
      },
      {
        title: `the same one in a pool by its id and in one that nobody knows (${type})`,
        stack: [
          provider("a", { idpIdentifiers: ["a.example"], userPoolId: "eu_1" }, {}),
          provider("b", { idpIdentifiers: ["a.example"] }, {}),
        ],
        expected: "passes",
      },
      {
        title: `the same one where no pool is named (${type})`,
        stack: [
          provider("a", { idpIdentifiers: ["a.example"], userPoolId: null }, {}),
          provider("b", { idpIdentifiers: ["a.example"], userPoolId: null }, {}),
        ],
        expected: "passes",
      },
      {
        title: `the same one in pools that nobody knows (${type})`,
        stack: [
          provider("a", { idpIdentifiers: ["a.example"] }, {}),
          provider("b", { idpIdentifiers: ["a.example"] }, {}),
        ],
        expected: "passes",
      },
      {
        title: `everybody's mail domain (${type})`,
        stack: [pool, provider("a", { idpIdentifiers: ["GMail.com", "a.example", "web.de"] })],
        expected: { problems: [everybody("gmail.com"), everybody("web.de")] },
      },
      {
        title: `other public domains (${type})`,
        stack: [pool, provider("a", { idpIdentifiers: ["gmail.com", "club.example"] })],
        config: { publicDomains: ["Club.example"] },
        expected: { problems: [everybody("club.example")] },
      },
      {
        title: `a name with foreign letters (${type})`,
        stack: [pool, provider("a", { providerName: "Gооgle" })],
        expected: {
          problems: [
            told("a", 'the name "Gооgle" has letters that look like others, ASCII is required; change providerName'),
          ],
        },
      },
      {
        title: `names that differ in case alone (${type})`,
        stack: [pool, provider("a", { providerName: "Okta" }), provider("b", { providerName: "OKTA" })],
        expected: {
          problems: [
            told("b", 'the name "OKTA" is that of "a" but for case, another is required; change providerName'),
          ],
        },
      },
      {
        title: `unknown names and identifiers (${type})`,
        stack: [
          pool,
          provider("a", { providerName: unknown, idpIdentifiers: unknown }),
          provider("b", { providerName: unknown, idpIdentifiers: unknown }),
        ],
        expected: "passes",
      },
    ]);
  }
});
