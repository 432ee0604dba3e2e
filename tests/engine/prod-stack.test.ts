import assert from "node:assert/strict";
import { SandboxedProgram, underPolicies } from "./sandboxed-program";
import { changes, counts, deletions, diagnostics, policies } from "./screen";
import { ids, nameOf, tree } from "./tree";

const EVERYTHING = [
  "pulumi:pulumi:Stack cognito-auth-prod",
  "  cognito-auth:index:CognitoAuth auth",
  "    cognito-auth:index:AppClient auth-client-shop",
  "      aws:cognito/userPoolClient:UserPoolClient auth-client-shop",
  "    cognito-auth:index:AuthenticatedListener auth",
  "      aws:lb/listenerRule:ListenerRule auth-route-api",
  "      aws:lb/listenerRule:ListenerRule auth-route-web",
  "    cognito-auth:index:SignInDomain auth",
  "      aws:acm/certificate:Certificate auth-certificate",
  "      aws:acm/certificateValidation:CertificateValidation auth-certificate-validation",
  "      aws:cognito/userPoolDomain:UserPoolDomain auth-domain-custom",
  "      aws:route53/record:Record auth-alias-a",
  "      aws:route53/record:Record auth-alias-aaaa",
  "      aws:route53/record:Record auth-certificate-record",
  "    cognito-auth:index:UserPool auth",
  "      aws:cognito/riskConfiguration:RiskConfiguration auth-risk",
  "      aws:cognito/userPool:UserPool auth-user-pool (protected)",
  "      pulumi:index:Stash auth-frozen-settings",
  "    cognito-auth:index:UserPoolLogging auth",
  "      aws:cloudwatch/logGroup:LogGroup auth-notification-errors-logs",
  "      aws:cloudwatch/logGroup:LogGroup auth-user-activity-logs",
  "      aws:cognito/logDeliveryConfiguration:LogDeliveryConfiguration auth-log-delivery",
  "    cognito-auth:index:WebAclProtection auth",
  "      aws:wafv2/webAclAssociation:WebAclAssociation auth-web-acl",
];
const POOL_URN =
  "urn:pulumi:prod::cognito-auth::cognito-auth:index:CognitoAuth$cognito-auth:index:UserPool" +
  "$aws:cognito/userPool:UserPool::auth-user-pool";

interface Auth {
  userPool: { deletionProtection: boolean };
  loadBalancer: { hosts: string[]; routes: Record<string, object> };
}

