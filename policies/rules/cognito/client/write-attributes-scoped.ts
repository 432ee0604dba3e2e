import { demandKnown, knownValues } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { enumerated } from "../../../definition/wording";
import { clients } from "./client";
import { DEFAULT_SENSITIVE, bare } from "../sensitive-names";

export const writeAttributesScoped = resourceRule({
  name: "cognito-client-write-attributes-scoped",
  displayName: "Users cannot write their own rights",
  description:
    "App clients must list the attributes that users may write, without those that applications take for rights, because users could give themselves any.",
  severity: "high",
  level: "mandatory",
  tags: ["cognito", "app-client", "attributes"],
  remediationSteps:
    "Set writeAttributes to the attributes that users fill in themselves, such as name. Without it every attribute is writable, custom ones too.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-attributes.html",
  covers: {
    stave: [
      "CTL.COGNITO.CLIENT.WRITEATTR.DEFAULT.001",
      "CTL.COGNITO.CLIENT.ATTRRW.001",
      "CTL.COGNITO.CLIENT.WRITEATTR.SENSITIVE.001",
    ],
  },
  settings: {
    sensitivePatterns: {
      type: "array",
      items: { type: "string", minLength: 1 },
      default: DEFAULT_SENSITIVE,
      description:
        "Parts of the names of custom attributes that applications take for rights; case and separators do not count.",
    },
  },
  appliesTo: clients,
  check({ writeAttributes }, { sensitivePatterns }, report) {
    if (writeAttributes.length === 0) {
      report("every attribute is writable by default, a list is required; set writeAttributes");
      return;
    }
    const patterns = sensitivePatterns.map(bare);
    const found = knownValues(writeAttributes).filter(
      (name) => name.startsWith("custom:") && patterns.some((pattern) => bare(name.slice(7)).includes(pattern)),
    );
    if (found.length > 0) {
      const names = enumerated(found);
      report(`users can write ${names}, which reads like a right; only others may: take it out of writeAttributes`);
    }
    demandKnown(writeAttributes);
  },
});
