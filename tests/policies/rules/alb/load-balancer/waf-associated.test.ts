import { wafAssociated } from "../../../../../policies/rules/alb/load-balancer/waf-associated";
import { type Inputs, type Resource, unknown } from "../../../harness/engine";
import { type StackCase, itJudgesStacks } from "../../../harness/verdicts";
import { classic, native, toNative, twin } from "./providers";

const without =
  'load balancer "shop": has no web ACL, one is required; set resourceArn of a WebAclAssociation to its ARN';

const arn = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/0123456789abcdef";

const classicAssociation = "aws:wafv2/webAclAssociation:WebAclAssociation";
const nativeAssociation = "aws-native:wafv2:WebAclAssociation";

function balancer(type: string, inputs: Inputs = {}, name = "shop"): Resource {
  return { type, name, inputs: type === native ? toNative(inputs) : inputs };
}

function association(to: string, resourceArn: unknown = unknown, type = classicAssociation): Resource {
  return { type, name: "acl", inputs: { resourceArn }, dependsOn: { resourceArn: [to], webAclArn: ["shop"] } };
}

const failsOpen = (type: string) => {
  const argument = type === native ? '"waf.fail_open.enabled" in loadBalancerAttributes' : "enableWafFailOpen";
  return `load balancer "shop": lets requests through when its web ACL does not answer; set ${argument} to false`;
};

describe("alb-waf-associated", () => {
  itJudgesStacks(
    wafAssociated,
    [classic, twin, native].flatMap((type): StackCase[] => [
      { title: `associated (${type})`, stack: [balancer(type), association("shop")], expected: "passes" },
      {
        title: `associated with the native provider (${type})`,
        stack: [balancer(type), association("shop", unknown, nativeAssociation)],
        expected: "passes",
      },
      {
        title: `associated by its ARN alone (${type})`,
        stack: [balancer(type, { arn }), { type: classicAssociation, name: "acl", inputs: { resourceArn: arn } }],
        expected: "passes",
      },
      { title: `not associated (${type})`, stack: [balancer(type)], expected: { problems: [without] } },
      {
        title: `another one associated (${type})`,
        stack: [balancer(type), balancer(type, {}, "other"), association("other")],
        expected: { problems: [without] },
      },
      {
        title: `public, so said (${type})`,
        stack: [balancer(type, { internal: false })],
        expected: { problems: [without] },
      },
      { title: `internal (${type})`, stack: [balancer(type, { internal: true })], expected: "passes" },
      {
        title: `internal, not exempt (${type})`,
        stack: [balancer(type, { internal: true })],
        config: { internalExempt: false },
        expected: { problems: [without] },
      },
      {
        title: `a network load balancer (${type})`,
        stack: [balancer(type, { loadBalancerType: "network", internal: unknown })],
        config: { internalExempt: false },
        expected: "passes",
      },
      {
        title: `internal unknown (${type})`,
        stack: [balancer(type, { internal: unknown })],
        expected: { unknownAt: type === native ? "scheme" : "internal" },
      },
      {
        title: `internal unknown, not exempt (${type})`,
        stack: [balancer(type, { internal: unknown })],
        config: { internalExempt: false },
        expected: { problems: [without] },
      },
      {
        title: `internal unknown, associated (${type})`,
        stack: [balancer(type, { internal: unknown }), association("shop")],
        expected: "passes",
      },
      {
        title: `fails open (${type})`,
        stack: [balancer(type, { enableWafFailOpen: true }), association("shop")],
        expected: { problems: [failsOpen(type)] },
      },
      {
        title: `fails open, without a web ACL (${type})`,
        stack: [balancer(type, { enableWafFailOpen: true })],
        expected: { problems: [without, failsOpen(type)] },
      },
      {
        title: `fails open, internal (${type})`,
        stack: [balancer(type, { enableWafFailOpen: true, internal: true })],
        expected: "passes",
      },
      {
        title: `unknown whether it fails open (${type})`,
        stack: [balancer(type, { enableWafFailOpen: unknown }), association("shop")],
        expected: { unknownAt: type === native ? "loadBalancerAttributes.0.value" : "enableWafFailOpen" },
      },
    ]),
  );
});
