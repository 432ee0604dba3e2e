import type * as pulumi from "@pulumi/pulumi";

/** The documents that people see before they sign up. AWS shows them only where there are both. */
export interface TermsDocuments {
  /**
   * The URLs of the terms of use, 1 to 1024 characters each, by language: default, for all languages without one of their
   * own, bahasaIndonesia, chineseSimplified, chineseTraditional, dutch, english, french, german, italian, japanese, korean,
   * portugueseBrazil and spanish. Default: none.
   */
  termsOfUse?: Record<string, pulumi.Input<string>>;
  /** The URLs of the privacy policy, by the same rules. Default: none. */
  privacyPolicy?: Record<string, pulumi.Input<string>>;
}

/** The documents that managed login shows on its sign-up pages; the classic pages show none. */
export interface TermsSettings extends TermsDocuments {
  /** Documents of single clients, by the key of the client, instead of those for all. Default: none. */
  clients?: Record<string, TermsDocuments>;
}

/** The arguments of Terms. */
export interface TermsArgs extends TermsSettings {
  /** The id of the user pool. Changing it replaces the documents. */
  userPoolId: pulumi.Input<string>;
  /**
   * The ids of the clients that get the documents, by the names under which these know them. What follows two hyphens in a
   * name tells the generations of a client apart, which share its documents. Default: none.
   */
  clientIds?: Record<string, pulumi.Input<string>>;
  /** The AWS region of the pool. Default: that of the provider. */
  region?: pulumi.Input<string>;
}
