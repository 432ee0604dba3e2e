import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import { parse } from "yaml";
import { defaults } from "../../components/defaults";
import { analyzeComponents } from "../../program/analyzed-components";
import { COMPILED_VALIDATOR, compiledValidator } from "../../program/compiled-validator";
import { SETTINGS_PAGE, withSettingsTable } from "../../program/settings-table";
import { STACK_FILE_SCHEMA, stackFileSchema } from "../../program/stack-file-schema";

const ROOT = join(__dirname, "..", "..");

describe("the schema of stack files", () => {
  const analyzed = analyzeComponents(["CognitoAuth"]);
  const text = readFileSync(STACK_FILE_SCHEMA, "utf8");

  it("is what the documented interfaces say", () => {
    assert.equal(text, stackFileSchema(analyzed), "run `npm run generate` and commit what it writes");
  });

  it("is compiled for the program", () => {
    assert.equal(readFileSync(COMPILED_VALIDATOR, "utf8"), compiledValidator(text), "run `npm run generate`");
  });

  it("has its table in docs/settings.md", () => {
    const page = readFileSync(SETTINGS_PAGE, "utf8");
    assert.equal(page, withSettingsTable(page, analyzed), "run `npm run generate`");
  });

  for (const stack of ["dev", "prod"]) {
    it(`accepts Pulumi.${stack}.yaml`, () => {
      const validate = new Ajv({ strict: true }).compile(JSON.parse(text) as object);
      const file = readFileSync(join(ROOT, `Pulumi.${stack}.yaml`), "utf8");
      assert.equal(validate(parse(file)), true, JSON.stringify(validate.errors));
      assert.match(file, /^# yaml-language-server: \$schema=program\/stack-file\.schema\.json$/m);
      assert.doesNotMatch(file, /arn:|\d{12}/, "names only: the file is for every account");
    });
  }

  it("describes every key", () => {
    for (const [name, type] of Object.entries(analyzed.typeDefinitions)) {
      for (const [key, property] of Object.entries(type.properties ?? {})) {
        assert.match(property.description ?? "", /^[A-Z].*\.$/s, `${name}.${key} needs a sentence`);
      }
    }
  });

  it("tells the defaults that the code has", () => {
    const { userPool, client, identityProvider, identityPool, loadBalancer, logging, branding, domain, replica } =
      defaults;
    for (const [type, values] of Object.entries({
      SignIn: userPool.signIn,
      Passkey: userPool.passkey,
      StandardAttribute: userPool.standardAttribute,
      CustomAttribute: userPool.customAttribute,
      SelfSignUp: userPool.selfSignUp,
      PasswordPolicy: userPool.passwordPolicy,
      Mfa: userPool.mfa,
      Trigger: userPool.trigger,
      ThreatProtection: { standard: userPool.threatProtection.standard, custom: userPool.threatProtection.custom },
      CompromisedCredentials: userPool.threatProtection.compromisedCredentials,
      TakeoverResponse: userPool.threatProtection.takeover,
      UserPoolSettings: {
        accountRecovery: userPool.accountRecovery,
        plan: userPool.plan,
        deletionProtection: userPool.deletionProtection,
      },
      Verification: userPool.verification,
      Devices: userPool.devices,
      ClientSettings: client,
      IdentityProviderSettings: Object.fromEntries(
        Object.entries(identityProvider).filter(([key]) => key !== "scopes"),
      ),
      NotificationErrors: { retentionDays: logging.retentionDays },
      UserActivity: logging,
      FrontSettings: loadBalancer.front,
      LoadBalancerSettings: { port: loadBalancer.port, includeDnsName: loadBalancer.includeDnsName },
      Route: loadBalancer.route,
      WeightedTarget: loadBalancer.target,
      Redirect: loadBalancer.redirect,
      FixedResponse: loadBalancer.fixedResponse,
      BrandingSettings: branding,
      Session: loadBalancer.session,
      CustomDomain: domain,
      Dashboard: defaults.monitoring.dashboard,
      Alarm: defaults.monitoring.alarm,
      CertificateAlarm: { enabled: true, ...defaults.monitoring.alarms.certificateExpiry },
      TrailSettings: { retentionDays: defaults.trail.retentionDays, allRegions: defaults.trail.allRegions },
      GuestRole: identityPool.guests,
      UserIdentityPoolSettings: {
        serverSideTokenCheck: identityPool.serverSideTokenCheck,
        classicFlow: identityPool.classicFlow,
      },
      RoleMapping: identityPool.roleMapping,
      RoleRule: identityPool.roleRule,
      LogoutSettings: { ...loadBalancer.logout, retentionDays: logging.retentionDays },
      Replica: replica,
    })) {
      for (const [key, value] of Object.entries(values)) {
        const description = analyzed.typeDefinitions[type]?.properties?.[key]?.description;
        assert.match(description ?? "", new RegExp(`Default: ${String(value)}\\b`), `${type}.${key}`);
      }
    }
  });

  it("tells when each alarm goes off by itself", () => {
    for (const [alarm, own] of Object.entries(defaults.monitoring.alarms)) {
      const { description = "" } = analyzed.typeDefinitions.Alarms?.properties?.[alarm] ?? {};
      const expected =
        "daysBefore" in own
          ? `Default: ${own.daysBefore} days before.`
          : `Default: ${own.threshold} in ${own.periodMinutes} minutes.`;
      assert.ok(description.endsWith(expected), `${alarm} must end with "${expected}"`);
    }
  });
});
