import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused } from "../definition.ts";

export const service = "operation error Cognito Identity Provider:";
export const poolType = "aws:cognito/userPool:UserPool";
export const clientType = "aws:cognito/userPoolClient:UserPoolClient";
export const domainType = "aws:cognito/userPoolDomain:UserPoolDomain";
export const resourceServerType = "aws:cognito/resourceServer:ResourceServer";
export const identityProviderType = "aws:cognito/identityProvider:IdentityProvider";
export const groupType = "aws:cognito/userGroup:UserGroup";
export const userType = "aws:cognito/user:User";
export const membershipType = "aws:cognito/userInGroup:UserInGroup";
/** What no type of a provider is: settings of a pool that somebody made by hand. */
export const preparationType = "by-hand:cognito/poolPreparation";
export const nativePoolType = "aws-native:cognito:UserPool";

export function findPool(cloud: Cloud, id: string): CloudObject | undefined {
  return cloud.find(poolType, id) ?? cloud.find(nativePoolType, id);
}

export function requirePool(cloud: Cloud, id: string, region: string, what: string, operation: string): void {
  if (findPool(cloud, id)?.region !== region) {
    throw new Refused(
      `creating ${what}: ${service} ${operation}, ResourceNotFoundException: User pool ${id} does not exist.`,
    );
  }
}

/** Ids of Cognito are digits and letters; hexadecimal alone would look unlike them. */
export function base36(hexadecimal: string, length: number): string {
  return BigInt(`0x${hexadecimal}`).toString(36).slice(0, length);
}
