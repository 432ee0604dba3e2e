/**
 * The classes of the classic pages that a style sheet may name, with the two states that some of them have (Cognito
 * developer guide, "Customizing hosted UI (classic) branding").
 */
const STATES: Readonly<Record<string, readonly string[]>> = {
  "background-customizable": [],
  "banner-customizable": [],
  "errorMessage-customizable": [],
  "idpButton-customizable": ["hover"],
  "idpDescription-customizable": [],
  "inputField-customizable": ["focus"],
  "label-customizable": [],
  "legalText-customizable": [],
  "logo-customizable": [],
  "passwordCheck-notValid-customizable": [],
  "passwordCheck-valid-customizable": [],
  "redirect-customizable": [],
  "socialButton-customizable": [],
  "submitButton-customizable": ["hover"],
  "textDescription-customizable": [],
};

/** The names of the classes. */
export const CLASSES: readonly string[] = Object.keys(STATES);

/** The selectors that Cognito documents, as they are written. */
export const SELECTORS: readonly string[] = Object.entries(STATES).flatMap(([name, states]) => [
  `.${name}`,
  ...states.map((state) => `.${name}:${state}`),
]);
