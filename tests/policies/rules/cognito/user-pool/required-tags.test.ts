import { requiredTags } from "../../../../../policies/rules/cognito/user-pool/required-tags";
import { unknown } from "../../../harness/engine";
import { itRefusesSettings } from "../../../harness/verdicts";
import { type Vocabulary, classic, itJudgesPools, perProvider } from "./providers";

const owner = { tags: ["owner"] };
const team = { tags: ["team=shop"] };
const tagged = (tags: unknown) => perProvider({ tags }, { userPoolTags: tags });
const tagProblem =
  (key: string, found: string, required: string) =>
  ({ type }: Vocabulary) => ({
    problem: `the tag ${key} ${found}, ${required}; set ${type === classic ? "tags" : "userPoolTags"}["${key}"]`,
  });
const missing = (key: string, required: string) => tagProblem(key, "is missing", required);

describe("cognito-user-pool-required-tags", () => {
  itJudgesPools(requiredTags, [
    { title: "nothing required", inputs: () => ({}), expected: "passes" },
    { title: "there", inputs: tagged({ owner: "ann" }), config: owner, expected: "passes" },
    {
      title: "there, as what unknown",
      inputs: tagged({ owner: unknown, other: "x" }),
      config: { tags: ["other"] },
      expected: "passes",
    },
    {
      title: "missing",
      inputs: tagged({ team: "shop" }),
      config: owner,
      staysBroken: true,
      expected: missing("owner", "it is required"),
    },
    {
      title: "no tags",
      inputs: () => ({}),
      config: owner,
      staysBroken: true,
      expected: missing("owner", "it is required"),
    },
    { title: "the value that is required", inputs: tagged({ team: "shop" }), config: team, expected: "passes" },
    {
      title: "another value",
      inputs: tagged({ team: "books", owner: "ann" }),
      config: team,
      mended: tagged({ team: "shop", owner: "ann" }),
      expected: tagProblem("team", "has another value", "shop is required"),
    },
    {
      title: "no tags, a value required",
      inputs: () => ({}),
      config: team,
      mended: tagged({ team: "shop" }),
      expected: missing("team", "shop is required"),
    },
    {
      title: "a key with dots, a value with an equals sign",
      inputs: () => ({}),
      config: { tags: ["example.com/by=a=b"] },
      mended: tagged({ "example.com/by": "a=b" }),
      expected: missing("example.com/by", "a=b is required"),
    },
    {
      title: "by default of the provider",
      inputs: () => ({}),
      provider: { defaultTags: { tags: { owner: "ann" } } },
      config: owner,
      expected: "passes",
    },
    {
      title: "the same, as JSON",
      inputs: tagged({ team: "shop" }),
      provider: { defaultTags: '{"tags":{"owner":"ann"}}' },
      config: owner,
      expected: "passes",
    },
    {
      title: "another value than the provider's default",
      inputs: tagged({ team: "books" }),
      provider: { defaultTags: { tags: { team: "shop" } } },
      config: team,
      mended: tagged({ team: "shop" }),
      expected: tagProblem("team", "has another value", "shop is required"),
    },
    {
      title: "tags unknown",
      inputs: tagged(unknown),
      config: owner,
      expected: ({ type }) => ({ unknownAt: type === classic ? "tags" : "userPoolTags" }),
    },
    {
      title: "a value unknown",
      inputs: tagged({ team: unknown }),
      config: team,
      expected: ({ type }) => ({ unknownAt: type === classic ? "tags.team" : "userPoolTags.team" }),
    },
    {
      title: "one missing, another unknown",
      inputs: tagged({ team: unknown }),
      config: { tags: ["team=shop", "owner"] },
      staysBroken: true,
      expected: missing("owner", "it is required"),
    },
  ]);

  itRefusesSettings(requiredTags, [
    { tags: [""] },
    { tags: ["a", "a"] },
    { tags: ["a".repeat(386)] },
    { tags: "owner" },
  ]);
});
