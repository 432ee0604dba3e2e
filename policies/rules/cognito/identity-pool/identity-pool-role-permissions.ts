import { type Inputs, Property, demandKnown, knownValues } from "../../../definition/property";
import type { Found, Stack } from "../../../definition/stack";
import { stackRule } from "../../../definition/stack-rule";
import { statements } from "../../iam/policy-document";
import {
  type Role,
  type RoleAttachment,
  type UserKind,
  SERVICE,
  type Attachment,
  attachedRoles,
  condition,
  managedPolicies,
  policyAttachments,
  roleAttachments,
  rolePolicies,
} from "./roles";

const AMR = ":amr";

/** What lets whoever has the role become somebody else. */
const ESCALATIONS = ["sts:assumerole", "iam:passrole"];

/** Whoever writes in IAM can give themselves the rest, by a policy, a user or a key. */
const GRANTS = /^iam:(?!get|list|simulate|generate)/i;

/** Policies of AWS that allow every action of a service, or of all. */
const WIDE =
  /^arn:aws[a-z-]*:iam::aws:policy\/(?:.*\/)?((?:AdministratorAccess|PowerUserAccess|SystemAdministrator)[\w-]*|\w*FullAccess[\w-]*)$/;

export const identityPoolRolePermissions = stackRule({
  name: "cognito-identity-pool-role-permissions",
  displayName: "Users' AWS roles can do little",
  description:
    "Roles of an identity pool must allow few named actions, because every user, and with guests everybody, holds their credentials.",
  severity: "high",
  level: "advisory",
  tags: ["cognito", "identity-pool", "iam"],
  remediationSteps:
    "Write out the few actions that the front end calls, on the resources of the user; leave sts:AssumeRole and iam:PassRole " +
    "out. Let an API do what needs more.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html",
  covers: {
    stave: [
      "CTL.COGNITO.IDPOOL.UNAUTH.BROAD.001",
      "CTL.COGNITO.IDPOOL.UNAUTH.IAM.001",
      "CTL.COGNITO.IDPOOL.UNAUTH.S3.001",
      "CTL.COGNITO.IDPOOL.UNAUTH.DDB.001",
      "CTL.COGNITO.IDPOOL.UNAUTH.LAMBDA.001",
      "CTL.COGNITO.IDPOOL.AUTHROLE.BROAD.001",
      "CTL.COGNITO.IDPOOL.AUTHROLE.ASSUMEROLE.001",
      "CTL.COGNITO.IDPOOL.AUTHROLE.PASSROLE.001",
    ],
  },
  settings: {
    guestMaxActions: {
      type: "integer",
      minimum: 0,
      default: 10,
      description: "The actions that the role of guests may allow at most.",
    },
    userMaxActions: {
      type: "integer",
      minimum: 0,
      default: 20,
      description: "The actions that the role of users who signed in may allow at most.",
    },
  },
  appliesTo: roleAttachments,
  check(attachment, stack, { guestMaxActions, userMaxActions }, report) {
    const attached = attachedRoles(attachment, stack);
    const late: Property<unknown>[] = [];
    for (const role of attached) {
      const documents = documentsOf(role, stack);
      late.push(...documents);
      const isGuest = kindOf(role, attachment) === "unauthenticated";
      const most = isGuest ? guestMaxActions : userMaxActions;
      const whose = isGuest ? "guests" : "users";
      const arns = arnsOf(role, stack);
      late.push(...arns);
      for (const problem of [...problems(knownValues(documents), most), ...wideOnes(knownValues(arns))]) {
        report(`role "${role.name}" of ${whose} ${problem}; change its policies`);
      }
    }
    demandKnown(late);
  },
});

function documentsOf(role: Found<Role>, stack: Stack): Property<unknown>[] {
  const separate = stack
    .all(rolePolicies)
    .filter((policy) => stack.leadsTo(policy.resource.role, policy, role))
    .map((policy) => policy.resource.document);
  const managed = [
    ...role.resource.managedPolicies.flatMap((arn) => stack.behind(arn, role, managedPolicies)),
    ...attachmentsOf(role, stack).flatMap((found) => stack.behind(found.resource.policyArn, found, managedPolicies)),
  ];
  const shared = new Map(managed.map(({ urn, resource }) => [urn, resource.document]));
  return [...role.resource.documents, ...separate, ...shared.values()];
}

/** The ARNs of its managed policies that do not come from this stack, whose documents are somewhere else. */
function arnsOf(role: Found<Role>, stack: Stack): Property<unknown>[] {
  const isForeign = (arn: Property<unknown>, of: Found<unknown>) => stack.behind(arn, of, managedPolicies).length === 0;
  return [
    ...role.resource.managedPolicies.filter((arn) => isForeign(arn, role)),
    ...attachmentsOf(role, stack)
      .filter((found) => isForeign(found.resource.policyArn, found))
      .map((found) => found.resource.policyArn),
  ];
}

function attachmentsOf(role: Found<Role>, stack: Stack): Found<Attachment>[] {
  return stack.all(policyAttachments).filter((found) => stack.leadsTo(found.resource.role, found, role));
}

function wideOnes(arns: readonly unknown[]): string[] {
  const wide = [...new Set(arns.flatMap((arn) => WIDE.exec(String(arn))?.[1] ?? []))];
  return wide.length > 0 ? [`may do what ${wide.join(", ")} of AWS allows, named actions are required`] : [];
}

function problems(documents: readonly unknown[], most: number): string[] {
  const allowed = documents
    .flatMap(statements)
    .filter(({ effect }) => effect === "Allow")
    .flatMap(({ isAllBut, actions }) => (isAllBut ? ["*"] : actions));
  const actions = [...new Set(allowed)];
  const wide = actions.filter((action) => action.includes("*"));
  const escalating = actions.filter(
    (action) => ESCALATIONS.includes(action.toLowerCase()) || (GRANTS.test(action) && !wide.includes(action)),
  );
  return [
    ...(wide.length > 0 ? [`may do ${wide.join(", ")}, named actions are required`] : []),
    ...(escalating.length > 0 ? [`may do ${escalating.join(", ")}, which no user must`] : []),
    ...(wide.length === 0 && actions.length > most
      ? [`may do ${String(actions.length)} actions, ${String(most)} at most are required`]
      : []),
  ];
}

function isAmr(key: string): boolean {
  return key.endsWith(AMR) && SERVICE.test(key.slice(0, -AMR.length));
}

/** Whose role it is: the attachment says so once the ARN is known, the role's own trust policy does before. */
function kindOf(role: Found<Role>, { resource: { roles: slots } }: Found<RoleAttachment>): UserKind | undefined {
  const arn = Property.at(role.raw.props as Inputs, "arn");
  const slot = (["authenticated", "unauthenticated"] as const).find(
    (kind) => slots[kind].isKnown && slots[kind].isSet && arn.isKnown && slots[kind].value === arn.value,
  );
  if (slot !== undefined) return slot;
  const amr = role.resource.trust.isKnown
    ? statements(role.resource.trust.value).flatMap(({ conditions }) =>
        condition(conditions, ["foranyvalue:stringlike", "stringequals", "foranyvalue:stringequals"], isAmr),
      )
    : [];
  return amr.includes("unauthenticated") ? "unauthenticated" : undefined;
}
