import * as pulumi from "@pulumi/pulumi";

/** What a generated SDK does: the engine makes the component in the plugin, and no class of ours is imported here. */
class RemoteCognitoAuth extends pulumi.ComponentResource {
  declare public readonly userPoolId: pulumi.Output<string>;
  declare public readonly clientSecrets: pulumi.Output<Record<string, string>>;

  public constructor(name: string, args: pulumi.Inputs) {
    super(
      "cognito-auth:index:CognitoAuth",
      name,
      { userPoolId: undefined, clientSecrets: undefined, ...args },
      {},
      true,
    );
  }
}

const auth = new RemoteCognitoAuth("auth", new pulumi.Config().requireObject<pulumi.Inputs>("args"));

export const userPoolId = auth.userPoolId;
export const clientSecrets = auth.clientSecrets;
