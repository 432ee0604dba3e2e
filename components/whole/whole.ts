import type * as pulumi from "@pulumi/pulumi";
import type { CognitoAuthArgs } from "../args";
import type { Placement } from "../validation/placement";

/** What those who make several parts of a CognitoAuth at once have to know of it. */
export interface Whole {
  readonly name: string;
  readonly settings: CognitoAuthArgs;
  readonly placement: Placement;
  readonly parent: pulumi.ComponentResource;
  /** The component's own protect option. */
  readonly protect: boolean | undefined;
  readonly userPoolId: pulumi.Output<string>;
  /** The DNS name of the load balancer, where people sign in at it too. */
  readonly dnsName: pulumi.Input<string> | undefined;
  /** The load balancer, where one is made. */
  readonly front: pulumi.Resource | undefined;
}
