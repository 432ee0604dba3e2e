import type * as pulumi from "@pulumi/pulumi";
import { known } from "./input";
import type { Problem } from "./problem";

/** Cognito API reference, RegionCodeType. */
const REGION = /^[a-z]{2,}(?:-[a-z]+)+-\d{1,2}$/;

/** The name of an AWS region, by its form. */
export function checkRegion(value: pulumi.Input<string> | undefined, path: string): Problem[] {
  const region = known(value);
  return region === undefined || REGION.test(region)
    ? []
    : [{ path, rule: "must be the name of an AWS region", got: region, remedy: 'write one such as "eu-west-1"' }];
}
