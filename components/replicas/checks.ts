import { type ArnKind, checkArn, parseArn } from "../validation/arn";
import { known } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkRegion } from "../validation/region";
import { checkTags } from "../validation/tags";
import { checkClosedSets, type ClosedSets } from "../validation/words";
import { TriggerVersion } from "../user-pool/triggers/args";
import type { Replicas, ReplicaSettings, UserPoolReplicasArgs } from "./args";
import { checkRegionalConfiguration } from "./regional-checks";

/** KMS developer guide, "Multi-Region keys in AWS KMS": their ids alone begin with mrk-. */
export const MULTI_REGION_KEY: ArnKind = {
  what: "a multi-Region key of KMS, not of an alias",
  service: "kms",
  resource: /^key\/mrk-[0-9a-f]{32}$/,
  example: "arn:aws:kms:eu-central-1:123456789012:key/mrk-1234abcd12ab34cd56ef1234567890ab",
};

const POOL: ArnKind = {
  what: "a user pool",
  service: "cognito-idp",
  resource: /^userpool\/[\w-]{1,55}$/,
  example: "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/eu-central-1_AbCdEfGhI",
};

/** The closed sets of the replicas' settings. */
export const REPLICA_SETS: ClosedSets = { "regionalConfiguration.*.triggers.*.version": TriggerVersion };

/** What is wrong with replicas of a pool that the same deployment makes: nobody could have given it the key. */
export function withoutPool(at: string): Problem {
  return {
    path: under(at, "replicas"),
    rule: "needs a user pool that is there and has the key, and this deployment would only make it",
    remedy: "deploy without replicas, set the pool's key by hand, as docs/replicas.md tells, and deploy again",
  };
}

type Settings = ReplicaSettings & Pick<UserPoolReplicasArgs, "region">;

/** What AWS would refuse of the replicas (Cognito developer guide, "Multi-Region replication for user pools"). */
export function checkReplicas(settings: Settings, at: string): Problem[] {
  const words = checkClosedSets(settings, at, REPLICA_SETS);
  if (words.length > 0) {
    return words;
  }
  const { replicas, regionalConfiguration = {}, region } = settings;
  const regions = Object.keys(replicas?.regions ?? {});
  return [
    ...(replicas === undefined ? [] : checkConditions(replicas, known(region), under(at, "replicas"))),
    ...Object.entries(regionalConfiguration).flatMap(([key, configuration]) => {
      const path = under(at, "regionalConfiguration", key);
      const place = under(at, "replicas", "regions", key);
      return regions.includes(key)
        ? checkRegionalConfiguration(configuration, key, path)
        : [{ path, rule: "is of a region without a replica", got: key, remedy: `add ${place}, or leave it out` }];
    }),
  ];
}

/** The same for the component by itself, which is there for replicas. */
export function checkUserPoolReplicas(args: UserPoolReplicasArgs, at: string): Problem[] {
  const missing: Problem = {
    path: under(at, "replicas"),
    rule: "must be given",
    remedy: "write the key and the regions of the replicas",
  };
  return [
    ...(args.replicas === undefined ? [missing] : []),
    ...checkReplicas(args, at),
    ...checkArn(args.userPoolArn, under(at, "userPoolArn"), POOL),
    ...checkRegion(args.region, under(at, "region")),
    ...checkTags(args.tags, under(at, "tags")),
  ];
}

function checkConditions(replicas: Replicas, home: string | undefined, at: string): Problem[] {
  const { kmsKeyArn, assumeUpdatesKeepKeyAndIssuer, regions } = replicas;
  const key = checkArn(kmsKeyArn, under(at, "kmsKeyArn"), MULTI_REGION_KEY);
  const names = Object.keys(regions);
  const problems = [...key, ...names.flatMap((name) => checkRegion(name, under(at, "regions", name)))];
  if (!assumeUpdatesKeepKeyAndIssuer) {
    problems.push({
      path: under(at, "assumeUpdatesKeepKeyAndIssuer"),
      rule: "must be true: AWS does not document that a pool keeps its key and its issuer in every update",
      got: assumeUpdatesKeepKeyAndIssuer,
      remedy: "set it to true if you accept that, or leave the replicas out",
    });
  }
  if (names.length === 0) {
    problems.push({ path: under(at, "regions"), rule: "must name a region", remedy: "add one, such as eu-west-1: {}" });
  }
  if (names.length > 1) {
    const rule = "must name one region: AWS makes one replica of a pool at most";
    problems.push({ path: under(at, "regions"), rule, got: names, remedy: "leave all but one out" });
  }
  return problems.length === 0 && home !== undefined ? checkPlaces(replicas, home, at) : problems;
}

/** What depends on where the pool is. */
export function checkPlaces({ kmsKeyArn, regions }: Replicas, home: string, at: string): Problem[] {
  const arn = known(kmsKeyArn);
  return [
    ...(arn === undefined ? [] : checkKeyRegion(arn, home, under(at, "kmsKeyArn"))),
    ...Object.keys(regions).flatMap((name): Problem[] => {
      const path = under(at, "regions", name);
      if (name === home) {
        const rule = "must be another region than that of the pool";
        return [{ path, rule, got: name, remedy: "name another, or leave it out" }];
      }
      // KMS API reference, ReplicateKey: a key has replicas in its own partition alone.
      return partitionOf(name) === partitionOf(home)
        ? []
        : [
            {
              path,
              rule: `must be in the partition of the pool, which is in ${home}`,
              got: name,
              remedy: "multi-Region keys do not leave it; name a region of the same one",
            },
          ];
    }),
  ];
}

/** A key of another region than the pool's. */
export function checkKeyRegion(arn: string, home: string, path: string): Problem[] {
  return parseArn(arn)?.region === home
    ? []
    : [
        {
          path,
          rule: `must be a key of the pool's region, ${home}`,
          got: arn,
          remedy: `write the ARN that the key has in ${home}`,
        },
      ];
}

/** AWS general reference, "AWS Regions": the partitions by what the names of their regions begin with. */
function partitionOf(region: string): string {
  return /^(?:cn|us-gov|us-isof|us-isob|us-iso|eu-isoe|eusc)-/.exec(region)?.[0] ?? "aws";
}
