import type * as pulumi from "@pulumi/pulumi";

/** Where an image of managed login stands. Cognito: AssetType.Category. */
export const AssetCategory = {
  /** The icon of the browser's tab, as ICO. */
  faviconIco: "faviconIco",
  /** The icon of the browser's tab, as SVG. */
  faviconSvg: "faviconSvg",
  /** Beside codes that come by e-mail. */
  emailGraphic: "emailGraphic",
  /** Beside codes that come by text message. */
  smsGraphic: "smsGraphic",
  /** Beside the codes of an authenticator app. */
  authAppGraphic: "authAppGraphic",
  /** Beside passwords. */
  passwordGraphic: "passwordGraphic",
  /** Beside passkeys. */
  passkeyGraphic: "passkeyGraphic",
  /** The logo in the header of the page. */
  pageHeaderLogo: "pageHeaderLogo",
  /** Behind the header of the page. */
  pageHeaderBackground: "pageHeaderBackground",
  /** The logo in the footer of the page. */
  pageFooterLogo: "pageFooterLogo",
  /** Behind the footer of the page. */
  pageFooterBackground: "pageFooterBackground",
  /** Behind the page. */
  pageBackground: "pageBackground",
  /** Behind the form. */
  formBackground: "formBackground",
  /** The logo in the form. */
  formLogo: "formLogo",
  /** On the button of an identity provider. */
  idpButtonIcon: "idpButtonIcon",
} as const;
export type AssetCategory = (typeof AssetCategory)[keyof typeof AssetCategory];

/** Where an image of managed login is shown. Cognito: AssetType.ColorMode. */
export const AssetColorMode = {
  /** On light pages. */
  light: "light",
  /** On dark pages. */
  dark: "dark",
  /** Everywhere. */
  dynamic: "dynamic",
} as const;
export type AssetColorMode = (typeof AssetColorMode)[keyof typeof AssetColorMode];

/** The kinds of images that managed login takes. Cognito: AssetType.Extension. */
export const AssetExtension = {
  /** Windows icon. */
  ico: "ico",
  /** JPEG. */
  jpeg: "jpeg",
  /** PNG. */
  png: "png",
  /** SVG. */
  svg: "svg",
  /** WebP. */
  webp: "webp",
} as const;
export type AssetExtension = (typeof AssetExtension)[keyof typeof AssetExtension];

/** An image of managed login. */
export interface Asset {
  /**
   * Where it stands: faviconIco, faviconSvg, emailGraphic, smsGraphic, authAppGraphic, passwordGraphic, passkeyGraphic,
   * pageHeaderLogo, pageHeaderBackground, pageFooterLogo, pageFooterBackground, pageBackground, formBackground, formLogo or
   * idpButtonIcon.
   */
  category: AssetCategory;
  /** Where it is shown: light, dark or dynamic, which is everywhere. */
  colorMode: AssetColorMode;
  /** What kind of image it is: ico, jpeg, png, svg or webp. Default: what the image itself is. */
  extension?: AssetExtension;
  /** The image in Base64, at most 1,000,000 bytes. Give this or file. */
  bytes?: pulumi.Input<string>;
  /** The file with the image, at most 1,000,000 bytes, named from the folder of Pulumi.yaml on. Give this or bytes. */
  file?: string;
}

/** A style of managed login. */
export interface ManagedStyle {
  /**
   * The settings of the style, as the branding editor of the console exports them. Give this or settingsFile. Default:
   * Cognito's own. Changing them is an update in place.
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- the only word that schemas have for a document
  settings?: pulumi.Input<Record<string, any>>;
  /** The JSON file with the settings, named from the folder of Pulumi.yaml on. Give this or settings. Default: none. */
  settingsFile?: string;
  /**
   * The images, at most 40, and not more than 2 MB together with the settings. Changing them replaces the style: the sign-in
   * pages of the client are away for the moment between. Default: Cognito's own.
   */
  assets?: Asset[];
}

/** The look of managed login: for all clients, and of some of them their own. */
export interface ManagedLook extends ManagedStyle {
  /**
   * Styles of single clients, by the key of the client, each instead of the style for all, of which it takes nothing.
   * Default: none.
   */
  clients?: Record<string, ManagedStyle>;
}
