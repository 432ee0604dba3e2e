import { Refused, type ResourceDefinition } from "../definition.ts";
import { text } from "../property-values.ts";
import { findFunction, isPermitted } from "./lambda.ts";
import { targetGroupType } from "./load-balancers.ts";

export const attachmentType = "aws:lb/targetGroupAttachment:TargetGroupAttachment";

/** A target in its group; of Lambda functions there is one, which the load balancer has to be allowed to call. */
export const targetGroupAttachment: ResourceDefinition = {
  tokens: [attachmentType, "aws:alb/targetGroupAttachment:TargetGroupAttachment"],
  required: ["targetGroupArn", "targetId"],
  replaces: ["availabilityZone", "port", "quicServerId", "targetGroupArn", "targetId"],
  computed: [],
  create({ cloud, fingerprint, inputs, region }) {
    const [group, target] = [text(inputs.targetGroupArn), text(inputs.targetId)];
    const refusal = `registering ELBv2 Target Group (${group}) target: operation error Elastic Load Balancing v2: RegisterTargets,`;
    const found = cloud.find(targetGroupType, group);
    if (found === undefined) {
      throw new Refused(`${refusal} TargetGroupNotFound: One or more target groups not found`);
    }
    if (found.properties.targetType === "lambda") {
      if (findFunction(cloud, target, region) === undefined) {
        throw new Refused(`${refusal} InvalidTarget: The specified Lambda function '${target}' does not exist`);
      }
      const others = cloud.all(attachmentType).filter(({ properties }) => properties.targetGroupArn === group);
      if (others.length > 0) {
        throw new Refused(`${refusal} TooManyTargets: You can register one Lambda function with a target group`);
      }
      if (!isPermitted(cloud, target, { principal: "elasticloadbalancing.amazonaws.com", sourceArn: group, region })) {
        throw new Refused(
          `${refusal} AccessDenied: elasticloadbalancing principal does not have permission to invoke ${target} from ` +
            `target group ${group}`,
        );
      }
    }
    return { id: `${group}-${fingerprint.slice(0, 26)}`, outputs: {} };
  },
};
