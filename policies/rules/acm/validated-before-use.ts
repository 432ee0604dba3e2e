import { Property } from "../../definition/property";
import { anyOf, resourceKind } from "../../definition/resource-kind";
import { stackRule } from "../../definition/stack-rule";
import { certificates } from "./certificate";
import { validations } from "./validation";

/** The argument by which something uses a certificate. */
interface User {
  readonly certificateArn: Property<unknown>;
}

const readsCertificateArn = (inputs: Readonly<Record<string, unknown>>): User => ({
  certificateArn: Property.at(inputs, "certificateArn"),
});

/** What of the classic provider takes a certificate: the native one waits for the certificate when it makes it. */
const users = anyOf(
  resourceKind<User>("listener", {
    "aws:lb/listener:Listener": readsCertificateArn,
    "aws:alb/listener:Listener": readsCertificateArn,
  }),
  resourceKind<User>("listener certificate", {
    "aws:lb/listenerCertificate:ListenerCertificate": readsCertificateArn,
    "aws:alb/listenerCertificate:ListenerCertificate": readsCertificateArn,
  }),
  resourceKind<User>("user pool domain", { "aws:cognito/userPoolDomain:UserPoolDomain": readsCertificateArn }),
);

export const validatedBeforeUse = stackRule({
  name: "acm-validated-before-use",
  displayName: "Certificates are valid before use",
  description:
    "Listeners and sign-in domains must take their certificate from its validation, because AWS refuses one that is not issued yet.",
  severity: "low",
  level: "advisory",
  tags: ["acm", "certificate"],
  remediationSteps:
    "Set certificateArn to the certificateArn of an aws.acm.CertificateValidation, which waits until the certificate is " +
    "issued, rather than to the arn of the certificate.",
  url: "https://docs.aws.amazon.com/acm/latest/userguide/dns-validation.html",
  covers: {
    steampipe: ["acm_certificate_no_pending_validation_certificate", "acm_certificate_no_failed_certificate"],
  },
  appliesTo: users,
  check(user, stack, _settings, report) {
    const { certificateArn } = user.resource;
    // One that is imported, or of a private authority, is issued at once; so is what the native provider made.
    const pending = stack.behind(certificateArn, user, certificates).filter(({ raw, resource }) => {
      const { isImported, isPrivate } = resource;
      const isIssuedAtOnce = [isImported, isPrivate].some((property) => !property.isKnown || property.value);
      return raw.type.startsWith("aws:") && !isIssuedAtOnce;
    });
    if (pending.length === 0) return;
    const waits = stack.behind(certificateArn, user, validations).length > 0;
    // A program may also say by dependsOn that it waits.
    const isOrdered = stack.all(validations).some(({ raw }) => user.raw.dependencies.includes(raw));
    if (waits || isOrdered) return;
    const [certificate] = pending;
    report(
      `it uses certificate "${String(certificate?.name)}" before that is validated, its validation is required first; ` +
        `set ${certificateArn.argument} to the certificateArn of the CertificateValidation`,
    );
  },
});
