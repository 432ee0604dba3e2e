import { CognitoAuth } from "./components";
import { readConfig } from "./program/config";

const auth = new CognitoAuth("auth", readConfig());

export const userPoolId = auth.userPoolId;
export const userPoolArn = auth.userPoolArn;
export const issuer = auth.issuer;
export const jwksUri = auth.jwksUri;
export const clientIds = auth.clientIds;
export const clientSecrets = auth.clientSecrets;
export const domainName = auth.domainName;
export const signInUrls = auth.signInUrls;
export const signOutUrls = auth.signOutUrls;
export const listenerRuleArns = auth.listenerRuleArns;
export const certificateArn = auth.certificateArn;
