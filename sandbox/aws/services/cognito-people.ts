import { createHash } from "node:crypto";
import type { Cloud } from "../cloud.ts";
import { Refused, type Problem, type ResourceDefinition } from "../definition.ts";
import { record, text, texts, type Json, type Properties } from "../property-values.ts";
import { findPool, groupType, membershipType, requirePool, service, userType } from "./cognito-names.ts";

export const group: ResourceDefinition = {
  tokens: [groupType],
  required: ["userPoolId"],
  replaces: ["name", "userPoolId"],
  nameLength: 128,
  computed: [],
  create({ cloud, inputs, region }) {
    const name = text(inputs.name);
    requirePool(cloud, text(inputs.userPoolId), region, `Cognito User Group (${name})`, "CreateGroup");
    const id = `${text(inputs.userPoolId)}/${name}`;
    if (cloud.find(groupType, id) !== undefined) {
      throw new Refused(
        `creating Cognito User Group (${name}): ${service} CreateGroup, GroupExistsException: A group with the name ` +
          `${name} already exists.`,
      );
    }
    return { id, outputs: {} };
  },
  remove({ cloud, current }) {
    forget(cloud, ({ userPoolId, groupName }) => `${text(userPoolId)}/${text(groupName)}` === current.id);
  },
};

function checkUser(inputs: Properties): Problem[] {
  const password = inputs.temporaryPassword;
  return typeof password === "string" && (password.length < 6 || password.length > 256)
    ? [{ property: "temporaryPassword", reason: "expected length of temporary_password to be in the range (6 - 256)" }]
    : [];
}

/** What AdminCreateUser refuses. */
function refuseUser(cloud: Cloud, inputs: Properties): void {
  const pool = text(inputs.userPoolId);
  const name = text(inputs.username);
  const refuse = (reason: string, kind = "InvalidParameterException"): never => {
    throw new Refused(`creating Cognito User (${pool}/${name}): ${service} AdminCreateUser, ${kind}: ${reason}`);
  };
  if (cloud.find(userType, `${pool}/${name}`) !== undefined)
    refuse("User account already exists", "UsernameExistsException");
  const forms = texts(findPool(cloud, pool)?.properties.usernameAttributes);
  const fits =
    forms.includes("email") && name.includes("@") ? true : forms.includes("phone_number") && name.startsWith("+");
  if (forms.length > 0 && !fits)
    refuse(`Username should be ${forms.includes("email") ? "an email" : "a phone number"}.`);
  if (text(inputs.messageAction) === "SUPPRESS") return;
  const attributes = record(inputs.attributes);
  const mediums = texts(inputs.desiredDeliveryMediums);
  for (const medium of mediums.length === 0 ? ["SMS"] : mediums) {
    const attribute = medium === "EMAIL" ? "email" : "phone_number";
    if (!(attribute in attributes)) refuse(`Missing ${attribute} for the invitation by ${medium}.`);
  }
}

export const user: ResourceDefinition = {
  tokens: [userType],
  required: ["userPoolId", "username"],
  replaces: ["userPoolId", "username"],
  secrets: ["password", "temporaryPassword"],
  sets: ["desiredDeliveryMediums"],
  defaults: { enabled: true },
  computed: ["creationDate", "lastModifiedDate", "mfaSettingLists", "preferredMfaSetting", "status", "sub"],
  check: checkUser,
  create({ cloud, fingerprint, inputs, region }) {
    const name = text(inputs.username);
    requirePool(cloud, text(inputs.userPoolId), region, `Cognito User (${name})`, "AdminCreateUser");
    refuseUser(cloud, inputs);
    const hash = createHash("sha256").update(fingerprint).digest("hex");
    return {
      id: `${text(inputs.userPoolId)}/${name}`,
      outputs: {
        creationDate: "2026-01-01T00:00:00Z",
        lastModifiedDate: "2026-01-01T00:00:00Z",
        mfaSettingLists: [],
        preferredMfaSetting: "",
        status: "FORCE_CHANGE_PASSWORD",
        sub: hash.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5"),
      },
    };
  },
  remove({ cloud, current }) {
    forget(cloud, ({ userPoolId, username }) => `${text(userPoolId)}/${text(username)}` === current.id);
  },
};

export const membership: ResourceDefinition = {
  tokens: [membershipType],
  required: ["groupName", "userPoolId", "username"],
  replaces: ["groupName", "userPoolId", "username"],
  computed: [],
  create({ cloud, inputs, region }) {
    const pool = text(inputs.userPoolId);
    const what = "Cognito group user";
    requirePool(cloud, pool, region, what, "AdminAddUserToGroup");
    const refuse = (reason: string, kind: string): never => {
      throw new Refused(`adding ${what}: ${service} AdminAddUserToGroup, ${kind}: ${reason}`);
    };
    if (cloud.find(userType, `${pool}/${text(inputs.username)}`) === undefined) {
      refuse("User does not exist.", "UserNotFoundException");
    }
    if (cloud.find(groupType, `${pool}/${text(inputs.groupName)}`) === undefined) {
      refuse("Group not found.", "ResourceNotFoundException");
    }
    return { id: `${pool}/${text(inputs.groupName)}/${text(inputs.username)}`, outputs: {} };
  },
};

/** Cognito forgets a membership with its group and with its user. */
function forget(cloud: Cloud, isMeant: (inputs: Record<string, Json | undefined>) => boolean): void {
  for (const { id, properties } of cloud.all(membershipType)) {
    if (isMeant(properties)) cloud.remove(membershipType, id);
  }
}
