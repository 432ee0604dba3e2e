import { type Inputs, Property } from "../../definition/property";
import { resourceKind } from "../../definition/resource-kind";

/** What the rules want to know of a web ACL. */
export interface WebAcl {
  /** Whether it has a rule at least. */
  readonly hasRules: Property<boolean>;
}

export const webAcls = resourceKind<WebAcl>("web ACL", {
  "aws:wafv2/webAcl:WebAcl": (inputs) => {
    const json = Property.at(inputs, "ruleJson");
    // The provider takes either; one that is set counts, known or not.
    return { hasRules: json.isSet ? json.map(isFilledList) : rules(inputs) };
  },
  "aws-native:wafv2:WebAcl": (inputs) => ({ hasRules: rules(inputs) }),
});

/** The argument by which a logging configuration says which web ACL it is about. */
export const webAclLogging = resourceKind("web ACL logging", {
  "aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration": readTarget,
  "aws-native:wafv2:LoggingConfiguration": readTarget,
});

function rules(inputs: Inputs): Property<boolean> {
  return Property.at(inputs, "rules").map((list) => Array.isArray(list) && list.length > 0);
}

function isFilledList(json: unknown): boolean {
  try {
    const list: unknown = JSON.parse(String(json));
    return Array.isArray(list) && list.length > 0;
  } catch {
    return false;
  }
}

function readTarget(inputs: Inputs) {
  return { resourceArn: Property.at(inputs, "resourceArn") };
}
