import { type Inputs, Property, text } from "../../definition/property";
import { type ResourceFacts, resourceKind } from "../../definition/resource-kind";

/** What the rules want to know of a certificate. */
export interface Certificate {
  readonly keyAlgorithm: Property<string>;
  /** The key of an imported certificate is not ACM's choice, and nobody validates it. */
  readonly isImported: Property<boolean>;
  /** A certificate of a private authority needs no validation, and is in no public log. */
  readonly isPrivate: Property<boolean>;
  readonly transparencyLogging: Property<string>;
  readonly validationMethod: Property<string>;
  /** The name and the other names that it is for. */
  readonly names: readonly Property<string | undefined>[];
  readonly isDeletedFirst: boolean;
  /** Where it lives: its own argument, or else its provider's. */
  readonly region: Property<string | undefined>;
}

/** Certificates that AWS Certificate Manager keeps. */
export const certificates = resourceKind<Certificate>("certificate", {
  "aws:acm/certificate:Certificate": (inputs, facts) =>
    read(inputs, facts, "options.certificateTransparencyLoggingPreference"),
  "aws-native:certificatemanager:Certificate": (inputs, facts) =>
    read(inputs, facts, "certificateTransparencyLoggingPreference"),
});

function read(inputs: Inputs, { opts, provider }: ResourceFacts, transparency: string): Certificate {
  const { deleteBeforeReplace } = opts;
  const own = Property.at(inputs, "region");
  const withDefault = (argument: string, standard: string) =>
    Property.at(inputs, argument).map((value) => text(value) ?? standard);
  // The program hands a private key over as a secret, which counts as set like any other value.
  const given = (...args: readonly string[]) => {
    const [first, ...others] = args.map((argument) => Property.at(inputs, argument));
    return (others.find(({ isSet }) => isSet) ?? first ?? Property.at(inputs, "")).map((value) => value !== undefined);
  };
  return {
    keyAlgorithm: withDefault("keyAlgorithm", "RSA_2048"),
    isImported: given("certificateBody", "privateKey", "privateKeyWo"),
    isPrivate: given("certificateAuthorityArn"),
    transparencyLogging: withDefault(transparency, "ENABLED"),
    // RequestCertificate sends e-mail unless it is told to do otherwise.
    validationMethod: withDefault("validationMethod", "EMAIL"),
    names: [Property.at(inputs, "domainName"), ...Property.each(inputs, "subjectAlternativeNames")].map((name) =>
      name.map(text),
    ),
    isDeletedFirst: deleteBeforeReplace === true,
    region: (own.isSet ? own : Property.at((provider?.props ?? {}) as Inputs, "region")).map(text),
  };
}
