import assert from "node:assert/strict";
import type { CloudObject } from "../../sandbox/aws/cloud.ts";
import { type Properties, text } from "../../sandbox/aws/property-values.ts";
import { simulatedAccount } from "./simulated-account.ts";

const ROLES = "aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment";
const TAGS = "aws:cognito/identityPoolProviderPrincipalTag:IdentityPoolProviderPrincipalTag";
const PROVIDER = "cognito-idp.eu-central-1.amazonaws.com/eu-central-1_AbCdEfGhI";

describe("a simulated identity pool", () => {
  const account = simulatedAccount();
  const pool = (): CloudObject =>
    account.make("aws:cognito/identityPool:IdentityPool", {
      identityPoolName: "shop",
      cognitoIdentityProviders: [{ clientId: "web", providerName: PROVIDER }],
      supportedLoginProviders: { "accounts.google.com": "g" },
    });
  const role = (): string =>
    text(account.make("aws:iam/role:Role", { name: "users", assumeRolePolicy: "{}" }).properties.arn);
  const attach = (roleMappings: Properties[], authenticated = role()): CloudObject =>
    account.make(ROLES, { identityPoolId: pool().id, roles: { authenticated }, roleMappings });
  const byToken = (identityProvider: string): Properties => ({
    identityProvider,
    type: "Token",
    ambiguousRoleResolution: "Deny",
  });

  it("has an id that begins with its region, and tells what AWS sets by itself", () => {
    const { id, properties } = pool();
    assert.match(id, /^eu-central-1:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.equal(properties.allowUnauthenticatedIdentities, false);
    assert.equal(properties.arn, `arn:aws:cognito-identity:eu-central-1:123456789012:identitypool/${id}`);
  });

  it("takes mappings for its own providers alone", () => {
    attach([byToken(`${PROVIDER}:web`)]);
    assert.throws(() => attach([byToken(`${PROVIDER}:app`)], "arn:aws:iam::210987654321:role/x"), /not a provider/);
  });

  it("refuses roles that are not there, and more mappings than ten", () => {
    assert.throws(() => attach([], "arn:aws:iam::123456789012:role/nobody"), /does not exist/);
    assert.throws(() => attach(Array.from({ length: 11 }, () => byToken("accounts.google.com"))), /at most 10/);
  });

  it("refuses tags for a provider that it does not have", () => {
    account.make(TAGS, { identityPoolId: pool().id, identityProviderName: PROVIDER });
    assert.throws(
      () => account.make(TAGS, { identityPoolId: pool().id, identityProviderName: "graph.facebook.com" }),
      /not a provider/,
    );
    assert.throws(
      () => account.make(TAGS, { identityPoolId: "eu-central-1:0a", identityProviderName: PROVIDER }),
      /'eu-central-1:0a' not found/,
    );
  });

  it("has the provider refuse mappings that contradict themselves", () => {
    const base = { identityPoolId: "a", roles: {} };
    const rule = { claim: "a", matchType: "Equals", value: "b", roleArn: "c" };
    const problems = (mapping: Properties): string[] => account.problems(ROLES, { ...base, roleMappings: [mapping] });
    assert.deepEqual(problems(byToken("a")), []);
    assert.match(problems({ ...byToken("a"), mappingRules: [rule] })[0] ?? "", /must not be set for Token/);
    assert.match(problems({ ...byToken("a"), type: "Rules" })[0] ?? "", /required for Rules/);
    assert.match(problems({ identityProvider: "a", type: "Token" })[0] ?? "", /must be defined/);
    const many = Array.from({ length: 26 }, () => rule);
    assert.match(problems({ ...byToken("a"), type: "Rules", mappingRules: many })[0] ?? "", /no more than 25/);
  });

  it("attaches policies to roles that are there alone", () => {
    role();
    account.make("aws:iam/rolePolicyAttachment:RolePolicyAttachment", { role: "users", policyArn: "arn:p" });
    assert.throws(
      () => account.make("aws:iam/rolePolicyAttachment:RolePolicyAttachment", { role: "nobody", policyArn: "arn:p" }),
      /cannot be found/,
    );
  });
});
