import assert from "node:assert/strict";
import type { CloudObject } from "../../sandbox/aws/cloud.ts";
import { SandboxedProgram, type StateResource, underPolicyConfig } from "./sandboxed-program";
import { changes, deletions, diagnostics } from "./screen";
import { ids, nameOf, tree } from "./tree";

const SUBNETS = ["subnet-0123456789abcdef0", "subnet-0fedcba9876543210"];
const BALANCER = "aws:lb/loadBalancer:LoadBalancer";
const EGRESS = "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule";
const LISTENER = "aws:lb/listener:Listener";
const FRONT = [
  "    cognito-auth:index:LoadBalancerFront auth",
  "      aws:acm/certificate:Certificate auth-front-certificate",
  "      aws:acm/certificateValidation:CertificateValidation auth-front-certificate-validation",
  "      aws:ec2/securityGroup:SecurityGroup auth-front-security-group",
  "      aws:lb/listener:Listener auth-front-http",
  "      aws:lb/listener:Listener auth-front-https",
  "      aws:lb/loadBalancer:LoadBalancer auth-front (protected)",
  "      aws:route53/record:Record auth-front-alias-a-shop.example.test",
  "      aws:route53/record:Record auth-front-certificate-record-shop.example.test",
  "      aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule auth-front-egress-https",
  "      aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule auth-front-to-vpc",
  "      aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule auth-front-http-from-0.0.0.0-0",
  "      aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule auth-front-https-from-0.0.0.0-0",
];
const BALANCER_URN =
  "urn:pulumi:front::cognito-auth::cognito-auth:index:CognitoAuth$cognito-auth:index:LoadBalancerFront" +
  `$${BALANCER}::auth-front`;

interface Settings {
  front: Record<string, unknown>;
  hosts: string[];
}

/** The names of what was made, in the order in which it was there. */
function creations(screen: string): string[] {
  return [...screen.matchAll(/^ \+ +aws:\S+ (\S+) created /gm)].map(([, name = ""]) => name);
}

function isBefore(order: string[], earlier: string, later: string): void {
  const [one, other] = [order.indexOf(earlier), order.indexOf(later)];
  assert.ok(one >= 0 && one < other, `${earlier} before ${later} in ${order.join(", ")}`);
}

/** Without the components, whose recorded arguments change with every setting. */
function awsChanges(screen: string): string[] {
  return changes(screen).filter((change) => change.includes(" aws:"));
}

