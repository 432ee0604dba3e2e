import assert from "node:assert/strict";
import { join } from "node:path";
import { repository, SandboxedProgram } from "./sandboxed-program";
import { counts, diagnostics, hasStackTrace } from "./screen";
import { tree } from "./tree";

const INPUTS = {
  "cognito-auth:index:AppClient":
    "accessTokenMinutes authFlows authSessionMinutes callbackUrls contextData customAttributes defaultRedirectUrl generation grants hideUserExistence hosts idTokenMinutes identityProviders keepPrevious kind logoutUrls readAttributes refreshTokenDays refreshTokenRotation region revocation scopes secret userPoolId writeAttributes",
  "cognito-auth:index:AuditTrail": "allRegions bucketName kmsKeyArn name prefix region retentionDays tags",
  "cognito-auth:index:AuthenticatedListener":
    "dnsName domainName extraParams front hosts includeDnsName issuer jwksUri listenerArn logout name port region routes scopes securityGroupId session tags tokenClientIds userPoolArn userPoolClientId userPoolDomain",
  "cognito-auth:index:Branding": "classic clientIds managed region userPoolId version",
  "cognito-auth:index:CognitoAuth":
    "branding clients domain groups identityPool identityProviders loadBalancer logging monitoring region regionalConfiguration replicas resourceServers tags terms trail userPool users webAclArn webAclName",
  "cognito-auth:index:IdentityPool":
    "classicFlow clientIds deletionProtection guests loginProviders name openidConnectProviderArns permissionsBoundaryArn principalTags providerName providerRoleMappings region roleMapping roles samlProviderArns serverSideTokenCheck signedIn tags",
  "cognito-auth:index:IdentityProvider":
    "apiVersion attributeMapping attributesRequestMethod attributesUrl authorizeUrl clientId clientSecret domainName encryptAssertions identifiers idpInitiated issuerUrl jwksUri keyId linkEmailDomains linkSubjectAttribute linkVerifiedEmail metadataUrl metadataXml privateKey providerName region scopes signOut signRequests teamId tokenUrl type userPoolId",
  "cognito-auth:index:LoadBalancerFront":
    "accessLogs aliases certificateArn deletionProtection desyncMitigation dropInvalidHeaders dualStack hostedZoneId hostedZoneName hosts idleTimeoutSeconds ingressCidrs internal name region securityGroupIds subnetIds tags targetCidrs tlsPolicy vpcId webAclArn",
  "cognito-auth:index:LogoutRoute":
    "cookieName domainName hosts listenerArn path priority redirectUrl region retentionDays tags userPoolClientId",
  "cognito-auth:index:Monitoring":
    "alarms certificateTopicArn clientIds dashboard domainCertificateArn emails functionArns loadBalancerArn loadBalancerCertificateArn region tags threatProtection topicArn userPoolArn",
  "cognito-auth:index:ResourceServer": "identifier region scopes userPoolId",
  "cognito-auth:index:SignInDomain": "custom managedLoginVersion prefix region tags userPoolId",
  "cognito-auth:index:Terms": "clientIds clients privacyPolicy region termsOfUse userPoolId",
  "cognito-auth:index:User":
    "attributes deletionProtection enabled groups invite region temporaryPassword userName userPoolId",
  "cognito-auth:index:UserGroup": "description groupName precedence region roleArn userPoolId",
  "cognito-auth:index:UserPool":
    "accountRecovery attributes deletionProtection devices email firstFactors invitation mfa name passkey passwordPolicy plan region selfSignUp senderKmsKeyArn signIn sms tags threatProtection triggers trustedProviders verification verifyingProviders",
  "cognito-auth:index:UserPoolLogging": "notificationErrors region tags userActivity userPoolId",
  "cognito-auth:index:UserPoolReplicas": "hasLoadBalancer region regionalConfiguration replicas tags userPoolArn",
  "cognito-auth:index:WebAclProtection": "region userPoolArn webAclArn webAclName",
};

interface Schema {
  readonly name: string;
  readonly resources: Record<string, { isComponent: boolean; inputProperties: object }>;
}

