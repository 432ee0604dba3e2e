import * as pulumi from "@pulumi/pulumi";
import * as settings from "@pulumi/pulumi/runtime/settings";

/** One resource as it reached the engine. */
export interface Registration {
  readonly type: string;
  readonly name: string;
  /** The inputs as plain values; a key that was not given is not there. */
  readonly inputs: Record<string, unknown>;
}

export interface Recording<T> {
  readonly made: T;
  readonly registrations: readonly Registration[];
  /** The one registration of that type and name. */
  readonly get: (type: string, name: string) => Registration;
  /** What Pulumi was told to warn of. */
  readonly warnings: readonly string[];
  /** The URN of everything, whose type part names the immediate parent alone. */
  readonly urns: readonly string[];
  /** The logical names of everything of that type, in order. */
  readonly names: (type: string) => string[];
}

type Answers = Record<string, (inputs: Record<string, unknown>) => Record<string, unknown>>;

/** What a resource answers beside its inputs once it is made; in a preview none of it is known. */
const COMPUTED: Record<string, (name: string, inputs: Record<string, unknown>) => Record<string, unknown>> = {
  "aws:cognito/userPool:UserPool": (name) => ({
    arn: `arn:aws:cognito-idp:eu-central-1:123456789012:userpool/${name}`,
    endpoint: `cognito-idp.eu-central-1.amazonaws.com/${name}`,
  }),
  "aws:cognito/userPoolClient:UserPoolClient": (name) => ({ clientSecret: `secret-of-${name}` }),
  "aws:cognito/userPoolDomain:UserPoolDomain": () => ({
    region: "eu-central-1",
    cloudfrontDistribution: "d111111abcdef8.cloudfront.net",
    cloudfrontDistributionZoneId: "Z2FDTNDATAQYW2",
  }),
  "aws:acm/certificate:Certificate": (name, { domainName, subjectAlternativeNames }) => ({
    arn: `arn:aws:acm:us-east-1:123456789012:certificate/${name}`,
    // A set: the one that is wanted does not come first.
    domainValidationOptions: [
      "other.example.test",
      ...((subjectAlternativeNames ?? []) as string[]),
      String(domainName),
    ]
      .map((domain) => ({ domain, proven: domain.replace(/^\*\./, "") }))
      .map(({ domain, proven }) => ({
        domainName: domain,
        resourceRecordName: `_x.${proven}`,
        resourceRecordType: "CNAME",
        resourceRecordValue: `_y.${proven}.acm-validations.aws`,
      })),
  }),
  "aws:lambda/function:Function": (name) => ({ arn: `arn:aws:lambda:eu-central-1:123456789012:function:${name}` }),
  "aws:iam/role:Role": (name) => ({ name, arn: `arn:aws:iam::123456789012:role/${name}` }),
  "aws:cloudwatch/logGroup:LogGroup": (name, inputs) => ({
    name: inputs.name ?? name,
    arn: `arn:aws:logs:eu-central-1:123456789012:log-group:${name}`,
  }),
  "aws:kms/key:Key": (name) => ({ arn: `arn:aws:kms:eu-central-1:123456789012:key/${name}` }),
  "aws:sns/topic:Topic": (name, { region = "eu-central-1" }) => ({
    arn: `arn:aws:sns:${String(region)}:123456789012:${name}`,
  }),
  "aws:cloudwatch/metricAlarm:MetricAlarm": (name, { region = "eu-central-1" }) => ({
    arn: `arn:aws:cloudwatch:${String(region)}:123456789012:alarm:${name}`,
  }),
  "aws:cloudwatch/dashboard:Dashboard": (_, { region = "eu-central-1" }) => ({ region }),
  "aws:s3/bucket:Bucket": (name) => ({ bucket: name, arn: `arn:aws:s3:::${name}` }),
  "aws:cloudtrail/trail:Trail": (_, { name }) => ({
    arn: `arn:aws:cloudtrail:eu-central-1:123456789012:trail/${String(name)}`,
  }),
  "aws:route53/record:Record": (_, { name }) => ({ fqdn: String(name) }),
  "aws:ec2/securityGroup:SecurityGroup": (name) => ({ arn: `arn:aws:ec2:group/${name}` }),
  "aws:lb/loadBalancer:LoadBalancer": (name) => ({
    arn: `arn:aws:elasticloadbalancing:loadbalancer/${name}`,
    dnsName: `${name}-1234567890.eu-central-1.elb.amazonaws.com`,
    zoneId: "Z215JYRZR1TBD5",
  }),
  "aws:lb/listener:Listener": (name) => ({ arn: `arn:aws:elasticloadbalancing:listener/${name}` }),
  "aws:lb/targetGroup:TargetGroup": (name) => ({ arn: `arn:aws:elasticloadbalancing:targetgroup/${name}` }),
  "aws:lb/listenerRule:ListenerRule": (name) => ({ arn: `arn:aws:elasticloadbalancing:rule/${name}` }),
};

