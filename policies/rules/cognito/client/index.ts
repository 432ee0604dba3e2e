import { authFlows } from "./auth-flows";
import { grantsNotMixed } from "./grants-not-mixed";
import { httpsUrls } from "./https-urls";
import { logoutUrl } from "./logout-url";
import { minimalScopes } from "./minimal-scopes";
import { noImplicitGrant } from "./no-implicit-grant";
import { noWildcardUrls } from "./no-wildcard-urls";
import { preventUserExistenceErrors } from "./prevent-user-existence-errors";
import { refreshTokenRotation } from "./refresh-token-rotation";
import { secretRequired } from "./secret-required";
import { tokenLifetimes } from "./token-lifetimes";
import { tokenRevocation } from "./token-revocation";
import { writeAttributesScoped } from "./write-attributes-scoped";

export const clientRules = [
  preventUserExistenceErrors,
  tokenRevocation,
  refreshTokenRotation,
  tokenLifetimes,
  noImplicitGrant,
  grantsNotMixed,
  secretRequired,
  httpsUrls,
  noWildcardUrls,
  logoutUrl,
  minimalScopes,
  writeAttributesScoped,
  authFlows,
];
