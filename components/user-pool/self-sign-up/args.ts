import type * as pulumi from "@pulumi/pulumi";

/** Who may create an account. Cognito: AdminCreateUserConfigType. */
export interface SelfSignUp {
  /** Whether people may create their own account. Default: false, only an administrator can. */
  enabled?: pulumi.Input<boolean>;
}
