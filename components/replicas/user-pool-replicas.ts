import { getCallerIdentity } from "@pulumi/aws/getCallerIdentity";
import { getRegion } from "@pulumi/aws/getRegion";
import * as pulumi from "@pulumi/pulumi";
import { mapValues } from "../records";
import { admitted, placed } from "../validation/placement";
import type { UserPoolReplicasArgs } from "./args";
import { checkUserPoolReplicas } from "./checks";
import { findKey, findPool } from "./look-ups";
import { regionalProvider } from "./native";
import { makeReplica } from "./replica";

/**
 * A user pool in other regions, for the time when its own is away: the same users, clients and pool id, with mail, text
 * messages and functions of each region's own.
 */
export class UserPoolReplicas extends pulumi.ComponentResource {
  /** The ARNs of the replicas, by their region. */
  public readonly replicaArns: pulumi.Output<Record<string, string>>;
  /** The endpoints of Cognito's API where the replicas are found, by their region. */
  public readonly endpoints: pulumi.Output<Record<string, string>>;
  /** The issuer of the pool's tokens in all regions, a URL. */
  public readonly issuer: pulumi.Output<string>;
  /** The URL of the keys that the tokens are signed with in all regions. */
  public readonly jwksUri: pulumi.Output<string>;

  public constructor(name: string, args: UserPoolReplicasArgs, opts?: pulumi.ComponentResourceOptions) {
    const subject = `UserPoolReplicas "${name}"`;
    super("cognito-auth:index:UserPoolReplicas", name, admitted(subject, args, opts, checkUserPoolReplicas), opts);
    const { placement, settings } = placed(this, subject, args, opts, checkUserPoolReplicas);
    const { replicas, regionalConfiguration = {}, userPoolArn, hasLoadBalancer, region, tags } = settings;
    const regions = replicas?.regions ?? {};

    const account = getCallerIdentity({}, { parent: this }).then(({ accountId }) => accountId);
    // One of the program's own is taken as it is; the default one knows nothing of the region of the pool's provider.
    const isGiven = region === undefined && this.getProvider("aws-native:cognito:UserPoolReplica") !== undefined;
    const homeRegion = region ?? getRegion({}, { parent: this }).then((found) => found.region);
    const home = isGiven ? undefined : regionalProvider(`${name}-aws-native-home`, homeRegion, account, this);

    const key = replicas && findKey(replicas, region, placement, { parent: this });
    const pool = replicas && findPool({ userPoolArn, replicas, hasLoadBalancer }, placement, this, home);
    // Both look-ups have to succeed first.
    const ready = pulumi.all([pool, key]).apply(([found]) => found);
    const userPoolId = ready.apply((found) => found?.id ?? "");

    for (const [place, { active }] of Object.entries(regions)) {
      makeReplica({
        name,
        region: place,
        active,
        configuration: regionalConfiguration[place] ?? {},
        userPoolId,
        replicaArn: inRegion(userPoolArn, place),
        tags,
        home,
        there: regionalProvider(`${name}-aws-native-${place}`, place, account, this),
        opts: { parent: this, dependsOn: placement.preflight.done },
      });
    }

    this.replicaArns = pulumi.output(mapValues(regions, (_, place) => inRegion(userPoolArn, place)));
    this.endpoints = pulumi.output(mapValues(regions, (_, place) => `https://cognito-idp.${place}.amazonaws.com`));
    this.issuer = ready.apply((found) => found?.issuer ?? "");
    this.jwksUri = pulumi.interpolate`${this.issuer}/.well-known/jwks.json`;
    this.registerOutputs({
      replicaArns: this.replicaArns,
      endpoints: this.endpoints,
      issuer: this.issuer,
      jwksUri: this.jwksUri,
    });
  }
}

/** The ARN that the pool has in another region: the id is the same in all of them. */
function inRegion(userPoolArn: pulumi.Input<string>, region: string): pulumi.Output<string> {
  return pulumi.output(userPoolArn).apply((arn) => arn.replace(/^((?:[^:]+:){3})[^:]+/, `$1${region}`));
}
