import { idpAttributeMapping } from "./idp-attribute-mapping";
import { idpIdentifiers } from "./idp-identifiers";
import { idpPreSignUpGate } from "./idp-pre-sign-up-gate";
import { idpSamlHygiene } from "./idp-saml-hygiene";

export const identityProviderRules = [idpPreSignUpGate, idpAttributeMapping, idpIdentifiers, idpSamlHygiene];
