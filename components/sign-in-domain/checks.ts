import { checkHost } from "../validation/host";
import { known } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import type { CustomDomain, DomainSettings } from "./args";
import { checkPrefix } from "./prefix";

/** What AWS would refuse of a sign-in domain's settings. */
export function checkSignInDomain(settings: DomainSettings, at: string): Problem[] {
  const { prefix, custom } = settings;
  const problems = [
    ...checkPrefix(prefix, under(at, "prefix")),
    ...(custom === undefined ? [] : checkCustom(custom, under(at, "custom"))),
  ];
  if (prefix !== undefined && custom !== undefined) {
    problems.push({
      path: at === "" ? "prefix" : at,
      rule: "must have a prefix or a custom domain, not both",
      got: { prefix: known(prefix), custom: known(custom.name) },
      remedy: `leave out ${under(at, "prefix")} or ${under(at, "custom")}`,
    });
  }
  return problems;
}

function checkCustom(custom: CustomDomain, at: string): Problem[] {
  const problems = checkHost(custom.name, under(at, "name"), { wildcards: false });
  const name = known(custom.name);
  if (custom.hostedZoneId === undefined && custom.hostedZoneName === undefined) {
    problems.push({
      path: at,
      rule: "must say in which Route 53 zone the records are made",
      remedy: `set ${under(at, "hostedZoneName")} or ${under(at, "hostedZoneId")}`,
    });
  }
  if (custom.hostedZoneId !== undefined && custom.hostedZoneName !== undefined) {
    problems.push({
      path: at,
      rule: "must have hostedZoneName or hostedZoneId, not both",
      got: { hostedZoneName: known(custom.hostedZoneName), hostedZoneId: known(custom.hostedZoneId) },
      remedy: "leave one of them out",
    });
  }
  const zone = known(custom.hostedZoneName);
  if (problems.length === 0 && name !== undefined && zone !== undefined && !liesIn(name, zone)) {
    problems.push(outsideZone(under(at, "name"), name, zone));
  }
  return problems;
}

/** True if `name` is the zone's own name or below it. */
export function liesIn(name: string, zone: string): boolean {
  const suffix = zone.toLowerCase().replace(/\.$/, "");
  return name.toLowerCase() === suffix || name.toLowerCase().endsWith(`.${suffix}`);
}

export function outsideZone(path: string, name: string, zone: string): Problem {
  return {
    path,
    rule: `must lie in the hosted zone ${zone.replace(/\.$/, "")}`,
    got: name,
    remedy: `write a name that ends with .${zone.replace(/\.$/, "")}, or name its own zone`,
  };
}
