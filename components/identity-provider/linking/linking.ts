import { join } from "node:path";
import * as iam from "@pulumi/aws/iam";
import * as pulumi from "@pulumi/pulumi";

/** The source of what joins identities to accounts; it lies beside this file, here and in the compiled package. */
export const LINKING_SOURCE = join(__dirname, "link-identity.js");

/** What the function may do, in this pool alone. It comes after the pool, which comes after the function. */
export function permitLinking(
  name: string,
  role: iam.Role,
  userPoolArn: pulumi.Output<string>,
  opts: pulumi.CustomResourceOptions,
): void {
  new iam.RolePolicy(
    `${name}-sign-up-linking-policy`,
    {
      role: role.name,
      policy: pulumi.jsonStringify({
        Version: "2012-10-17",
        Statement: [
          {
            Effect: "Allow",
            Action: ["cognito-idp:AdminLinkProviderForUser", "cognito-idp:ListUsers"],
            Resource: userPoolArn,
          },
        ],
      }),
    },
    opts,
  );
}
