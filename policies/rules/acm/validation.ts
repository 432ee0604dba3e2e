import { Property } from "../../definition/property";
import { resourceKind } from "../../definition/resource-kind";

/** What waits until a certificate of the classic provider is issued. */
export const validations = resourceKind("certificate validation", {
  "aws:acm/certificateValidation:CertificateValidation": (inputs) => ({
    certificateArn: Property.at(inputs, "certificateArn"),
  }),
});
