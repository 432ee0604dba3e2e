import { identityPoolRoleTrust } from "../../../../../policies/rules/cognito/identity-pool/identity-pool-role-trust";
import { type Inputs, type Resource, unknown } from "../../../harness/engine";
import { type StackCase, itJudgesStacks } from "../../../harness/verdicts";
import { AMR, AUD, attachment, trust, vocabularies } from "./role-stacks";

const aud = { StringEquals: { [AUD]: "eu-central-1:1" } };
const amr = { "ForAnyValue:StringLike": { [AMR]: "authenticated" } };

describe("cognito-identity-pool-role-trust", () => {
  for (const words of vocabularies) {
    const role = (document: unknown, name = "user", more: Inputs = {}): Resource => ({
      type: words.role,
      name,
      inputs: { [words.trust]: document, ...more },
    });
    const judged = (title: string, document: unknown, missing?: string): StackCase => ({
      title: `${title} (${words.provider})`,
      stack: [role(document), attachment(words, { authenticated: unknown }, ["user"])],
      expected:
        missing === undefined
          ? "passes"
          : {
              problems: [
                `identity pool role attachment "attached": role "user" trusts any caller as to ${missing}, ` +
                  `a comparison is required; add it to ${words.trust}`,
              ],
            },
    });
    itJudgesStacks(identityPoolRoleTrust, [
      judged("both comparisons", trust({ ...aud, ...amr })),
      judged("both, as text", JSON.stringify(trust({ ...aud, ...amr }))),
      judged(
        "both in other words",
        trust({ "ForAnyValue:StringEquals": { [AUD.toUpperCase()]: ["a"], [AMR]: ["authenticated"] } }),
      ),
      judged("none", trust({}), `${AUD} and ${AMR}`),
      judged("no condition at all", trust({}, { Condition: undefined }), `${AUD} and ${AMR}`),
      judged("any kind of user", trust(aud), AMR),
      judged(
        "both kinds of user",
        trust({ ...aud, "ForAnyValue:StringLike": { [AMR]: ["authenticated", "unauthenticated"] } }),
        AMR,
      ),
      judged("any identity pool", trust(amr), AUD),
      judged("a wildcard for the pool", trust({ StringLike: { [AUD]: "*" }, ...amr }), AUD),
      judged("a wildcard among pools", trust({ StringLike: { [AUD]: ["a", "eu-*"] }, ...amr }), AUD),
      judged("an empty pool", trust({ StringEquals: { [AUD]: "" }, ...amr }), AUD),
      judged("a comparison the wrong way round", trust({ StringNotEquals: { [AUD]: "a" }, ...amr }), AUD),
      judged("another service", trust({}, { Principal: { Federated: "accounts.google.com" } })),
      judged(
        "several services",
        trust({}, { Principal: { Federated: ["x", "cognito-identity.amazonaws.com"] } }),
        `${AUD} and ${AMR}`,
      ),
      ...["cognito-identity-us-gov.amazonaws.com", "cognito-identity.cn-north-1.amazonaws.com.cn"].flatMap(
        (service) => {
          const own = { StringEquals: { [`${service}:aud`]: "a" } };
          const federated = { Principal: { Federated: service } };
          return [
            judged(`any kind of user of ${service}`, trust(own, federated), `${service}:amr`),
            judged(
              `the comparisons of ${service}`,
              trust({ ...own, StringLike: { [`${service}:amr`]: "x" } }, federated),
            ),
            judged(
              `those of another for ${service}`,
              trust({ ...aud, ...amr }, federated),
              `${service}:aud and ${service}:amr`,
            ),
          ];
        },
      ),
      judged(
        "a name that only looks like it",
        trust({}, { Principal: { Federated: "cognito-identityxamazonaws.com" } }),
      ),
      judged("a denial", trust({}, { Effect: "Deny" })),
      judged("no principal", trust({}, { Principal: undefined })),
      {
        title: `a role that is not attached (${words.provider})`,
        stack: [role(trust({})), attachment(words, { authenticated: unknown }, [])],
        expected: "passes",
      },
      {
        title: `an attached role by its ARN, for guests (${words.provider})`,
        stack: [
          role(trust(aud), "guest", { arn: "arn:guest" }),
          attachment(words, { unauthenticated: "arn:guest" }, []),
        ],
        expected: {
          problems: [
            `identity pool role attachment "attached": role "guest" trusts any caller as to ${AMR}, ` +
              `a comparison is required; add it to ${words.trust}`,
          ],
        },
      },
      {
        title: `a role that a mapping gives (${words.provider})`,
        stack: [
          role(trust({ ...aud, ...amr })),
          role(trust(amr), "mapped"),
          {
            ...attachment(words, { authenticated: unknown }, ["user"]),
            inputs: { identityPoolId: unknown, roles: { authenticated: unknown }, roleMappings: unknown },
            dependsOn: { roles: ["user"], roleMappings: ["mapped"] },
          },
        ],
        expected: {
          problems: [
            `identity pool role attachment "attached": role "mapped" trusts any caller as to ${AUD}, ` +
              `a comparison is required; add it to ${words.trust}`,
          ],
        },
      },
      {
        title: `a trust that is unknown, beside one that is open (${words.provider})`,
        stack: [
          role(unknown, "user"),
          role(trust(amr), "guest"),
          attachment(words, { authenticated: unknown }, ["user", "guest"]),
        ],
        expected: {
          unknownAt: words.trust,
          beside: [
            `identity pool role attachment "attached": role "guest" trusts any caller as to ${AUD}, ` +
              `a comparison is required; add it to ${words.trust}`,
          ],
        },
      },
    ]);
  }
});
