import { clientCompatible } from "./client-compatible";
import { cookieUnique } from "./cookie-unique";
import { defaultAction } from "./default-action";
import { httpsOnly } from "./https-only";
import { noAnonymous } from "./no-anonymous";
import { ruleNotShadowed } from "./rule-not-shadowed";
import { scopeOpenid } from "./scope-openid";
import { sessionTimeout } from "./session-timeout";

export const authRules = [
  noAnonymous,
  sessionTimeout,
  scopeOpenid,
  httpsOnly,
  clientCompatible,
  defaultAction,
  ruleNotShadowed,
  cookieUnique,
];
