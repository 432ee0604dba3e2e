import { partition } from "../account.ts";
import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type FunctionDefinition, type Problem, type ResourceDefinition } from "../definition.ts";
import { record, records, text, texts, type Json, type Properties } from "../property-values.ts";

export const zoneType = "aws:route53/zone:Zone";
export const recordType = "aws:route53/record:Record";

/** Route 53 writes names in lower case and without the last dot. */
export function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

function fullName(name: string, zone: CloudObject): string {
  const zoneName = plainName(text(zone.properties.name));
  const plain = plainName(name);
  return plain === zoneName || plain.endsWith(`.${zoneName}`)
    ? plain
    : plain === ""
      ? zoneName
      : `${plain}.${zoneName}`;
}

export function recordsNamed(cloud: Cloud, fqdn: string, type: string): CloudObject[] {
  return cloud
    .all(recordType)
    .filter(({ properties }) => properties.fqdn === plainName(fqdn) && properties.type === type);
}

const zone: ResourceDefinition = {
  tokens: [zoneType],
  required: [],
  replaces: ["name", "delegationSetId"],
  global: true,
  nameLength: 255,
  tagged: true,
  sets: ["vpcs"],
  defaults: { comment: "Managed by Pulumi", forceDestroy: false },
  computed: ["arn", "zoneId", "nameServers", "primaryNameServer"],
  create({ fingerprint, inputs }) {
    const id = `Z${fingerprint.slice(0, 19).toUpperCase()}`;
    const nameServers = [1, 2, 3, 4].map((index) => `ns-${index}.${plainName(text(inputs.name))}`);
    return {
      id,
      outputs: {
        arn: `arn:${partition}:route53:::hostedzone/${id}`,
        zoneId: id,
        nameServers,
        primaryNameServer: nameServers[0] ?? "",
      },
    };
  },
  remove({ cloud, current }) {
    const inside = cloud.all(recordType).filter(({ properties }) => properties.zoneId === current.id);
    if (inside.length > 0 && current.properties.forceDestroy !== true) {
      throw new Refused(
        `deleting Route 53 Hosted Zone (${current.id}): HostedZoneNotEmpty: The specified hosted zone contains ` +
          "non-required resource record sets and so cannot be deleted.",
      );
    }
  },
};

function checkRecord(inputs: Properties): Problem[] {
  const isAlias = records(inputs.aliases).length > 0;
  const problems: Problem[] = [];
  if (isAlias && inputs.ttl !== undefined) {
    problems.push({ property: "ttl", reason: '"ttl": conflicts with alias' });
  }
  if (isAlias && inputs.records !== undefined) {
    problems.push({ property: "records", reason: '"records": conflicts with alias' });
  }
  if (inputs.records !== undefined && inputs.ttl === undefined) {
    problems.push({ property: "ttl", reason: '"ttl": all of `records,ttl` must be specified' });
  }
  return problems;
}

const dnsRecord: ResourceDefinition = {
  tokens: [recordType],
  required: ["zoneId", "name", "type"],
  replaces: ["zoneId", "name", "setIdentifier"],
  deleteBeforeReplace: true,
  global: true,
  sets: ["records"],
  computed: ["fqdn"],
  check: checkRecord,
  create({ cloud, inputs }) {
    const zoneId = text(inputs.zoneId);
    const parent = cloud.find(zoneType, zoneId);
    if (parent === undefined) {
      throw new Refused(`creating Route 53 Record: NoSuchHostedZone: No hosted zone found with ID: ${zoneId}`);
    }
    const fqdn = fullName(text(inputs.name), parent);
    const type = text(inputs.type);
    const id = [zoneId, fqdn, type, text(inputs.setIdentifier)].filter((part) => part !== "").join("_");
    if (inputs.allowOverwrite !== true && cloud.find(recordType, id) !== undefined) {
      throw new Refused(
        "creating Route 53 Record: InvalidChangeBatch: [Tried to create resource record set " +
          `[name='${fqdn}.', type='${type}'] but it already exists]`,
      );
    }
    checkAliasTargets(cloud, inputs);
    return { id, outputs: { fqdn } };
  },
  update({ cloud, inputs }) {
    checkAliasTargets(cloud, inputs);
    return {};
  },
};