describe("a load balancer of its own with the real engine", () => {
  let program: SandboxedProgram;
  let settings: Settings;
  let first: Record<string, string>;

  const configure = (change: (settings: Settings) => void = () => undefined): Promise<void> => {
    change(settings);
    return program.configure("front", {
      userPool: { deletionProtection: false },
      loadBalancer: { ...settings, routes: { web: { priority: 100, targetGroupName: "shop-web" } } },
    });
  };
  const up = (...flags: string[]): Promise<string> =>
    program.done("front", ["up", "--yes", "--skip-preview", ...flags]);
  const found = async (name: string, type: string): Promise<StateResource> => {
    const all = await program.resources("front");
    return all.find((resource) => nameOf(resource.urn) === name && resource.type === type)!;
  };

  before(async () => {
    program = await SandboxedProgram.open();
    settings = {
      front: { subnetIds: [...SUBNETS], hostedZoneName: "example.test" },
      hosts: ["shop.example.test"],
    };
    await configure();
  });

  after(async () => {
    await program.close();
  });

  it("comes up under the policies, the certificate validated before the listener, that before the rule", async () => {
    const screen = await up(...underPolicyConfig("examples/policies.json"));

    const resources = await program.resources("front");
    first = ids(resources);
    const made = tree(resources);
    assert.deepEqual(made.slice(made.indexOf(FRONT[0]!), made.indexOf(FRONT[0]!) + FRONT.length), FRONT);
    const order = creations(screen);
    isBefore(order, "auth-front-certificate-record-shop.example.test", "auth-front-certificate-validation");
    isBefore(order, "auth-front-certificate-validation", "auth-front-https");
    isBefore(order, "auth-front-security-group", "auth-front");
    isBefore(order, "auth-front", "auth-front-https");
    isBefore(order, "auth-front-https", "auth-route-web");
    isBefore(order, "auth-client-loadBalancer", "auth-route-web");
    isBefore(order, "auth-front", "auth-front-alias-a-shop.example.test");
  });

  it("puts the routes on its listener, and tells what targets and DNS need", async () => {
    const rule = await found("auth-route-web", "aws:lb/listenerRule:ListenerRule");
    assert.equal(rule.inputs?.listenerArn, first["auth-front-https"]);
    const outputs = await program.outputs("front");
    assert.equal(outputs.loadBalancerSecurityGroupId, first["auth-front-security-group"]);
    assert.match(String(outputs.loadBalancerDnsName), /^auth-front-\w+-\d+\.eu-central-1\.elb\.amazonaws\.com$/);
    assert.equal(outputs.dnsRecords, undefined);
  });

  it("finds nothing to do in a second run, nor after a look at AWS", async () => {
    await up("--expect-no-changes");
    await program.done("front", ["refresh", "--yes", "--skip-preview", "--expect-no-changes"]);
  });

  it("takes a host more: a new certificate, then the listener, then the old one goes", async () => {
    await configure(({ hosts }) => hosts.unshift("Api.example.test"));
    const screen = await up();

    assert.deepEqual(awsChanges(screen), [
      "+ aws:route53:Record auth-front-alias-a-api.example.test",
      "+ aws:route53:Record auth-front-certificate-record-api.example.test",
      "++ aws:acm:Certificate auth-front-certificate",
      "++ aws:acm:CertificateValidation auth-front-certificate-validation",
      "+- aws:acm:Certificate auth-front-certificate",
      "+- aws:acm:CertificateValidation auth-front-certificate-validation",
      "-- aws:acm:Certificate auth-front-certificate",
      "-- aws:acm:CertificateValidation auth-front-certificate-validation",
      "~ aws:cognito:UserPoolClient auth-client-loadBalancer",
      "~ aws:lb:Listener auth-front-https",
      "~ aws:lb:ListenerRule auth-route-web",
    ]);
    const records = program.session.cloud
      .all("aws:route53/record:Record")
      .map(({ properties }) => properties.fqdn as string);
    assert.equal(records.filter((name) => /^_\w+\.shop\.example\.test$/.test(name)).length, 1);
    const listener = await found("auth-front-https", LISTENER);
    const certificate = await found("auth-front-certificate", "aws:acm/certificate:Certificate");
    assert.equal(listener.id, first["auth-front-https"]);
    assert.equal(listener.inputs?.certificateArn, certificate.id);
    assert.notEqual(certificate.id, first["auth-front-certificate"]);
  });

  it("changes every part in place", async () => {
    await configure(({ front }) => {
      Object.assign(front, {
        subnetIds: [...SUBNETS, "subnet-0a1b2c3d4e5f60718"],
        dualStack: true,
        ingressCidrs: ["192.0.2.0/24", "2001:db8::/32"],
        targetCidrs: ["10.0.0.0/20"],
        tlsPolicy: "ELBSecurityPolicy-TLS13-1-3-PQ-2025-09",
        accessLogs: { bucket: "example-access-logs", prefix: "shop" },
        idleTimeoutSeconds: 300,
        dropInvalidHeaders: false,
        desyncMitigation: "strictest",
        webAclArn: program.session.cloud.all("aws:wafv2/webAcl:WebAcl")[0]?.id,
      });
    });
    const screen = await up();

    const balancer = await found("auth-front", BALANCER);
    const { inputs = {} } = balancer;
    assert.equal(balancer.id, first["auth-front"]);
    assert.deepEqual(
      [inputs.ipAddressType, inputs.idleTimeout, inputs.dropInvalidHeaderFields, inputs.desyncMitigationMode],
      ["dualstack", 300, false, "strictest"],
    );
    assert.deepEqual(inputs.accessLogs, { bucket: "example-access-logs", enabled: true, prefix: "shop" });
    assert.deepEqual((inputs.subnets as string[]).length, 3);
    assert.deepEqual(awsChanges(screen), [
      "+ aws:route53:Record auth-front-alias-aaaa-api.example.test",
      "+ aws:route53:Record auth-front-alias-aaaa-shop.example.test",
      "+ aws:vpc:SecurityGroupEgressRule auth-front-to-10.0.0.0-20",
      "+ aws:vpc:SecurityGroupIngressRule auth-front-http-from-192.0.2.0-24",
      "+ aws:vpc:SecurityGroupIngressRule auth-front-http-from-2001_db8__-32",
      "+ aws:vpc:SecurityGroupIngressRule auth-front-https-from-192.0.2.0-24",
      "+ aws:vpc:SecurityGroupIngressRule auth-front-https-from-2001_db8__-32",
      "+ aws:wafv2:WebAclAssociation auth-front-web-acl",
      "- aws:vpc:SecurityGroupEgressRule auth-front-to-vpc",
      "- aws:vpc:SecurityGroupIngressRule auth-front-http-from-0.0.0.0-0",
      "- aws:vpc:SecurityGroupIngressRule auth-front-https-from-0.0.0.0-0",
      "~ aws:lb:Listener auth-front-https",
      "~ aws:lb:LoadBalancer auth-front",
    ]);
    await up("--expect-no-changes");
  });

  it("is not replaced while it is protected, and says what to do", async () => {
    await configure(({ front }) => {
      Object.assign(front, { internal: true });
    });
    const before = program.made();
    const screen = await program.refused("front", ["preview"]);

    const said = diagnostics(screen)["aws:lb:LoadBalancer (auth-front)"] ?? "";
    assert.match(said, /unable to replace resource .*auth-front/s);
    assert.match(said, /currently marked for protection/);
    assert.deepEqual(program.made(), before);
  });

  it("refuses to go down while it is protected, says what to do, and deletes nothing", async () => {
    const before = program.made();
    const screen = await program.refused("front", ["destroy", "--yes"]);

    assert.equal(
      diagnostics(screen)["aws:lb:LoadBalancer (auth-front)"],
      [
        `error: Preview failed: resource "${BALANCER_URN}" cannot be deleted`,
        "because it is protected. To unprotect the resource, either remove the `protect` flag from the resource in " +
          "your Pulumi program and run `pulumi up`, or use the command:",
        `\`pulumi state unprotect '${BALANCER_URN}'\``,
      ].join("\n"),
    );
    assert.deepEqual(program.made(), before);
  });

  it("is replaced once that is lifted, with the listeners and the rule, whatever leads there following", async () => {
    await configure(({ front }) => {
      Object.assign(front, { deletionProtection: false, internal: undefined });
    });
    assert.deepEqual(awsChanges(await up()), ["~ aws:lb:LoadBalancer auth-front"]);

    await configure(({ front }) => {
      Object.assign(front, { internal: true });
    });
    const screen = await up();

    const changed = awsChanges(screen);
    for (const name of ["LoadBalancer auth-front", "Listener auth-front-http", "Listener auth-front-https"]) {
      assert.ok(changed.includes(`+- aws:lb:${name}`), changed.join("\n"));
    }
    assert.ok(changed.includes("+- aws:lb:ListenerRule auth-route-web"), changed.join("\n"));
    assert.ok(changed.includes("~ aws:route53:Record auth-front-alias-a-shop.example.test"), changed.join("\n"));
    const outputs = await program.outputs("front");
    assert.match(String(outputs.loadBalancerDnsName), /^internal-auth-front-/);
    await up("--expect-no-changes");
  });

  it("is replaced in another VPC, with its security group", async () => {
    for (const object of elsewhere(program)) program.session.cloud.put(object);
    await configure(({ front }) => {
      Object.assign(front, {
        subnetIds: SUBNETS.map((id) => id.replace(/.$/, "e")),
        dualStack: false,
        targetCidrs: undefined,
      });
    });
    const screen = await up();

    const changed = awsChanges(screen);
    for (const name of ["ec2:SecurityGroup auth-front-security-group", "lb:LoadBalancer auth-front"]) {
      assert.ok(changed.includes(`+- aws:${name}`), changed.join("\n"));
    }
    const rule = await found("auth-front-to-vpc", "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule");
    assert.equal(rule.inputs?.cidrIpv4, "10.9.0.0/16");
    await up("--expect-no-changes");
  });

  it("goes down in an order that AWS accepts", async () => {
    const screen = await program.done("front", ["destroy", "--yes", "--skip-preview"]);

    const order = deletions(screen);
    isBefore(order, "auth-route-web", "auth-front-https");
    isBefore(order, "auth-front-https", "auth-front");
    isBefore(order, "auth-front-https", "auth-front-certificate");
    isBefore(order, "auth-front", "auth-front-security-group");
    isBefore(order, "auth-front-alias-a-shop.example.test", "auth-front");
    assert.deepEqual(await program.resources("front"), []);
    assert.deepEqual(
      program.made().filter((line) => !line.includes("vpc-0e") && !line.startsWith("aws:ec2/")),
      [],
    );
  });
});

