import { dnsValidation } from "./dns-validation";
import { keyAlgorithm } from "./key-algorithm";
import { noDeleteBeforeReplace } from "./no-delete-before-replace";
import { noWildcard } from "./no-wildcard";
import { transparencyLogging } from "./transparency-logging";
import { validatedBeforeUse } from "./validated-before-use";

export const acmRules = [
  keyAlgorithm,
  transparencyLogging,
  dnsValidation,
  noWildcard,
  noDeleteBeforeReplace,
  validatedBeforeUse,
];
