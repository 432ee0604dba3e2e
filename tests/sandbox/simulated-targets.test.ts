import assert from "node:assert/strict";
import type { CloudObject } from "../../sandbox/aws/cloud.ts";
import { simulatedAccount } from "./simulated-account";

const PERMISSION = "aws:lambda/permission:Permission";
const GROUP = "aws:lb/targetGroup:TargetGroup";
const ATTACHMENT = "aws:lb/targetGroupAttachment:TargetGroupAttachment";
const BALANCING = "elasticloadbalancing.amazonaws.com";
const THERE = "arn:aws:lambda:eu-central-1:123456789012:function:shop-trigger";

describe("the simulated targets of a load balancer", () => {
  const { make } = simulatedAccount();

  const group = (name: string): CloudObject => make(GROUP, { name, targetType: "lambda" });
  const permit = (principal: string, sourceArn?: string): CloudObject =>
    make(PERMISSION, {
      action: "lambda:InvokeFunction",
      function: THERE,
      principal,
      ...(sourceArn === undefined ? {} : { sourceArn }),
    });
  const attach = (targetGroupArn: string, targetId = THERE): CloudObject =>
    make(ATTACHMENT, { targetGroupArn, targetId });

  it("takes one function that the load balancer may call from that group", () => {
    const { id } = group("one");
    assert.throws(() => attach(id), /AccessDenied: elasticloadbalancing principal does not have permission to invoke/);
    permit("cognito-idp.amazonaws.com", id);
    permit(BALANCING, group("other").id);
    assert.throws(() => attach(id), /AccessDenied/);
    permit(BALANCING, id);
    assert.match(attach(id).id, /targetgroup\/one\//);
    assert.throws(() => attach(id), /TooManyTargets/);
  });

  it("takes a function that every group may call", () => {
    const { id } = group("any");
    permit(BALANCING);
    assert.ok(attach(id).id);
  });

  it("refuses a group or a function that is not there, and a group's name twice", () => {
    assert.throws(() => attach("arn:none"), /TargetGroupNotFound/);
    assert.throws(() => attach(group("empty").id, `${THERE}-none`), /InvalidTarget: .* does not exist/);
    group("twice");
    assert.throws(() => group("twice"), /ELBv2 Target Group \(twice\) already exists/);
  });

  it("takes whatever address there is in a group of addresses", () => {
    const { id } = make(GROUP, { name: "addresses", targetType: "ip", port: 80, protocol: "HTTP", vpcId: "vpc-1" });
    assert.ok(attach(id, "192.0.2.1").id);
    assert.ok(attach(id, "192.0.2.2").id);
  });
});
