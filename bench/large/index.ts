import { CustomResource, type Inputs } from "@pulumi/pulumi";

// What the classes of @pulumi/aws make, without loading them: that would drown what is measured.
class Resource extends CustomResource {}

const region = "eu-central-1";
const account = "123456789012";
const tags = { Environment: "production", Owner: "platform", Project: "shop", CostCentre: "4711" };

/** Makes resources of a type, with the inputs of each by its number. */
function make(count: number, type: string, name: string, inputs: (number: number) => Inputs): CustomResource[] {
  return Array.from({ length: count }, (_, number) => new Resource(type, `${name}-${number}`, inputs(number)));
}

// 100 that the pack judges.

const pools = make(10, "aws:cognito/userPool:UserPool", "pool", (number) => ({
  name: `pool-${number}`,
  mfaConfiguration: "ON",
  softwareTokenMfaConfiguration: { enabled: true },
  passwordPolicy: { minimumLength: 14, requireLowercase: true, requireUppercase: true, requireNumbers: true },
  autoVerifiedAttributes: ["email"],
  tags,
}));
/** Spreads resources evenly over those that they belong to. */
const idOf = (resources: readonly CustomResource[], number: number) => resources[number % resources.length]?.id;

make(20, "aws:cognito/userPoolClient:UserPoolClient", "client", (number) => ({
  name: `client-${number}`,
  userPoolId: idOf(pools, number),
  generateSecret: true,
  allowedOauthFlows: ["code"],
  allowedOauthFlowsUserPoolClient: true,
  allowedOauthScopes: ["openid", "email"],
  callbackUrls: [`https://app-${number}.example.com/oauth2/idpresponse`],
  supportedIdentityProviders: ["COGNITO"],
}));
make(10, "aws:cognito/userPoolDomain:UserPoolDomain", "domain", (number) => ({
  domain: `bench-large-${number}`,
  userPoolId: idOf(pools, number),
}));

const balancers = make(5, "aws:lb/loadBalancer:LoadBalancer", "balancer", (number) => ({
  name: `balancer-${number}`,
  loadBalancerType: "application",
  subnets: ["subnet-0a1b2c3d4e5f60001", "subnet-0a1b2c3d4e5f60002"],
  tags,
}));
const targets = make(15, "aws:lb/targetGroup:TargetGroup", "targets", (number) => ({
  name: `targets-${number}`,
  port: 8080,
  protocol: "HTTP",
  targetType: "ip",
  vpcId: "vpc-0a1b2c3d4e5f60001",
  tags,
}));
const certificates = make(5, "aws:acm/certificate:Certificate", "certificate", (number) => ({
  domainName: `app-${number}.example.com`,
  validationMethod: "DNS",
  tags,
}));
const listeners = make(5, "aws:lb/listener:Listener", "listener", (number) => ({
  loadBalancerArn: idOf(balancers, number),
  port: 443,
  protocol: "HTTPS",
  certificateArn: idOf(certificates, number),
  sslPolicy: "ELBSecurityPolicy-TLS13-1-2-2021-06",
  defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } }],
}));
make(20, "aws:lb/listenerRule:ListenerRule", "rule", (number) => ({
  listenerArn: idOf(listeners, number),
  priority: 10 + number,
  actions: [{ type: "forward", targetGroupArn: idOf(targets, number) }],
  conditions: [{ hostHeader: { values: [`app-${number}.example.com`] } }],
}));
make(10, "aws:cloudwatch/logGroup:LogGroup", "logs", (number) => ({
  name: `/shop/service-${number}`,
  retentionInDays: 365,
  tags,
}));

// 1,900 that it does not.

make(400, "aws:lambda/function:Function", "function", (number) => ({
  name: `function-${number}`,
  role: `arn:aws:iam::${account}:role/function-${number}`,
  imageUri: `${account}.dkr.ecr.${region}.amazonaws.com/shop:function-${number}`,
  packageType: "Image",
  memorySize: 512,
  timeout: 30,
  environment: { variables: { STAGE: "production", TABLE: `orders-${number}`, LOG_LEVEL: "info" } },
  tags,
}));
const groups = make(250, "aws:ec2/securityGroup:SecurityGroup", "group", (number) => ({
  name: `group-${number}`,
  description: `What service ${number} may talk to`,
  vpcId: "vpc-0a1b2c3d4e5f60001",
  tags,
}));
make(500, "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule", "ingress", (number) => ({
  securityGroupId: idOf(groups, number),
  cidrIpv4: `10.${number % 250}.0.0/16`,
  fromPort: 8000 + number,
  toPort: 8000 + number,
  ipProtocol: "tcp",
  tags,
}));
make(250, "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule", "egress", (number) => ({
  securityGroupId: idOf(groups, number),
  cidrIpv4: "0.0.0.0/0",
  ipProtocol: "-1",
  tags,
}));
make(500, "aws:route53/record:Record", "record", (number) => ({
  zoneId: "Z0123456789ABCDEFGHIJ",
  name: `service-${number}.example.com`,
  type: "CNAME",
  ttl: 300,
  records: [`balancer-${number}.${region}.elb.amazonaws.com`],
}));
