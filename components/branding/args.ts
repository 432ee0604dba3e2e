import type * as pulumi from "@pulumi/pulumi";
import type { ClassicLook } from "./classic/args";
import type { ManagedLook } from "./managed/args";

/** The two generations of Cognito's sign-in pages. */
export const BrandingVersion = {
  /** The classic hosted pages, in every plan, with a style sheet and a logo. */
  classic: "classic",
  /** Managed login, from the plan essentials on, with passkeys, dark mode, languages, and styles of their own. */
  managed: "managed",
} as const;
export type BrandingVersion = (typeof BrandingVersion)[keyof typeof BrandingVersion];

/** How the sign-in pages look. Files are named from the folder of Pulumi.yaml on. */
export interface BrandingSettings {
  /**
   * Which pages the sign-in domain shows: classic or managed. Managed login needs the plan essentials or plus, and every
   * client with sign-in pages gets a style there, without which AWS shows none. Default: classic. Changing it is an update
   * in place.
   */
  version?: BrandingVersion;
  /** The look of the classic pages, for the version classic. Default: Cognito's own. */
  classic?: ClassicLook;
  /** The look of managed login, for the version managed. Default: Cognito's own. */
  managed?: ManagedLook;
}

/** The arguments of Branding. The user pool must have a sign-in domain before the classic pages can have a look. */
export interface BrandingArgs extends BrandingSettings {
  /** The id of the user pool. Changing it replaces the styles. */
  userPoolId: pulumi.Input<string>;
  /**
   * The ids of the clients with sign-in pages, by the names under which the styles know them. What follows two hyphens in a
   * name tells the generations of a client apart, which share its style. Changing an id replaces the styles of that client.
   * Default: none.
   */
  clientIds?: Record<string, pulumi.Input<string>>;
  /** The AWS region of the pool. Default: that of the provider. */
  region?: pulumi.Input<string>;
}
