import assert from "node:assert/strict";
import { definitionOf, functionOf } from "../../sandbox/aws/catalogue.ts";
import { Cloud, type CloudObject } from "../../sandbox/aws/cloud.ts";
import { text, type Properties } from "../../sandbox/aws/property-values.ts";
import * as life from "../../sandbox/aws/resource-life.ts";
import { region, simulatedAccount } from "./simulated-account";

const tokens = {
  pool: "aws:cognito/userPool:UserPool",
  nativePool: "aws-native:cognito:UserPool",
  client: "aws:cognito/userPoolClient:UserPoolClient",
  domain: "aws:cognito/userPoolDomain:UserPoolDomain",
  resourceServer: "aws:cognito/resourceServer:ResourceServer",
  group: "aws:cognito/userGroup:UserGroup",
  user: "aws:cognito/user:User",
  membership: "aws:cognito/userInGroup:UserInGroup",
  certificate: "aws:acm/certificate:Certificate",
  validation: "aws:acm/certificateValidation:CertificateValidation",
  record: "aws:route53/record:Record",
  rule: "aws:lb/listenerRule:ListenerRule",
  listener: "aws:lb/listener:Listener",
};

describe("the simulated AWS", () => {
  const account = simulatedAccount();
  const { make, invoke, problems } = account;

  function newClient(pool: CloudObject, inputs: Properties = {}): CloudObject {
    return make(tokens.client, {
      name: "web",
      userPoolId: pool.id,
      generateSecret: true,
      allowedOauthFlowsUserPoolClient: true,
      allowedOauthFlows: ["code"],
      allowedOauthScopes: ["openid"],
      callbackUrls: ["https://app.example.test/cb"],
      explicitAuthFlows: ["ALLOW_USER_SRP_AUTH"],
      ...inputs,
    });
  }

  function httpsListener(): CloudObject {
    return account.cloud.all(tokens.listener).find(({ properties }) => properties.protocol === "HTTPS")!;
  }

  it("refuses what it does not know, and names it", () => {
    assert.throws(() => definitionOf("aws:sqs/queue:Queue"), /the sandbox does not simulate aws:sqs\/queue:Queue/);
    assert.throws(() => functionOf("aws:sns/getTopic:getTopic"), /does not simulate the function aws:sns\/getTopic/);
  });

  it("keeps what exists in one file that another process can read", () => {
    const pool = make(tokens.pool, { name: "p" });
    assert.deepEqual(new Cloud(account.file).find(tokens.pool, pool.id), pool);
  });

  it("gives the same ids to the same resources, and others to their replacements", () => {
    const definition = definitionOf(tokens.pool);
    const first = life.create(definition, account.cloud, "urn:a", { name: "a" }, region);
    const second = life.create(definition, account.cloud, "urn:a", { name: "a" }, region);
    const elsewhere = new Cloud(`${account.file}.other`);
    assert.equal(life.create(definition, elsewhere, "urn:a", { name: "a" }, region).id, first.id);
    assert.notEqual(second.id, first.id);
    assert.match(first.id, /^eu-central-1_[0-9a-z]{9}$/);
  });

  it("keeps values that are not known yet unknown in previews", () => {
    const outputs = life.previewCreate(definitionOf(tokens.pool), { name: "p" });
    assert.equal(outputs.arn, "04da6b54-80e4-46f7-96ec-b56ff0331ba9");
    assert.equal(outputs.name, "p");
    assert.equal(outputs.mfaConfiguration, "OFF");
  });

  it("replaces a client for its secret, but changes its URLs in place, in any order", () => {
    const definition = definitionOf(tokens.client);
    const old = { userPoolId: "p", generateSecret: false, callbackUrls: ["https://a", "https://b"], region };
    const replaced = life.difference(definition, old, { ...old, generateSecret: true });
    assert.deepEqual(replaced.replaces, ["generateSecret"]);
    const reordered = life.difference(definition, old, { ...old, callbackUrls: ["https://b", "https://a"] });
    assert.deepEqual(reordered.changes, []);
    const added = life.difference(definition, old, { ...old, callbackUrls: ["https://a", "https://b", "https://c"] });
    assert.deepEqual(added, { changes: [{ path: "callbackUrls[2]", kind: "add" }], replaces: [] });
    assert.deepEqual(life.difference(definition, old, { ...old, region: "us-east-1" }).replaces, ["region"]);
  });

  it("adds schema attributes in place, and refuses to change or remove one", () => {
    const schemas = [{ name: "team", attributeDataType: "String" }];
    const pool = make(tokens.pool, { name: "p", schemas });
    const definition = definitionOf(tokens.pool);
    const more = [...schemas, { name: "site", attributeDataType: "String" }];
    life.update(definition, account.cloud, pool.id, { name: "p", schemas }, { name: "p", schemas: more });
    assert.throws(
      () => life.update(definition, account.cloud, pool.id, { name: "p", schemas: more }, { name: "p", schemas }),
      /cannot modify or remove schema items/,
    );
  });

  it("refuses MFA without a factor", () => {
    assert.throws(() => make(tokens.pool, { name: "p", mfaConfiguration: "ON" }), /without an MFA factor/);
    make(tokens.pool, { name: "p", mfaConfiguration: "ON", softwareTokenMfaConfiguration: { enabled: true } });
  });

  for (const token of [tokens.pool, tokens.nativePool]) {
    it(`does not delete a protected pool, nor one with a domain (${token})`, () => {
      const pool = make(token, { name: "p", deletionProtection: "ACTIVE" });
      const definition = definitionOf(token);
      assert.throws(() => {
        life.remove(definition, account.cloud, pool.id);
      }, /deletion protection is activated/);
      account.cloud.put({ ...pool, properties: { ...pool.properties, deletionProtection: "INACTIVE" } });
      const domain = make(tokens.domain, { domain: "shop", userPoolId: pool.id });
      assert.throws(() => {
        life.remove(definition, account.cloud, pool.id);
      }, /It has a domain configured that should be deleted first/);
      life.remove(definitionOf(tokens.domain), account.cloud, domain.id);
      life.remove(definition, account.cloud, pool.id);
      assert.equal(account.cloud.find(token, pool.id), undefined);
    });
  }

  for (const [name, inputs, refusal] of [
    ["a grant without scopes", { allowedOauthScopes: [] }, /AllowedOAuthScopes are required/],
    [
      "client credentials without a secret",
      { allowedOauthFlows: ["client_credentials"], generateSecret: false },
      /does not have a client secret/,
    ],
    ["client credentials with openid", { allowedOauthFlows: ["client_credentials"] }, /with OIDC scopes/],
    ["a scope that nobody has", { allowedOauthScopes: ["orders/read"] }, /ScopeDoesNotExistException/],
    ["a code grant that ends nowhere", { callbackUrls: [] }, /CallbackURLs can not be empty/],
    ["another default redirect", { defaultRedirectUri: "https://x.test/" }, /is no callback URL/],
    [
      "rotation beside the refresh flow",
      { refreshTokenRotation: { feature: "ENABLED" }, explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH"] },
      /rotation can not be enabled/,
    ],
    [
      "rotation beside Cognito's own choice of flows",
      { refreshTokenRotation: { feature: "ENABLED" }, explicitAuthFlows: [] },
      /rotation can not be enabled/,
    ],
    [
      "context data without a secret",
      { enablePropagateAdditionalUserContextData: true, generateSecret: false },
      /needs a client secret/,
    ],
    ["what only Cognito writes", { writeAttributes: ["email_verified"] }, /Invalid write attributes/],
  ] as [string, Properties, RegExp][]) {
    it(`refuses a client with ${name}, made or changed`, () => {
      const pool = make(tokens.pool, { name: "p" });
      assert.throws(() => newClient(pool, inputs), refusal);
      const client = newClient(pool);
      const changed = { ...client.properties, ...inputs };
      assert.throws(
        () => life.update(definitionOf(tokens.client), account.cloud, client.id, client.properties, changed),
        refusal,
      );
    });
  }

  it("knows a scope once its resource server is there", () => {
    const pool = make(tokens.pool, { name: "p" });
    const scopes = [{ scopeName: "read", scopeDescription: "Read" }];
    const inputs = { name: "o", userPoolId: pool.id, identifier: "orders", scopes };
    const server = make(tokens.resourceServer, inputs);
    assert.deepEqual(server.properties.scopeIdentifiers, ["orders/read"]);
    newClient(pool, { allowedOauthFlows: ["client_credentials"], allowedOauthScopes: ["orders/read"] });
    assert.throws(() => make(tokens.resourceServer, inputs), /already exists/);
  });

  it("has users with the names that their pool wants, and groups with members", () => {
    const pool = make(tokens.pool, { name: "p", usernameAttributes: ["email"] });
    const ann = { userPoolId: pool.id, username: "ann@example.test" };
    assert.throws(
      () => make(tokens.user, { ...ann, username: "ann", messageAction: "SUPPRESS" }),
      /should be an email/,
    );
    assert.throws(() => make(tokens.user, { ...ann, desiredDeliveryMediums: ["EMAIL"] }), /Missing email/);
    const user = make(tokens.user, { ...ann, messageAction: "SUPPRESS" });
    assert.match(text(user.properties.sub), /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    assert.throws(() => make(tokens.user, { ...ann, messageAction: "SUPPRESS" }), /UsernameExistsException/);

    const member = { ...ann, groupName: "editors" };
    assert.throws(() => make(tokens.membership, member), /Group not found/);
    make(tokens.group, { userPoolId: pool.id, name: "editors" });
    assert.throws(() => make(tokens.group, { userPoolId: pool.id, name: "editors" }), /GroupExistsException/);
    make(tokens.membership, member);
    life.remove(definitionOf(tokens.user), account.cloud, user.id);
    assert.deepEqual(account.cloud.all(tokens.membership), []);
    assert.throws(() => make(tokens.membership, member), /UserNotFoundException/);
  });

  it("has one prefix for a region, and one for a pool, without reserved words", () => {
    const pool = make(tokens.pool, { name: "p" });
    const other = make(tokens.pool, { name: "q" });
    make(tokens.domain, { domain: "shop", userPoolId: pool.id });
    const attempt = (domain: string, userPoolId: string) => () => make(tokens.domain, { domain, userPoolId });
    assert.throws(attempt("shop", other.id), /Domain already associated with another user pool/);
    assert.throws(attempt("shop2", pool.id), /already has a domain configured/);
    assert.throws(attempt("my-cognito", other.id), /Domain cannot contain reserved word: cognito/);
    assert.throws(attempt("Shop", other.id), /must match/);
    assert.throws(attempt("fine", "eu-central-1_missing"), /User pool eu-central-1_missing does not exist/);
  });

  describe("a custom domain", () => {
    const zoneId = "Z0SANDBOX0EXAMPLETEST";

    function certificate(where = "us-east-1"): CloudObject {
      return make(
        tokens.certificate,
        { domainName: "auth.example.test", subjectAlternativeNames: ["*.auth.example.test"], validationMethod: "DNS" },
        where,
      );
    }

    function validate(target: CloudObject): CloudObject {
      return make(tokens.validation, { certificateArn: target.id }, target.region);
    }

    function prove(target: CloudObject): void {
      const [option] = target.properties.domainValidationOptions as Properties[];
      make(tokens.record, {
        zoneId,
        name: option!.resourceRecordName!,
        type: "CNAME",
        ttl: 60,
        records: [option!.resourceRecordValue!],
      });
    }

    it("needs the certificate's validation records in a zone", () => {
      const target = certificate();
      assert.throws(() => validate(target), /no hosted zone has the CNAME/);
      prove(target);
      validate(target);
      assert.equal(account.cloud.find(tokens.certificate, target.id)?.properties.status, "ISSUED");
    });

    it("needs an issued certificate in us-east-1, and keeps it in use", () => {
      const pool = make(tokens.pool, { name: "p" });
      const attempt = (target: CloudObject) => () =>
        make(tokens.domain, { domain: "auth.example.test", userPoolId: pool.id, certificateArn: target.id });
      const target = certificate();
      assert.throws(attempt(target), /must exist, be issued, and be in us-east-1/);
      prove(target);
      validate(target);
      const local = certificate(region);
      validate(local);
      assert.throws(attempt(local), /must exist, be issued, and be in us-east-1/);
      const domain = attempt(target)();
      assert.equal(domain.properties.cloudfrontDistributionZoneId, "Z2FDTNDATAQYW2");
      assert.throws(() => {
        life.remove(definitionOf(tokens.certificate), account.cloud, target.id);
      }, /ResourceInUseException/);
    });
  });

  describe("the parent of a custom domain", () => {
    const zoneId = "Z0SANDBOX0EXAMPLETEST";
    const arn = "arn:aws:acm:us-east-1:123456789012:certificate/c";
    const address = (name: string): CloudObject =>
      make(tokens.record, { zoneId, name, type: "A", ttl: 60, records: ["192.0.2.1"] });
    const attempt = (domain: string, certificateName: string) => () => {
      const properties = { arn, domainName: certificateName, status: "ISSUED" };
      account.cloud.put({ type: tokens.certificate, id: arn, region: "us-east-1", properties });
      const pool = make(tokens.pool, { name: domain });
      return make(tokens.domain, { domain, userPoolId: pool.id, certificateArn: arn });
    };
    const refusal = /Was not able to resolve the root domain, please ensure an A record exists for the root domain/;

    it("needs an A record, or a wildcard's", () => {
      assert.throws(attempt("auth.one.example.test", "auth.one.example.test"), refusal);
      address("one.example.test");
      attempt("auth.one.example.test", "auth.one.example.test")();
      assert.throws(attempt("auth.two.example.test", "*.two.example.test"), refusal);
      address("*.example.test");
      attempt("auth.two.example.test", "*.two.example.test")();
    });

    it("is not known where it is kept elsewhere", () => {
      attempt("auth.example.org", "*.example.org")();
    });

    it("is to be seen among the records of the zone", () => {
      address("*.example.test");
      const names = (inputs: Properties): unknown[] =>
        (invoke("aws:route53/getRecords:getRecords", { zoneId, ...inputs }).resourceRecordSets as Properties[]).map(
          ({ name, type }) => [name, type],
        );
      const apex = ["NS", "SOA", "A"].map((type) => ["example.test.", type]);
      assert.deepEqual(names({}), [...apex, ["\\052.example.test.", "A"]]);
      assert.deepEqual(names({ nameRegex: "^example" }), apex);
      assert.throws(() => invoke("aws:route53/getRecords:getRecords", { zoneId: "Z1" }), /NoSuchHostedZone/);
    });

    it("has a certificate that covers the name", () => {
      assert.throws(attempt("auth.example.test", "*.shop.example.test"), /doesn't cover the alternate domain name/);
    });
  });

  describe("a listener rule that signs in", () => {
    const conditions = [{ pathPattern: { values: ["/*"] } }];

    function actions(pool: CloudObject, client: CloudObject): Properties[] {
      const userPoolArn = pool.properties.arn ?? null;
      return [
        {
          type: "authenticate-cognito",
          authenticateCognito: { userPoolArn, userPoolClientId: client.id, userPoolDomain: "shop" },
        },
        { type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "200" } },
      ];
    }

    function ready(): CloudObject {
      const pool = make(tokens.pool, { name: "p" });
      make(tokens.domain, { domain: "shop", userPoolId: pool.id });
      return pool;
    }

    it("takes a priority once, between 1 and 50000", () => {
      const pool = ready();
      const rule = {
        listenerArn: httpsListener().id,
        priority: 10,
        conditions,
        actions: actions(pool, newClient(pool)),
      };
      make(tokens.rule, rule);
      assert.throws(() => make(tokens.rule, rule), /PriorityInUse: Priority '10' is currently in use/);
      assert.deepEqual(problems(tokens.rule, { ...rule, priority: 0 }), [
        "expected priority to be in the range (1 - 50000), got 0",
      ]);
    });

    it("needs HTTPS, a client with a secret and the code grant, and the pool's domain", () => {
      const pool = ready();
      const attempt =
        (client: CloudObject, listener = httpsListener(), priority = 1) =>
        () =>
          make(tokens.rule, { listenerArn: listener.id, priority, conditions, actions: actions(pool, client) });
      const http = account.cloud.all(tokens.listener).find(({ properties }) => properties.protocol === "HTTP")!;
      assert.throws(attempt(newClient(pool), http), /only supported on HTTPS listeners/);
      assert.throws(attempt(newClient(pool, { generateSecret: false })), /must have a client secret/);
      assert.throws(attempt(newClient(pool, { allowedOauthFlows: ["implicit"] })), /code grant flow/);
      assert.throws(attempt(newClient(make(tokens.pool, { name: "q" }))), /user pool client '.*' does not exist/);
      attempt(newClient(pool))();
    });
  });

  it("finds what the account holds, under both names of the module", () => {
    for (const module of ["lb", "alb"]) {
      const balancer = invoke(`aws:${module}/getLoadBalancer:getLoadBalancer`, { name: "shop" });
      const listener = invoke(`aws:${module}/getListener:getListener`, { loadBalancerArn: balancer.arn!, port: 443 });
      assert.equal(listener.protocol, "HTTPS");
      for (const name of ["shop-web", "shop-api"]) {
        assert.equal(invoke(`aws:${module}/getTargetGroup:getTargetGroup`, { name }).name, name);
      }
    }
    assert.equal(invoke("aws:route53/getZone:getZone", { name: "Example.test." }).zoneId, "Z0SANDBOX0EXAMPLETEST");
    assert.equal(invoke("aws:index/getCallerIdentity:getCallerIdentity", {}).accountId, "123456789012");
  });

  it("does not find what is not there", () => {
    assert.throws(() => invoke("aws:lb/getLoadBalancer:getLoadBalancer", { name: "x" }), /empty result/);
    assert.throws(() => invoke("aws:lb/getTargetGroup:getTargetGroup", { name: "x" }), /empty result/);
    assert.throws(() => invoke("aws:lb/getListener:getListener", { arn: "x" }), /empty result/);
    assert.throws(() => invoke("aws:route53/getZone:getZone", { name: "x.test" }), /no matching Route 53 Hosted Zone/);
  });
});
