import { Refused, type FunctionDefinition, type ResourceDefinition } from "../definition.ts";
import { text } from "../property-values.ts";
import { nativePoolType, poolType } from "./cognito-names.ts";

export const webAclType = "aws:wafv2/webAcl:WebAcl";
const associationType = "aws:wafv2/webAclAssociation:WebAclAssociation";
const service = "operation error WAFV2:";

const association: ResourceDefinition = {
  tokens: [associationType],
  required: ["resourceArn", "webAclArn"],
  replaces: ["resourceArn"],
  computed: [],
  create({ cloud, inputs, region }) {
    const [resource, acl] = [text(inputs.resourceArn), text(inputs.webAclArn)];
    const refusal = `creating WAFv2 WebACL Association (${acl},${resource}): ${service} AssociateWebACL,`;
    if (cloud.find(webAclType, acl)?.region !== region) {
      throw new Refused(
        `${refusal} WAFNonexistentItemException: AWS WAF couldn’t perform the operation because your resource doesn’t exist.`,
      );
    }
    // Of what a web ACL can guard the sandbox knows the ARNs of user pools and load balancers.
    const guarded = [poolType, nativePoolType, "aws:lb/loadBalancer:LoadBalancer"].flatMap((type) => cloud.all(type));
    if (!guarded.some(({ properties, region: home }) => properties.arn === resource && home === region)) {
      throw new Refused(
        `${refusal} WAFInvalidParameterException: The ARN isn't valid. A valid ARN begins with arn: and includes other ` +
          `information separated by colons or slashes., field: RESOURCE_ARN, parameter: ${resource}`,
      );
    }
    return { id: `${acl},${resource}`, outputs: {} };
  },
};

const getWebAcl: FunctionDefinition = {
  tokens: ["aws:wafv2/getWebAcl:getWebAcl"],
  invoke({ cloud, inputs, region }) {
    const [name, scope] = [text(inputs.name), text(inputs.scope)];
    const found = cloud
      .all(webAclType)
      .find((acl) => acl.region === region && acl.properties.name === name && acl.properties.scope === scope);
    if (found === undefined)
      throw new Refused(`reading WAFv2 WebACL (${name}): WAFv2 WebACL not found for name: ${name}`);
    const { arn = "", description = "" } = found.properties;
    return { arn, description, id: found.id.split("/").at(-1) ?? "", name, region, resourceArn: "", scope };
  },
};

export const resources: readonly ResourceDefinition[] = [association];
export const functions: readonly FunctionDefinition[] = [getWebAcl];