/** What every pool asks for, so that no test has to answer it. */
const ALWAYS: Answers = { "aws:index/getRegion:getRegion": () => ({ region: "eu-central-1" }) };

/**
 * Runs a program against mocks and waits until everything in it is registered or refused. An invoke without an answer
 * fails the test. In a preview nothing computed is known.
 *
 * It proves what is registered with which inputs; parents, protection and the order of deletion are the engine tests'.
 */
export async function record<T>(
  build: () => T,
  {
    preview = false,
    answers = {},
    seen = () => undefined,
  }: { preview?: boolean; answers?: Answers; seen?: (type: string) => unknown } = {},
): Promise<Recording<T>> {
  const registrations: Registration[] = [];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs, custom }: pulumi.runtime.MockResourceArgs) => {
        const given = JSON.parse(JSON.stringify(inputs)) as Record<string, unknown>;
        registrations.push({ type, name, inputs: given });
        seen(type);
        const known = custom === true && !preview;
        return {
          id: known ? `${name}-id` : undefined,
          state: { ...(inputs as Record<string, unknown>), ...(known ? COMPUTED[type]?.(name, given) : {}) },
        };
      },
      call: ({ token, inputs }) => {
        const answer = answers[token] ?? ALWAYS[token];
        if (answer === undefined) {
          throw new Error(`no answer for ${token} ${JSON.stringify(inputs)}`);
        }
        return answer(inputs as Record<string, unknown>);
      },
    },
    "cognito-auth",
    "test",
    preview,
  );
  const warnings: string[] = [];
  const restore = collectWarnings(warnings);
  let made: T;
  try {
    made = build();
    await settled();
  } finally {
    restore();
  }
  const monitor = settings.getMonitor() as unknown as { getRegisteredResources: () => Map<string, unknown> };
  return {
    made,
    registrations,
    warnings,
    urns: [...monitor.getRegisteredResources().keys()],
    get: (type, name) => {
      const found = registrations.filter((registration) => registration.type === type && registration.name === name);
      if (found.length !== 1) {
        const all = registrations.map((registration) => `${registration.type} ${registration.name}`).join("\n");
        throw new Error(`expected one ${type} ${name}, found ${found.length} among:\n${all}`);
      }
      return found[0]!;
    },
    names: (type) => registrations.filter((registration) => registration.type === type).map(({ name }) => name),
  };
}

/** Without an engine Pulumi warns on the console. */
function collectWarnings(into: string[]): () => void {
  const { warn } = console;
  console.warn = (text: string) => into.push(text.replace(/^warning: \[runtime\] /, ""));
  return () => {
    console.warn = warn;
  };
}

/** Rejects with what stopped a registration. Pulumi reports that as an unhandled rejection too, which is caught here. */
async function settled(): Promise<void> {
  const rejections: unknown[] = [];
  const listeners = process.rawListeners("unhandledRejection") as NodeJS.UnhandledRejectionListener[];
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (reason) => rejections.push(reason));
  try {
    await (settings as unknown as { waitForRPCs: () => Promise<void> }).waitForRPCs();
    // Outputs that nothing waits for settle in later turns.
    await new Promise((resolve) => setTimeout(resolve, 5));
  } finally {
    process.removeAllListeners("unhandledRejection");
    listeners.forEach((listener) => process.on("unhandledRejection", listener));
  }
  const [first] = rejections;
  if (first !== undefined) {
    throw first instanceof Error ? first : new Error(JSON.stringify(first));
  }
}

/** The value of an output, or undefined where it is not known in this preview. */
export async function valueOf<T>(output: pulumi.Output<T>): Promise<T | undefined> {
  const { promise, isKnown } = output as unknown as { promise: () => Promise<T>; isKnown: Promise<boolean> };
  return (await isKnown) ? promise.call(output) : undefined;
}