describe("the stack prod with the real engine", () => {
  let program: SandboxedProgram;
  let first: Record<string, string>;

  const up = (...flags: string[]): Promise<string> =>
    program.done("prod", ["up", "--yes", "--skip-preview", ...underPolicies("prod"), ...flags]);
  const configure = async (change: (auth: Auth) => void): Promise<void> => {
    await program.configureLike("prod", "prod", (auth) => {
      change(auth as unknown as Auth);
    });
  };
  const withAdminRoute = (auth: Auth): void => {
    auth.loadBalancer.routes.admin = { priority: 50, paths: ["/admin/*"], targetGroupName: "shop-api" };
  };

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  it("shows in a preview what it would make, and makes nothing", async () => {
    const screen = await program.done("prod", ["preview", ...underPolicies("prod")]);

    assert.deepEqual(changes(screen), [
      "+ aws:acm:Certificate auth-certificate",
      "+ aws:acm:CertificateValidation auth-certificate-validation",
      "+ aws:cloudwatch:LogGroup auth-notification-errors-logs",
      "+ aws:cloudwatch:LogGroup auth-user-activity-logs",
      "+ aws:cognito:LogDeliveryConfiguration auth-log-delivery",
      "+ aws:cognito:RiskConfiguration auth-risk",
      "+ aws:cognito:UserPool auth-user-pool",
      "+ aws:cognito:UserPoolClient auth-client-shop",
      "+ aws:cognito:UserPoolDomain auth-domain-custom",
      "+ aws:lb:ListenerRule auth-route-api",
      "+ aws:lb:ListenerRule auth-route-web",
      "+ aws:route53:Record auth-alias-a",
      "+ aws:route53:Record auth-alias-aaaa",
      "+ aws:route53:Record auth-certificate-record",
      "+ aws:wafv2:WebAclAssociation auth-web-acl",
      "+ cognito-auth:index:AppClient auth-client-shop",
      "+ cognito-auth:index:AuthenticatedListener auth",
      "+ cognito-auth:index:CognitoAuth auth",
      "+ cognito-auth:index:SignInDomain auth",
      "+ cognito-auth:index:UserPool auth",
      "+ cognito-auth:index:UserPoolLogging auth",
      "+ cognito-auth:index:WebAclProtection auth",
      "+ pulumi:index:Stash auth-frozen-settings",
      "+ pulumi:pulumi:Stack cognito-auth-prod",
    ]);
    assert.deepEqual(counts(screen), ["+ 24 to create"]);
    assert.doesNotMatch(policies(screen), /\[/, "the strict policies have something to say");
    assert.deepEqual(program.made(), []);
  });

  it("comes up with a custom domain and two routes, and protects the pool alone", async () => {
    const screen = await up();

    const resources = await program.resources("prod");
    first = ids(resources);
    assert.deepEqual(counts(screen), ["+ 24 created"]);
    assert.doesNotMatch(policies(screen), /\[/, "the strict policies have something to say");
    assert.deepEqual(tree(resources), EVERYTHING);
    assert.equal(program.made().length, 15);
  });

  it("finds nothing to do in a second run", async () => {
    await up("--expect-no-changes");
  });

  it("adds a route without touching the others", async () => {
    await configure(withAdminRoute);
    const screen = await up();

    const now = ids(await program.resources("prod"));
    assert.deepEqual(awsChanges(screen), ["+ aws:lb:ListenerRule auth-route-admin"]);
    assert.deepEqual({ ...now, "auth-route-admin": undefined }, { ...first, "auth-route-admin": undefined });
  });

  it("adds a host in place: a callback URL in lower case, and a value of each route's condition", async () => {
    await configure((auth) => {
      withAdminRoute(auth);
      auth.loadBalancer.hosts = ["Admin.Example.test", "shop.example.test"];
    });
    const screen = await up();

    const resources = await program.resources("prod");
    const client = resources.find(({ type }) => type === "aws:cognito/userPoolClient:UserPoolClient");
    assert.deepEqual(awsChanges(screen), [
      "~ aws:cognito:UserPoolClient auth-client-shop",
      "~ aws:lb:ListenerRule auth-route-admin",
      "~ aws:lb:ListenerRule auth-route-api",
      "~ aws:lb:ListenerRule auth-route-web",
    ]);
    assert.deepEqual(client?.inputs?.callbackUrls, [
      "https://admin.example.test/oauth2/idpresponse",
      "https://shop.example.test/oauth2/idpresponse",
    ]);
    assert.equal(client.id, first["auth-client-shop"]);
  });

  it("removes a route without touching the others", async () => {
    await configure((auth) => {
      auth.loadBalancer.hosts = ["admin.example.test", "shop.example.test"];
    });
    const screen = await up();

    assert.deepEqual(awsChanges(screen), ["- aws:lb:ListenerRule auth-route-admin"]);
    assert.deepEqual(ids(await program.resources("prod")), first);
  });

  it("refuses to go down while the pool is protected, and deletes nothing", async () => {
    const before = program.made();
    const screen = await program.refused("prod", ["destroy", "--yes"]);

    assert.deepEqual(diagnostics(screen), {
      "aws:cognito:UserPool (auth-user-pool)": [
        `error: Preview failed: resource "${POOL_URN}" cannot be deleted`,
        "because it is protected. To unprotect the resource, either remove the `protect` flag from the resource in " +
          "your Pulumi program and run `pulumi up`, or use the command:",
        `\`pulumi state unprotect '${POOL_URN}'\``,
      ].join("\n"),
      "pulumi:pulumi:Stack (cognito-auth-prod)": "error: preview failed",
    });
    assert.deepEqual(program.made(), before);
    assert.deepEqual(tree(await program.resources("prod")), EVERYTHING);
  });

  it("keeps the pool even where somebody skips the preview that would have refused", async () => {
    await program.refused("prod", ["destroy", "--yes", "--skip-preview"]);

    assert.deepEqual(program.made(), [`aws:cognito/userPool:UserPool ${first["auth-user-pool"]!}`]);
  });

  it("lifts the protection in place, and brings back what is missing", async () => {
    await configure((auth) => {
      auth.userPool.deletionProtection = false;
    });
    // The policies refuse it, so who means it has to go without them, or to write an exemption.
    await program.refused("prod", ["preview", ...underPolicies("prod")]);
    const screen = await program.done("prod", ["up", "--yes", "--skip-preview"]);

    const resources = await program.resources("prod");
    const pool = resources.find(({ urn }) => nameOf(urn) === "auth-user-pool");
    assert.deepEqual(
      changes(screen).filter((change) => change.startsWith("~")),
      [
        "~ aws:cognito:UserPool auth-user-pool",
        "~ cognito-auth:index:CognitoAuth auth",
        "~ cognito-auth:index:UserPool auth",
      ],
    );
    assert.deepEqual(
      tree(resources),
      EVERYTHING.map((line) => line.replace(" (protected)", "")),
    );
    assert.equal(pool?.id, first["auth-user-pool"]);
    assert.equal(pool?.inputs?.deletionProtection, "INACTIVE");
  });

  it("goes down then, in an order that AWS accepts", async () => {
    const screen = await program.done("prod", ["destroy", "--yes"]);

    const order = deletions(screen);
    const isBefore = (earlier: string, later: string): void => {
      const [one, other] = [order.indexOf(earlier), order.indexOf(later)];
      assert.ok(one >= 0 && one < other, `${earlier} before ${later} in ${order.join(", ")}`);
    };
    for (const route of ["auth-route-api", "auth-route-web"]) {
      isBefore(route, "auth-client-shop");
      isBefore(route, "auth-domain-custom");
    }
    isBefore("auth-alias-a", "auth-domain-custom");
    isBefore("auth-alias-aaaa", "auth-domain-custom");
    isBefore("auth-domain-custom", "auth-certificate");
    isBefore("auth-domain-custom", "auth-user-pool");
    isBefore("auth-client-shop", "auth-user-pool");
    assert.equal(order.length, 15);
    assert.deepEqual(counts(screen), ["- 24 deleted"]);
    assert.deepEqual(await program.resources("prod"), []);
    assert.deepEqual(program.made(), []);
  });
});

/** Without the components, whose recorded arguments change with every setting. */
function awsChanges(screen: string): string[] {
  return changes(screen).filter((change) => change.includes(" aws:"));
}
