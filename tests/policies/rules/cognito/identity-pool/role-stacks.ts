import { type Inputs, type Resource, unknown } from "../../../harness/engine";

/** Who provides the pieces, in whose words. */
export interface Words {
  readonly provider: "aws" | "aws-native";
  readonly attachment: string;
  readonly role: string;
  readonly rolePolicy: string;
  readonly trust: string;
}

export const vocabularies: readonly Words[] = [
  {
    provider: "aws",
    attachment: "aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment",
    role: "aws:iam/role:Role",
    rolePolicy: "aws:iam/rolePolicy:RolePolicy",
    trust: "assumeRolePolicy",
  },
  {
    provider: "aws-native",
    attachment: "aws-native:cognito:IdentityPoolRoleAttachment",
    role: "aws-native:iam:Role",
    rolePolicy: "aws-native:iam:RolePolicy",
    trust: "assumeRolePolicyDocument",
  },
];

/** What an identity pool hands out, with the roles it got from this stack. */
export function attachment({ attachment: type }: Words, roles: Inputs, from: readonly string[]): Resource {
  return { type, name: "attached", inputs: { identityPoolId: unknown, roles }, dependsOn: { roles: from } };
}

/** A trust policy for an identity pool, with the comparisons it makes. */
export function trust(condition: Inputs, more: Inputs = {}): Inputs {
  const principal = { Principal: { Federated: "cognito-identity.amazonaws.com" } };
  return {
    Statement: [
      { Effect: "Allow", Action: "sts:AssumeRoleWithWebIdentity", Condition: condition, ...principal, ...more },
    ],
  };
}

export const AUD = "cognito-identity.amazonaws.com:aud";
export const AMR = "cognito-identity.amazonaws.com:amr";
