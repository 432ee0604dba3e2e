import { domainCertificateRegion } from "./domain-certificate-region";
import { domainCustom } from "./domain-custom";

export const domainRules = [domainCustom, domainCertificateRegion];
