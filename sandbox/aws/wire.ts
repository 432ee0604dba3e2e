import messages, { type CheckRequest } from "@pulumi/pulumi/proto/provider_pb.js";
import type { Problem } from "./definition.ts";
import type { Difference, Naming } from "./resource-life.ts";

type CheckFailure = InstanceType<typeof messages.CheckFailure>;
type DiffResponse = InstanceType<typeof messages.DiffResponse>;

export function checkFailure(problem: Problem): CheckFailure {
  const failure = new messages.CheckFailure();
  failure.setProperty(problem.property);
  failure.setReason(problem.reason);
  return failure;
}

export function diffResponse({ changes, replaces }: Difference, deleteBeforeReplace: boolean): DiffResponse {
  const { Kind } = messages.PropertyDiff;
  const kinds = {
    add: [Kind.ADD, Kind.ADD_REPLACE],
    delete: [Kind.DELETE, Kind.DELETE_REPLACE],
    update: [Kind.UPDATE, Kind.UPDATE_REPLACE],
  } as const;
  const response = new messages.DiffResponse();
  const { DIFF_SOME, DIFF_NONE } = messages.DiffResponse.DiffChanges;
  response.setChanges(changes.length > 0 ? DIFF_SOME : DIFF_NONE);
  response.setReplacesList([...replaces]);
  response.setDeletebeforereplace(deleteBeforeReplace && replaces.length > 0);
  response.setDiffsList([...new Set(changes.map(({ path }) => path.split(/[.[]/)[0] ?? path))]);
  response.setHasdetaileddiff(true);
  for (const { path, kind } of changes) {
    const detail = new messages.PropertyDiff();
    detail.setKind(kinds[kind][replaces.includes(path) ? 1 : 0]);
    detail.setInputdiff(true);
    response.getDetaileddiffMap().set(path, detail);
  }
  return response;
}

export function namingOf(request: CheckRequest): Naming {
  const autonaming = request.getAutonaming();
  const { ENFORCE, DISABLE } = messages.CheckRequest.AutonamingOptions.Mode;
  const proposed = autonaming?.getProposedName() ?? "";
  return {
    logicalName: request.getName(),
    suffix: Buffer.from(request.getRandomseed_asU8()).toString("hex"),
    proposed: proposed === "" ? undefined : { name: proposed, enforce: autonaming?.getMode() === ENFORCE },
    disabled: autonaming?.getMode() === DISABLE,
  };
}