function checkAliasTargets(cloud: Cloud, inputs: Properties): void {
  for (const alias of records(inputs.aliases)) {
    const own = cloud.find(zoneType, text(alias.zoneId));
    if (own !== undefined && recordsNamed(cloud, text(alias.name), text(inputs.type)).length === 0) {
      throw new Refused(
        `creating Route 53 Record: InvalidChangeBatch: [Tried to create an alias that targets ${text(alias.name)}., ` +
          `type ${text(inputs.type)} in zone ${own.id}, but the alias target name does not exist in that zone]`,
      );
    }
  }
}

export const resources: readonly ResourceDefinition[] = [zone, dnsRecord];

function matchesZone({ id, properties }: CloudObject, wanted: Properties): boolean {
  const isPrivate = (properties.vpcs ?? []) instanceof Array && records(properties.vpcs).length > 0;
  const tags = Object.entries(record(wanted.tags));
  return (
    (wanted.zoneId === undefined || id === wanted.zoneId) &&
    (wanted.name === undefined || plainName(text(properties.name)) === plainName(text(wanted.name))) &&
    isPrivate === (wanted.privateZone === true) &&
    tags.every(([key, value]) => record(properties.tags)[key] === value)
  );
}

const getZone: FunctionDefinition = {
  tokens: ["aws:route53/getZone:getZone"],
  invoke({ cloud, inputs }) {
    if (inputs.name === undefined && inputs.zoneId === undefined) {
      throw new Refused("one of `name,zone_id` must be specified");
    }
    const found = cloud.all(zoneType).filter((candidate) => matchesZone(candidate, inputs));
    if (found.length > 1) throw new Refused("multiple Route 53 Hosted Zones matched; use additional constraints");
    const [only] = found;
    if (only === undefined) throw new Refused("no matching Route 53 Hosted Zone found");
    const { properties } = only;
    const result: Record<string, Json> = {
      arn: properties.arn ?? "",
      callerReference: `sandbox-${only.id}`,
      comment: properties.comment ?? "",
      enableAcceleratedRecovery: false,
      id: only.id,
      linkedServiceDescription: "",
      linkedServicePrincipal: "",
      name: plainName(text(properties.name)),
      nameServers: texts(properties.nameServers),
      primaryNameServer: properties.primaryNameServer ?? "",
      privateZone: inputs.privateZone === true,
      resourceRecordSetCount: cloud.all(recordType).filter((entry) => entry.properties.zoneId === only.id).length + 2,
      tags: properties.tags ?? {},
      zoneId: only.id,
    };
    return result;
  },
};

/** What lies in a zone, names as Route 53 writes them: with a dot at the end, a wildcard's star as an octal escape. */
const getRecords: FunctionDefinition = {
  tokens: ["aws:route53/getRecords:getRecords"],
  invoke({ cloud, inputs }) {
    const zoneId = text(inputs.zoneId);
    const parent = cloud.find(zoneType, zoneId);
    if (parent === undefined) {
      throw new Refused(
        `reading Route 53 Records (${zoneId}): NoSuchHostedZone: No hosted zone found with ID: ${zoneId}`,
      );
    }
    const apex = `${plainName(text(parent.properties.name))}.`;
    const wanted = new RegExp(text(inputs.nameRegex));
    const own = ["NS", "SOA"].map((type) => recordSet(apex, { type, ttl: 900 }));
    const others = cloud
      .all(recordType)
      .filter(({ properties }) => properties.zoneId === zoneId)
      .map(({ properties }) => recordSet(`${text(properties.fqdn).replace(/^\*/, "\\052")}.`, properties));
    return { zoneId, resourceRecordSets: [...own, ...others].filter(({ name }) => wanted.test(text(name))) };
  },
};

function recordSet(name: string, { type, ttl, records: values }: Properties): Properties {
  return { name, type: type ?? "", ttl: ttl ?? 0, resourceRecords: texts(values).map((value) => ({ value })) };
}

/**
 * Whether public DNS has an address for a name, as far as the zones here tell; undefined for a name that is kept elsewhere.
 */
export function resolves(cloud: Cloud, name: string): boolean | undefined {
  const plain = plainName(name);
  const isInside = (zoneName: string): boolean => plain === zoneName || plain.endsWith(`.${zoneName}`);
  if (!cloud.all(zoneType).some(({ properties }) => isInside(plainName(text(properties.name))))) return undefined;
  const labels = plain.split(".");
  const names = [plain, ...labels.slice(1).map((_, index) => `*.${labels.slice(index + 1).join(".")}`)];
  return names.some((each) => ["A", "CNAME"].some((type) => recordsNamed(cloud, each, type).length > 0));
}

export const functions: readonly FunctionDefinition[] = [getZone, getRecords];
