/** Who comes to an identity pool, as it says in its tokens. */
export type Visitor = "authenticated" | "unauthenticated";

/**
 * Lets one identity pool give the role to one kind of visitor. Without either condition any identity pool of anybody, or
 * any guest, could take it (Cognito developer guide, "Security best practices for Amazon Cognito identity pools").
 */
export function trustPolicy(identityPoolId: string, visitor: Visitor, isTagged: boolean): string {
  const service = serviceOf(identityPoolId);
  const assume = "sts:AssumeRoleWithWebIdentity";
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Federated: service },
        // Cognito developer guide, "Using attributes for access control": tags of a session need leave too.
        Action: isTagged ? [assume, "sts:TagSession"] : assume,
        Condition: {
          StringEquals: { [`${service}:aud`]: identityPoolId },
          "ForAnyValue:StringLike": { [`${service}:amr`]: visitor },
        },
      },
    ],
  });
}

/** The region of an identity pool, with which its id begins. */
export function regionOf(identityPoolId: string): string {
  return identityPoolId.split(":")[0] ?? "";
}

/**
 * The issuer of the tokens: AWS GovCloud (US) user guide, "Amazon Cognito"; in China the name by which AWS's own SDKs hand such a
 * token in.
 */
function serviceOf(identityPoolId: string): string {
  const region = regionOf(identityPoolId);
  if (region === "us-gov-west-1") {
    return "cognito-identity-us-gov.amazonaws.com";
  }
  if (region.startsWith("us-gov-")) {
    return `cognito-identity.${region}.amazonaws.com`;
  }
  return region.startsWith("cn-") ? `cognito-identity.${region}.amazonaws.com.cn` : "cognito-identity.amazonaws.com";
}
