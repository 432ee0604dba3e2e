import { noDeleteBeforeReplace } from "../../../../policies/rules/acm/no-delete-before-replace";
import { unknown } from "../../harness/engine";
import { itJudgesCertificates } from "./certificates";

describe("acm-no-delete-before-replace", () => {
  itJudgesCertificates(noDeleteBeforeReplace, [
    { title: "nothing said", inputs: {}, expected: "passes" },
    { title: "made first", inputs: {}, options: { deleteBeforeReplace: false }, expected: "passes" },
    {
      title: "deleted first, with unknown inputs",
      inputs: { domainName: unknown, keyAlgorithm: unknown, certificateBody: unknown },
      options: { deleteBeforeReplace: true },
      expected: {
        problem:
          "it is deleted before it is replaced, the new one is required first; take the option deleteBeforeReplace away",
      },
    },
  ]);
});
