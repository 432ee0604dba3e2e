import { getRegion } from "@pulumi/aws/getRegion";
import { getZone } from "@pulumi/aws/route53/getZone";
import * as pulumi from "@pulumi/pulumi";
import { together } from "../validation/input";
import { under } from "../validation/path";
import type { Placement } from "../validation/placement";
import { LookupProblem, notFound } from "../validation/preflight";
import { describe } from "../validation/problem";
import type { CustomDomain } from "./args";
import { checkPlace } from "./custom-checks";
import { missingParentRecord, recordsIn } from "./parent-record";
import { parentOf } from "./names";
import { checkPartition } from "./partitions";
import { dnsProviderOf } from "./zone-account";

/**
 * Finds the public hosted zone of a custom domain, makes sure that the domain lies in it, and warns where the zone has no A
 * record of the parent.
 */
export function findZoneId(
  custom: CustomDomain,
  { preflight, path, subject, owner, addressed = [] }: Placement,
  component: pulumi.ComponentResource,
): pulumi.Output<string> {
  const { name, hostedZoneId, hostedZoneName = "" } = custom;
  const at = under(path, "custom");
  const key = hostedZoneId === undefined ? "hostedZoneName" : "hostedZoneId";
  const provider = dnsProviderOf(component);
  const opts: pulumi.InvokeOptions = provider ? { provider } : { parent: component };
  return preflight.look(together({ name, zone: hostedZoneId ?? hostedZoneName }), async (given) => {
    const query = key === "hostedZoneId" ? { zoneId: given.zone } : { name: given.zone, privateZone: false };
    const zone = await getZone(query, opts).catch(
      notFound({
        path: under(at, key),
        rule: `must be a public hosted zone of ${provider ? "the provider's" : "this"} account`,
        got: given.zone,
      }),
    );
    const [misplaced] = checkPlace(custom, given.name, zone.name, at);
    if (misplaced !== undefined) {
      throw new LookupProblem(misplaced);
    }
    if (custom.parentRecord === undefined && !addressed.includes(parentOf(given.name))) {
      const records = await recordsIn(zone.zoneId, opts);
      const missing = records && missingParentRecord(given.name, zone.name, records, at);
      if (missing !== undefined) {
        // Nobody waits for it: a part inside a whole is there only after its look-ups.
        void pulumi.log.warn(`${subject}: ${describe(missing)}`, owner);
      }
    }
    return zone.zoneId;
  });
}

/** Where no region is given, it is the provider's that decides whether Cognito has custom domains there. */
export function lookAtRegion(
  custom: CustomDomain,
  { preflight, path }: Placement,
  component: pulumi.ComponentResource,
): void {
  preflight.look(path, async (at) => {
    const { region } = await getRegion({}, { parent: component });
    const [problem] = checkPartition(region, { custom }, at);
    if (problem !== undefined) {
      throw new LookupProblem(problem);
    }
  });
}
