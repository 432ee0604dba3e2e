import type * as pulumi from "@pulumi/pulumi";

/** A look of the classic pages. */
export interface ClassicStyle {
  /**
   * The style sheet, at most 131,072 characters, better not more than 3 KB, of Cognito's own classes alone. Give this or
   * cssFile. Default: Cognito's own.
   */
  css?: pulumi.Input<string>;
  /** The file with the style sheet, named from the folder of Pulumi.yaml on. Give this or css. Default: none. */
  cssFile?: string;
  /**
   * The logo, a PNG or JPEG image of at most 100 KB in Base64, shown at up to 350 by 178 pixels. Give this or logoFile.
   * Default: none.
   */
  logo?: pulumi.Input<string>;
  /** The file with the logo, named from the folder of Pulumi.yaml on. Give this or logo. Default: none. */
  logoFile?: string;
}

/** The look of the classic pages: for all clients, and of some of them their own. */
export interface ClassicLook extends ClassicStyle {
  /**
   * Looks of single clients, by the key of the client. AWS takes nothing from the look for all once a client has its own, so
   * what is not given here is given to the client from there. Default: none.
   */
  clients?: Record<string, ClassicStyle>;
}
