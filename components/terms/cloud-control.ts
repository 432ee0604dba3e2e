import { createRequire } from "node:module";
import type * as pulumi from "@pulumi/pulumi";

/**
 * The parts of `@pulumi/aws-native` that are used here, loaded by whoever uses them, and typed by hand: its declarations
 * lead to those of all of AWS, which every check of types would have to read.
 */
const load = createRequire(__filename);

/** The inputs of a terms document. */
export interface TermsInputs {
  readonly userPoolId: pulumi.Input<string>;
  readonly clientId: pulumi.Input<string>;
  readonly termsName: string;
  readonly termsSource: "LINK";
  readonly enforcement: "NONE";
  readonly links: Record<string, pulumi.Input<string>>;
}

type Constructor<A, R> = new (name: string, args: A, opts: pulumi.ResourceOptions) => R;

/** Makes a terms document. */
export function termsResource(name: string, inputs: TermsInputs, opts: pulumi.CustomResourceOptions): pulumi.Resource {
  const { Terms } = load("@pulumi/aws-native/cognito/terms") as {
    Terms: Constructor<TermsInputs, pulumi.CustomResource>;
  };
  return new Terms(name, inputs, opts);
}

/** Where a provider of Cloud Control works, and in no other account: its credentials may come from elsewhere. */
export interface Home {
  readonly region: pulumi.Input<string>;
  readonly account: pulumi.Input<string>;
}

/** A provider of Cloud Control for one region and account. */
export function cloudControl(
  name: string,
  { region, account }: Home,
  opts: pulumi.ResourceOptions,
): pulumi.ProviderResource {
  const { Provider } = load("@pulumi/aws-native/provider") as {
    Provider: Constructor<
      { region: pulumi.Input<string>; allowedAccountIds: pulumi.Input<string>[] },
      pulumi.ProviderResource
    >;
  };
  return new Provider(name, { region, allowedAccountIds: [account] }, opts);
}
