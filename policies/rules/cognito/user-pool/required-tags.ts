import { failing } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import type { Placement } from "./placement";
import { userPools } from "./user-pool";

export const requiredTags = resourceRule({
  name: "cognito-user-pool-required-tags",
  displayName: "Tags are complete",
  description:
    "User pools must have the tags that an organisation goes by, because what nobody owns nobody looks after.",
  severity: "low",
  level: "disabled",
  tags: ["cognito", "user-pool", "inventory"],
  remediationSteps:
    "Set the tags in tags (userPoolTags with aws-native), or in the defaultTags of the provider. The policy can set those whose value its configuration says.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/tagging.html",
  covers: { stave: ["CTL.COGNITO.COMPLIANCE.NOTAG.001"] },
  settings: {
    tags: {
      type: "array",
      items: { type: "string", minLength: 1, maxLength: 385 },
      uniqueItems: true,
      default: [],
      description: "The tags that user pools must have: a key such as owner, or a key and its value such as team=shop.",
    },
  },
  appliesTo: userPools,
  check({ tag }, { tags }, report) {
    for (const { key, value } of missing(tag, tags)) {
      const found = tag(key).value === undefined ? "is missing" : "has another value";
      const required = value === undefined ? "it is required" : `${value} is required`;
      report(`the tag ${key} ${found}, ${required}; set ${tag(key).argument}`);
    }
  },
  fix({ tag }, { tags }) {
    // What else a tag should say is not for a policy to invent.
    for (const { key, value } of missing(tag, tags)) if (value !== undefined) tag(key).set(value);
  },
});

interface Tag {
  readonly key: string;
  readonly value?: string;
}

function missing(tag: Placement["tag"], tags: readonly string[]): Tag[] {
  return failing(tags.map(parsed), ({ key, value }) =>
    tag(key).map((found) => (value === undefined ? found !== undefined : found === value)),
  );
}

function parsed(tag: string): Tag {
  const [key = "", ...rest] = tag.split("=");
  return rest.length === 0 ? { key } : { key, value: rest.join("=") };
}