/** Reads the schema as somebody does who stands in that project. */
async function inputsInSchema(project: string): Promise<Record<string, string>> {
  const program = await SandboxedProgram.open(project);
  try {
    const components = join(repository, "components");
    const { code, stdout, stderr } = await program.session.pulumi(["package", "get-schema", components]);
    assert.equal(code, 0, stderr);
    const { name, resources } = JSON.parse(stdout) as Schema;
    assert.equal(name, "cognito-auth");
    assert.ok(Object.values(resources).every(({ isComponent }) => isComponent));
    return Object.fromEntries(
      Object.entries(resources).map(([token, { inputProperties }]) => [
        token,
        Object.keys(inputProperties).sort().join(" "),
      ]),
    );
  } finally {
    await program.close();
  }
}

describe("the components as a plugin with the real engine", () => {
  it("tell a schema with every component and their inputs", async () => {
    assert.deepEqual(await inputsInSchema("tests/engine/programs/plugin-user"), INPUTS);
  });

  it("tell the same in this repository, whose tsconfig.json Pulumi reads then", async () => {
    assert.deepEqual(await inputsInSchema("."), INPUTS);
  });

  describe("in a program that knows them by token alone", () => {
    const UP = ["up", "--yes", "--skip-preview"];
    let program: SandboxedProgram;

    before(async () => {
      program = await SandboxedProgram.open("tests/engine/programs/plugin-user");
    });

    after(async () => {
      await program.close();
    });

    const configure = (args: unknown): Promise<void> =>
      program.configure("test", undefined, { "plugin-user:args": args });

    it("come up, find nothing to do again, keep their pool, and go down", async () => {
      await configure({
        userPool: { deletionProtection: false },
        clients: { web: { kind: "web", callbackUrls: ["https://shop.example.test/callback"] } },
      });
      const screen = await program.done("test", UP);

      assert.deepEqual(counts(screen), ["+ 9 created"]);
      assert.match(screen, /clientSecrets: \[secret\]/);
      assert.deepEqual(tree(await program.resources("test")), [
        "pulumi:pulumi:Stack plugin-user-test",
        "  cognito-auth:index:CognitoAuth auth",
        "    cognito-auth:index:AppClient auth-client-web",
        "      aws:cognito/userPoolClient:UserPoolClient auth-client-web",
        "    cognito-auth:index:SignInDomain auth",
        "      aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix",
        "    cognito-auth:index:UserPool auth",
        "      aws:cognito/userPool:UserPool auth-user-pool",
        "      pulumi:index:Stash auth-frozen-settings",
      ]);

      await program.done("test", [...UP, "--expect-no-changes"]);
      await configure({ userPool: { deletionProtection: false, signIn: { username: true } } });
      assert.match(
        await program.refused("test", ["preview"]),
        /userPool\.signIn: cannot change from email to username; write it as it was/,
      );
      await program.done("test", ["destroy", "--yes", "--skip-preview"]);
      assert.deepEqual(program.made(), []);
    });

    it("tell in one list, each thing once, what AWS would refuse", async () => {
      await configure({
        userPool: { passwordPolicy: { minimumLength: 5 } },
        loadBalancer: {
          name: "shop",
          hosts: ["shop.example.test"],
          routes: { web: { priority: 0, targetGroupName: "shop-web" } },
        },
      });
      const screen = await program.refused("test", UP);
      // Now and then the engine cuts off the program's request, and the program's SDK complains of that, too.
      const [told = ""] =
        diagnostics(screen)["pulumi:pulumi:Stack (plugin-user-test)"]!.split("error: Running program");

      assert.equal(hasStackTrace(told), false, screen);
      assert.deepEqual(program.made(), []);
      assert.match(told, /CognitoAuth "auth": 2 problems with its arguments/);
      for (const problem of [
        "userPool.passwordPolicy.minimumLength: must be a whole number, 6 to 99 characters (got 5); 6 is the nearest",
        "loadBalancer.routes.web.priority: must be a whole number, 1 to 50000 (got 0); 1 is the nearest",
      ]) {
        assert.equal(told.split(problem).length - 1, 1, told);
      }
    });
  });
});
