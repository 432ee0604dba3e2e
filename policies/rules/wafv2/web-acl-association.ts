import { type Inputs, Property } from "../../definition/property";
import { resourceKind } from "../../definition/resource-kind";

const read = (inputs: Inputs) => ({ resourceArn: Property.at(inputs, "resourceArn") });

/** What puts a web ACL in front of a resource. */
export const webAclAssociations = resourceKind("web ACL association", {
  "aws:wafv2/webAclAssociation:WebAclAssociation": read,
  "aws-native:wafv2:WebAclAssociation": read,
});
