/** CloudWatch's names for what is watched, and by what each is told apart. */

/** Cognito developer guide, "User pool metrics in CloudWatch", and "Viewing threat protection metrics". */
export const COGNITO = "AWS/Cognito";

/** What Cognito evaluates the risk of. */
export const RISKY_OPERATIONS = ["SignIn", "SignUp", "PasswordChange"] as const;

/** What a client is throttled at. Federation is told apart by its provider too. */
export const THROTTLES = ["SignUpThrottles", "SignInThrottles", "TokenRefreshThrottles"] as const;

/** Application Load Balancer user guide, "CloudWatch metrics for your Application Load Balancer". */
export const BALANCER = "AWS/ApplicationELB";

/** Lambda developer guide, "Types of metrics for Lambda functions". */
export const LAMBDA = "AWS/Lambda";

/** ACM user guide, "Supported CloudWatch metrics"; told twice a day, and no longer once the certificate has ended. */
export const CERTIFICATES = "AWS/CertificateManager";

/** Cognito developer guide, "Things to know about Lambda triggers": how long Cognito waits, in milliseconds. */
export const TRIGGER_LIMIT = 5000;

/** The id of a pool by its ARN. */
export function poolId(arn: string): string {
  return arn.slice(arn.lastIndexOf("/") + 1);
}

/** How CloudWatch calls a load balancer: the end of its ARN, which stands in that of its listeners too. */
export function balancerName(arn: string): string {
  return arn
    .replace(/^.*:(?:loadbalancer|listener)\//, "")
    .split("/")
    .slice(0, 3)
    .join("/");
}

/** The name of a function by its ARN, with or without an alias or a version. */
export function functionName(arn: string): string {
  return /:function:([^:]+)/.exec(arn)?.[1] ?? arn;
}
