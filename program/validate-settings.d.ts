import type { ValidateFunction } from "ajv";

/** Says whether settings are those of a CognitoAuth, and otherwise leaves in `errors` what is wrong. */
declare const validate: ValidateFunction;
export default validate;
