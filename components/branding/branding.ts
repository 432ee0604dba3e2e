import * as cognito from "@pulumi/aws/cognito";
import * as pulumi from "@pulumi/pulumi";
import { defaults } from "../defaults";
import { mapValues } from "../records";
import { admitted, placed } from "../validation/placement";
import type { BrandingArgs } from "./args";
import { checkBrandingArgs } from "./checks";
import { clientStyle, logoOf, sheetOf } from "./classic/style";
import type { ClassicStyle } from "./classic/args";
import { styleKey } from "./clients";
import { styleInputs } from "./managed/style";

/**
 * How the sign-in pages of a user pool look. The classic pages can have a look only once there is a sign-in domain; managed
 * login shows pages only once there is a style, so there the domain is better changed afterwards.
 */
export class Branding extends pulumi.ComponentResource {
  /** The ids of the styles of managed login, by the name of the client. */
  public readonly styleIds: pulumi.Output<Record<string, string>>;

  public constructor(name: string, args: BrandingArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `Branding "${name}"`;
    super("cognito-auth:index:Branding", name, admitted(subject, args, opts, checkBrandingArgs), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkBrandingArgs);
    const children: pulumi.CustomResourceOptions = { parent: this, dependsOn: placement.preflight.done };

    const isManaged = (settings.version ?? defaults.branding.version) === "managed";
    if (!isManaged) {
      classicStyles(name, settings, children);
    }
    const styles = isManaged ? managedStyles(name, settings, children) : {};

    this.styleIds = pulumi.output(mapValues(styles, ({ managedLoginBrandingId }) => managedLoginBrandingId));
    this.registerOutputs({ styleIds: this.styleIds });
  }
}

function classicStyles(
  name: string,
  { classic = {}, clientIds = {}, userPoolId, region }: BrandingArgs,
  opts: pulumi.CustomResourceOptions,
): void {
  const { clients = {}, ...all } = classic;
  const customize = (role: string, style: ClassicStyle, clientId?: pulumi.Input<string>) => {
    const css = sheetOf(style);
    const imageFile = logoOf(style);
    if (css !== undefined || imageFile !== undefined) {
      const inputs = { userPoolId, clientId, css, imageFile, region };
      new cognito.UserPoolUICustomization(`${name}-${role}`, inputs, opts);
    }
  };
  customize("classic-style", all);
  for (const [client, clientId] of Object.entries(clientIds)) {
    const own = clients[styleKey(client)];
    if (own !== undefined) {
      customize(`classic-style-${client}`, clientStyle(all, own), clientId);
    }
  }
}

/** Every client gets one: without a style AWS shows "Login pages unavailable" instead of its pages. */
function managedStyles(
  name: string,
  { managed = {}, clientIds = {}, userPoolId, region }: BrandingArgs,
  opts: pulumi.CustomResourceOptions,
): Record<string, cognito.ManagedLoginBranding> {
  const { clients = {}, ...all } = managed;
  return mapValues(
    clientIds,
    (clientId, client) =>
      new cognito.ManagedLoginBranding(
        `${name}-managed-style-${client}`,
        { userPoolId, clientId, ...styleInputs(clients[styleKey(client)] ?? all), region },
        // A client has one style, so the old one goes before the new one comes.
        { ...opts, deleteBeforeReplace: true },
      ),
  );
}
