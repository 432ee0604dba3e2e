import { identityPoolNoClassicFlow } from "./identity-pool-no-classic-flow";
import { identityPoolNoGuest } from "./identity-pool-no-guest";
import { identityPoolRolePermissions } from "./identity-pool-role-permissions";
import { identityPoolRoleTrust } from "./identity-pool-role-trust";
import { identityPoolServerSideTokenCheck } from "./identity-pool-server-side-token-check";

export const identityPoolRules = [
  identityPoolNoGuest,
  identityPoolNoClassicFlow,
  identityPoolServerSideTokenCheck,
  identityPoolRoleTrust,
  identityPoolRolePermissions,
];
