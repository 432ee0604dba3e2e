import { getZone } from "@pulumi/aws/route53/getZone";
import type * as pulumi from "@pulumi/pulumi";
import { together } from "../validation/input";
import { under } from "../validation/path";
import type { Placement } from "../validation/placement";
import { LookupProblem, notFound } from "../validation/preflight";
import type { CustomDomain } from "./args";
import { liesIn, outsideZone } from "./checks";

/** Finds the public hosted zone of a custom domain, and makes sure that the domain lies in it. */
export function findZoneId(
  { name, hostedZoneId, hostedZoneName = "" }: CustomDomain,
  { preflight, path }: Placement,
  opts: pulumi.InvokeOptions,
): pulumi.Output<string> {
  const at = under(path, "custom");
  const key = hostedZoneId === undefined ? "hostedZoneName" : "hostedZoneId";
  return preflight.look(together({ name, zone: hostedZoneId ?? hostedZoneName }), async (given) => {
    const query = key === "hostedZoneId" ? { zoneId: given.zone } : { name: given.zone, privateZone: false };
    const zone = await getZone(query, opts).catch(
      notFound({ path: under(at, key), rule: "must be a public hosted zone of this account", got: given.zone }),
    );
    if (!liesIn(given.name, zone.name)) {
      throw new LookupProblem(outsideZone(under(at, "name"), given.name, zone.name));
    }
    return zone.zoneId;
  });
}