/** Another VPC in the account, with two subnets whose ids end with an e. */
function elsewhere(program: SandboxedProgram): CloudObject[] {
  const { cloud } = program.session;
  const vpcId = "vpc-0e0e0e0e0e0e0e0e0";
  const vpcs = cloud.all("aws:ec2/vpc:Vpc").slice(0, 1);
  const subnets = cloud.all("aws:ec2/subnet:Subnet").filter(({ id }) => SUBNETS.includes(id));
  return [
    ...vpcs.map((vpc) => ({ ...vpc, id: vpcId, properties: { ...vpc.properties, cidrBlock: "10.9.0.0/16" } })),
    ...subnets.map((subnet) => ({
      ...subnet,
      id: subnet.id.replace(/.$/, "e"),
      properties: { ...subnet.properties, ipv6CidrBlock: "", vpcId },
    })),
  ];
}

describe("the way out of a load balancer that exists, with the real engine", () => {
  const GROUP = "sg-0a1b2c3d4e5f60718";
  let program: SandboxedProgram;
  const up = (): Promise<string> => program.done("egress", ["up", "--yes", "--skip-preview"]);
  const configure = (securityGroupId?: string): Promise<void> =>
    program.configure("egress", {
      userPool: { deletionProtection: false },
      loadBalancer: {
        name: "shop",
        hosts: ["shop.example.test"],
        ...(securityGroupId && { securityGroupId }),
        routes: { web: { priority: 100, targetGroupName: "shop-web" } },
      },
    });

  before(async () => {
    program = await SandboxedProgram.open();
    await configure(GROUP);
  });

  after(async () => {
    await program.close();
  });

  it("is opened before somebody is asked to sign in", async () => {
    isBefore(creations(await up()), "auth-egress-https", "auth-route-web");
    const [rule] = program.session.cloud.all(EGRESS);
    assert.deepEqual(
      [rule?.properties.securityGroupId, rule?.properties.cidrIpv4, rule?.properties.fromPort],
      [GROUP, "0.0.0.0/0", 443],
    );
  });

  it("is closed again, with the group left as it was", async () => {
    await configure();
    assert.deepEqual(awsChanges(await up()), ["- aws:vpc:SecurityGroupEgressRule auth-egress-https"]);
    assert.deepEqual(program.session.cloud.all(EGRESS), []);
  });

  it("is refused by AWS where the group has it already", async () => {
    const properties = { securityGroupId: GROUP, ipProtocol: "tcp", fromPort: 443, toPort: 443, cidrIpv4: "0.0.0.0/0" };
    program.session.cloud.put({ type: EGRESS, id: "sgr-0a1b2c3d", region: "eu-central-1", properties });
    await configure(GROUP);
    const screen = await program.refused("egress", ["up", "--yes", "--skip-preview"]);
    assert.match(screen, /InvalidPermission\.Duplicate: the specified rule .* already exists/);
  });
});
