import { accountId, partition } from "../account.ts";
import type { Cloud, CloudObject } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { text, type Properties } from "../property-values.ts";

const service = "operation error IAM:";
const roleType = "aws:iam/role:Role";
const rolePolicyType = "aws:iam/rolePolicy:RolePolicy";
const attachmentType = "aws:iam/rolePolicyAttachment:RolePolicyAttachment";

export function roleByArn(cloud: Cloud, arn: string): CloudObject | undefined {
  return cloud.all(roleType).find(({ properties }) => properties.arn === arn);
}

/** The policy documents that are written into a role. */
export function inlinePolicies(cloud: Cloud, role: CloudObject): string[] {
  return policiesOf(cloud, role).map(({ properties }) => text(properties.policy));
}

function policiesOf(cloud: Cloud, role: CloudObject): CloudObject[] {
  return cloud.all(rolePolicyType).filter(({ properties }) => properties.role === role.id);
}

function attachmentsOf(cloud: Cloud, role: CloudObject): CloudObject[] {
  return cloud.all(attachmentType).filter(({ properties }) => properties.role === role.id);
}

function checkDocument(inputs: Properties, property: string, argument: string): Problem[] {
  const document = text(inputs[property]);
  if (!(property in inputs)) return [];
  try {
    JSON.parse(document);
    return [];
  } catch {
    return [{ property, reason: `"${argument}" contains an invalid JSON policy: ${document}` }];
  }
}

const role: ResourceDefinition = {
  tokens: [roleType],
  required: ["assumeRolePolicy"],
  replaces: ["name", "namePrefix", "path"],
  nameLength: 64,
  global: true,
  tagged: true,
  defaults: { forceDetachPolicies: false, maxSessionDuration: 3600, path: "/" },
  computed: ["arn", "createDate", "inlinePolicies", "managedPolicyArns", "uniqueId"],
  check: (inputs) => checkDocument(inputs, "assumeRolePolicy", "assume_role_policy"),
  create({ cloud, fingerprint, inputs }) {
    const name = text(inputs.name);
    if (cloud.find(roleType, name) !== undefined) {
      throw new Refused(
        `creating IAM Role (${name}): ${service} CreateRole, EntityAlreadyExists: Role with name ${name} already exists.`,
      );
    }
    return {
      id: name,
      outputs: {
        arn: `arn:${partition}:iam::${accountId}:role${text(inputs.path) || "/"}${name}`,
        createDate: "2026-01-01T00:00:00Z",
        inlinePolicies: [],
        managedPolicyArns: [],
        uniqueId: `AROA${fingerprint.slice(0, 17).toUpperCase()}`,
      },
    };
  },
  remove({ cloud, current }) {
    const policies = [...policiesOf(cloud, current), ...attachmentsOf(cloud, current)];
    if (policies.length > 0 && current.properties.forceDetachPolicies !== true) {
      throw new Refused(
        `deleting IAM Role (${current.id}): ${service} DeleteRole, DeleteConflict: Cannot delete entity, must delete ` +
          "policies first.",
      );
    }
  },
};

const rolePolicy: ResourceDefinition = {
  tokens: [rolePolicyType],
  required: ["policy", "role"],
  replaces: ["name", "namePrefix", "role"],
  nameLength: 128,
  global: true,
  computed: [],
  check: (inputs) => checkDocument(inputs, "policy", "policy"),
  create({ cloud, inputs }) {
    const [owner, name] = [text(inputs.role), text(inputs.name)];
    if (cloud.find(roleType, owner) === undefined) {
      throw new Refused(
        `putting IAM Role (${owner}) Policy (${name}): ${service} PutRolePolicy, NoSuchEntity: The role with name ` +
          `${owner} cannot be found.`,
      );
    }
    return { id: `${owner}:${name}`, outputs: {} };
  },
};

/** The policies of AWS itself and those of the account are all taken to exist. */
const rolePolicyAttachment: ResourceDefinition = {
  tokens: [attachmentType],
  required: ["policyArn", "role"],
  replaces: ["policyArn", "role"],
  global: true,
  computed: [],
  create({ cloud, inputs }) {
    const [owner, policy] = [text(inputs.role), text(inputs.policyArn)];
    if (cloud.find(roleType, owner) === undefined) {
      throw new Refused(
        `attaching IAM Policy (${policy}) to IAM Role (${owner}): ${service} AttachRolePolicy, NoSuchEntity: The role ` +
          `with name ${owner} cannot be found.`,
      );
    }
    return { id: `${owner}/${policy}`, outputs: {} };
  },
};

export const resources: readonly ResourceDefinition[] = [role, rolePolicy, rolePolicyAttachment];
