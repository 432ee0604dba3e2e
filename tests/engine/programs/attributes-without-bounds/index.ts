import * as pulumi from "@pulumi/pulumi";
import { UserPool } from "../../../../components";

const leaveAlone: pulumi.ResourceTransform = ({ type, props, opts }) =>
  type === "aws:cognito/userPool:UserPool"
    ? { props, opts: pulumi.mergeOptions(opts, { ignoreChanges: ["schemas", "usernameConfiguration"] }) }
    : undefined;

export const { userPoolId } = new UserPool(
  "users",
  { name: "shop", signIn: { caseSensitive: true }, attributes: { custom: { team: {} } } },
  { transforms: [leaveAlone] },
);
