import type { Provider } from "@pulumi/aws-native/provider";
import { getRegion } from "@pulumi/aws/getRegion";
import { getKey, type GetKeyResult } from "@pulumi/aws/kms/getKey";
import * as pulumi from "@pulumi/pulumi";
import { parseArn } from "../validation/arn";
import { together } from "../validation/input";
import { under } from "../validation/path";
import type { Placement } from "../validation/placement";
import { LookupProblem, notFound } from "../validation/preflight";
import type { Problem } from "../validation/problem";
import type { Replicas, UserPoolReplicasArgs } from "./args";
import { checkPlaces } from "./checks";
import { cognito } from "./native";

/** Cognito developer guide, "Amazon Cognito user pools as an OIDC issuer": what each issuer cannot. */
const REGIONAL_KEYS =
  "has its original issuer, whose keys are away with its region, so that tokens may be refused then; set the updated " +
  "issuer by hand, as docs/replicas.md tells";
const BROKEN_SIGN_IN =
  "has the updated issuer, with which AWS does not let a load balancer sign people in; set the original issuer by hand, as " +
  "docs/replicas.md tells";

/** The pool that is to have replicas. */
interface Asked extends Pick<UserPoolReplicasArgs, "userPoolArn" | "hasLoadBalancer"> {
  readonly replicas: Replicas;
}

/** What has to be known of the pool before it has replicas. */
export interface ReadyPool {
  readonly id: string;
  /** The issuer of its tokens, in whichever region they are made. */
  readonly issuer: string;
}

/** The pool's region, once the key is found there and in every region of a replica. */
export function findKey(
  replicas: Replicas,
  region: pulumi.Input<string> | undefined,
  { preflight, path: at }: Placement,
  opts: pulumi.InvokeOptions,
): pulumi.Output<string> {
  const path = under(at, "replicas");
  return preflight.look(together({ arn: replicas.kmsKeyArn, region }), async ({ arn, region: given }) => {
    const home = given ?? (await getRegion({}, opts)).region;
    // Only now is it known where the pool is, if nobody wrote it down.
    refuse(checkPlaces({ ...replicas, kmsKeyArn: arn }, home, path));
    const keyPath = under(path, "kmsKeyArn");
    const key = await getKey({ keyId: arn, region: home }, opts).catch(
      notFound({ path: keyPath, rule: "must be a key of KMS that whoever deploys may see", got: arn }),
    );
    refuse(checkKey(key, Object.keys(replicas.regions), keyPath, arn));
    return home;
  });
}

/** KMS API reference, DescribeKey; Cognito API reference, KeyConfigurationType. */
function checkKey(key: GetKeyResult, regions: string[], path: string, got: string): Problem[] {
  if (key.keyManager !== "CUSTOMER" || !key.multiRegion || key.keySpec !== "SYMMETRIC_DEFAULT" || !key.enabled) {
    const rule = "must be a symmetric multi-Region key of your own that is enabled";
    return [{ path, rule, got, remedy: "make one with `aws kms create-key --multi-region`, or enable it" }];
  }
  const copies = key.multiRegionConfigurations.flatMap(({ primaryKeys, replicaKeys }) => [
    ...primaryKeys,
    ...replicaKeys,
  ]);
  return regions
    .filter((region) => !copies.some((copy) => copy.region === region))
    .map((region) => ({
      path,
      rule: `must have a replica key in ${region}`,
      got,
      remedy: `run \`aws kms replicate-key --key-id ${got} --replica-region ${region}\``,
    }));
}

/**
 * The pool, once it is as AWS wants one that has replicas. It is looked at in every run, because the provider that owns it
 * updates it without its key and its issuer, and AWS does not say what becomes of them (Cognito API reference, UpdateUserPool).
 */
export function findPool(
  { userPoolArn, replicas, hasLoadBalancer }: Asked,
  { preflight, path: at, subject, owner }: Placement,
  component: pulumi.Resource,
  provider: Provider | undefined,
): pulumi.Output<ReadyPool> {
  const path = under(at, "replicas", "kmsKeyArn");
  return preflight.look(together({ userPoolArn, key: replicas.kmsKeyArn }), async ({ userPoolArn: arn, key }) => {
    const id = arn.slice(arn.lastIndexOf("/") + 1);
    const found = await cognito()
      .getUserPool({ userPoolId: id }, { parent: component, provider })
      .catch(
        notFound({ path: under(at, "userPoolArn"), rule: "must be a user pool of this account and region", got: arn }),
      );
    if (found.userPoolTier === "LITE") {
      const rule = "need the plan essentials or plus, and the pool has lite";
      refuse([{ path: under(at, "replicas"), rule, remedy: "change the plan of the pool first" }]);
    }
    const { keyType, kmsKeyArn: own } = found.keyConfiguration ?? {};
    if (keyType !== "CUSTOMER_MANAGED_KEY" || own !== key) {
      refuse([
        {
          path,
          rule: `must be the key of the user pool ${id}, which has ${own ?? "a key of AWS"}`,
          got: key,
          remedy: "set the pool's key by hand, as docs/replicas.md tells, and deploy again",
        },
      ]);
    }
    const isUpdated = found.issuerConfiguration?.type === "UPDATED";
    if (isUpdated === (hasLoadBalancer === true)) {
      const told = isUpdated ? BROKEN_SIGN_IN : REGIONAL_KEYS;
      void pulumi.log.warn(`${subject}: ${under(at, "replicas")}: the user pool ${id} ${told}`, owner);
    }
    const home = parseArn(arn)?.region ?? "";
    return { id, issuer: `https://${isUpdated ? "issuer-" : ""}cognito-idp.${home}.amazonaws.com/${id}` };
  });
}

function refuse([problem]: Problem[]): void {
  if (problem !== undefined) {
    throw new LookupProblem(problem);
  }
}
