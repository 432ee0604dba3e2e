import { readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./sandboxed-program";
import { loadBalancerWalkThroughs } from "./walk-through-load-balancers";
import { watched } from "./walk-through-watch";

/** What a walk-through makes: AWS resources by type and name, with the inputs that matter. */
export interface WalkThrough {
  /** What it warns of in its first step, by the resource that it is about. Default: nothing. */
  readonly diagnostics?: Record<string, string>;
  readonly resources: Record<string, Record<string, unknown>>;
}

function exampleFile(name: string): Buffer {
  return readFileSync(join(repository, "examples", name));
}

/** A standard attribute that everybody has, as the provider writes it. */
function required(name: string): Record<string, unknown> {
  return {
    attributeDataType: "String",
    developerOnlyAttribute: false,
    mutable: true,
    name,
    required: true,
    stringAttributeConstraints: { minLength: "0", maxLength: "2048" },
  };
}

/** The trust policy of the role for text messages, which only pools of this account and region can take on. */
function smsTrust(externalId: string): string {
  const sourceArn = "arn:aws:cognito-idp:eu-central-1:123456789012:userpool/*";
  return JSON.stringify({
    Version: "2012-10-17",
    Statement: [
      {
        Effect: "Allow",
        Principal: { Service: "cognito-idp.amazonaws.com" },
        Action: "sts:AssumeRole",
        Condition: {
          StringEquals: { "sts:ExternalId": externalId, "aws:SourceAccount": "123456789012" },
          ArnLike: { "aws:SourceArn": sourceArn },
        },
      },
    ],
  });
}

const FOUR_CLASSES = {
  requireLowercase: true,
  requireUppercase: true,
  requireNumbers: true,
  requireSymbols: true,
  temporaryPasswordValidityDays: 7,
};

const MAIL_BY_SES = {
  emailSendingAccount: "DEVELOPER",
  sourceArn: "arn:aws:ses:eu-central-1:123456789012:identity/example.test",
};

const PRODUCT_TAGS = { product: "example-shop", environment: "dev", "cost-center": "4711" };

export const walkThroughs: Record<string, WalkThrough> = {
  ...loadBalancerWalkThroughs,
  watched,
  "alb-sign-in": {
    resources: {
      "aws:cognito/userPool:UserPool auth-user-pool": {
        aliasAttributes: ["email"],
        usernameAttributes: undefined,
        usernameConfiguration: { caseSensitive: true },
        autoVerifiedAttributes: ["email"],
        adminCreateUserConfig: { allowAdminCreateUserOnly: true },
        schemas: [required("email")],
      },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-shop": {
        generateSecret: true,
        explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
        allowedOauthFlows: ["code"],
        callbackUrls: ["https://shop.example.test/oauth2/idpresponse"],
        accessTokenValidity: 60,
        idTokenValidity: 60,
        refreshTokenValidity: 30,
        tokenValidityUnits: { accessToken: "minutes", idToken: "minutes", refreshToken: "days" },
        preventUserExistenceErrors: "ENABLED",
        enableTokenRevocation: true,
        readAttributes: ["email", "email_verified", "preferred_username"],
        writeAttributes: ["email"],
      },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": { domain: "example-alb-sign-in" },
      "aws:lb/listenerRule:ListenerRule auth-route-web": {
        priority: 100,
        conditions: [{ hostHeader: { values: ["shop.example.test"] } }],
      },
    },
  },
  branded: {
    resources: {
      "aws:cognito/userPool:UserPool auth-user-pool": { userPoolTier: undefined },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-partners": {
        callbackUrls: ["https://partners.example.test/callback"],
      },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-shop": {
        callbackUrls: ["https://shop.example.test/callback"],
      },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": { managedLoginVersion: 1 },
      "aws:cognito/userPoolUICustomization:UserPoolUICustomization auth-classic-style": {
        clientId: undefined,
        css: exampleFile("branded/sign-in.css").toString("utf8"),
        imageFile: exampleFile("branded/logo.png").toString("base64"),
      },
      "aws:cognito/userPoolUICustomization:UserPoolUICustomization auth-classic-style-partners": {
        css: exampleFile("branded/partners.css").toString("utf8"),
        imageFile: exampleFile("branded/logo.png").toString("base64"),
      },
    },
  },
  "company-internal": {
    resources: {
      "aws:cognito/userPool:UserPool auth-user-pool": {
        usernameAttributes: ["email"],
        mfaConfiguration: "ON",
        adminCreateUserConfig: {
          allowAdminCreateUserOnly: true,
          inviteMessageTemplate: {
            emailSubject: "Your account at Example",
            emailMessage:
              "<p>Welcome to Example. Sign in at https://intranet.example.test as {username} with the password {####} " +
              "within seven days. You then choose a password of your own.</p>",
          },
        },
        passwordPolicy: { ...FOUR_CLASSES, minimumLength: 14 },
        emailConfiguration: {
          ...MAIL_BY_SES,
          fromEmailAddress: "Example accounts <accounts@example.test>",
          replyToEmailAddress: "it-help@example.test",
        },
      },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-intranet": {
        generateSecret: true,
        allowedOauthFlows: ["code"],
        callbackUrls: ["https://intranet.example.test/callback"],
        logoutUrls: ["https://intranet.example.test/"],
      },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": { domain: "example-company-internal" },
      "aws:cognito/userGroup:UserGroup auth-group-administrators": { name: "administrators", precedence: 1 },
      "aws:cognito/userGroup:UserGroup auth-group-editors": { name: "editors", precedence: 10 },
      "aws:cognito/userGroup:UserGroup auth-group-staff": { name: "staff", precedence: 100 },
      "aws:cognito/user:User auth-user-ann@example.test": {
        username: "ann@example.test",
        attributes: {
          costCenter: "4711",
          email: "ann@example.test",
          email_verified: "true",
          family_name: "Archer",
          given_name: "Ann",
        },
        desiredDeliveryMediums: ["EMAIL"],
        temporaryPassword: undefined,
      },
      "aws:cognito/userInGroup:UserInGroup auth-user-ann@example.test--administrators": { groupName: "administrators" },
      "aws:cognito/userInGroup:UserInGroup auth-user-ann@example.test--staff": { groupName: "staff" },
      "aws:cognito/user:User auth-user-ben@example.test": {
        username: "ben@example.test",
        desiredDeliveryMediums: ["EMAIL"],
        temporaryPassword: undefined,
      },
      "aws:cognito/userInGroup:UserInGroup auth-user-ben@example.test--editors": { groupName: "editors" },
    },
  },
  "dns-elsewhere": {
    diagnostics: {
      "cognito-auth:index:CognitoAuth (auth)":
        'warning: CognitoAuth "auth": domain.custom: waits for DNS records, so the sign-in pages are under Amazon\'s ' +
        'domain for now (got "auth.example.org"); deploy, make the record that the output dnsRecords tells, write its ' +
        "name to domain.custom.validationRecord, and deploy again; example.org needs an A record by then, or AWS " +
        "refuses the domain",
    },
    resources: {
      "aws:acm/certificate:Certificate auth-certificate": { domainName: "auth.example.org", region: "us-east-1" },
      "aws:cognito/userPool:UserPool auth-user-pool": { mfaConfiguration: "ON" },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-app": {
        callbackUrls: ["https://app.example.org/callback"],
      },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": {},
    },
  },
  "two-regions": {
    resources: {
      "aws:cognito/userPool:UserPool auth-user-pool": { mfaConfiguration: "ON", region: "eu-central-1" },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-app": {},
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": {},
    },
  },
  "public-product-hosted": {
    resources: {
      "aws:iam/role:Role auth-sms-role": { assumeRolePolicy: smsTrust("example-shop-sms"), tags: PRODUCT_TAGS },
      "aws:iam/rolePolicy:RolePolicy auth-sms-role-policy": {},
      "aws:cognito/userPool:UserPool auth-user-pool": {
        aliasAttributes: ["email"],
        usernameAttributes: undefined,
        schemas: [required("email"), required("name")],
        adminCreateUserConfig: { allowAdminCreateUserOnly: false },
        passwordPolicy: { ...FOUR_CLASSES, minimumLength: 12 },
        mfaConfiguration: "OPTIONAL",
        autoVerifiedAttributes: ["email"],
        verificationMessageTemplate: {
          defaultEmailOption: "CONFIRM_WITH_LINK",
          emailSubjectByLink: "Welcome to Example Shop",
          emailMessageByLink: "<p>Thank you for signing up. Please confirm your address. {##Verify Email##}</p>",
        },
        emailConfiguration: { ...MAIL_BY_SES, fromEmailAddress: "Example Shop <hello@example.test>" },
        smsAuthenticationMessage: "{####} is your code for Example Shop.",
        tags: PRODUCT_TAGS,
      },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-shop": {
        generateSecret: true,
        allowedOauthFlows: ["code", "implicit"],
        allowedOauthScopes: ["aws.cognito.signin.user.admin", "email", "openid", "phone", "profile"],
        callbackUrls: ["https://shop.example.test/callback"],
        logoutUrls: ["https://shop.example.test/"],
      },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": { domain: "example-public-product" },
    },
  },
  "public-product-own-pages": {
    resources: {
      "aws:iam/role:Role auth-sms-role": { assumeRolePolicy: smsTrust("cognito-auth-dev-auth") },
      "aws:iam/rolePolicy:RolePolicy auth-sms-role-policy": {},
      "aws:cognito/userPool:UserPool auth-user-pool": {
        aliasAttributes: undefined,
        usernameAttributes: ["email"],
        schemas: [required("name"), required("phone_number")],
        adminCreateUserConfig: { allowAdminCreateUserOnly: false },
        passwordPolicy: { ...FOUR_CLASSES, minimumLength: 12 },
        mfaConfiguration: "OPTIONAL",
        autoVerifiedAttributes: ["email", "phone_number"],
        verificationMessageTemplate: {
          defaultEmailOption: "CONFIRM_WITH_CODE",
          smsMessage: "{####} confirms your phone number at Example Shop.",
        },
        accountRecoverySetting: {
          recoveryMechanisms: [
            { name: "verified_phone_number", priority: 1 },
            { name: "verified_email", priority: 2 },
          ],
        },
      },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-app": {
        generateSecret: false,
        explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_PASSWORD_AUTH"],
        allowedOauthFlowsUserPoolClient: false,
        allowedOauthFlows: undefined,
        callbackUrls: undefined,
      },
      // Its name is made from stack and account.
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": {},
    },
  },
  "corporate-self-sign-up": {
    resources: {
      "aws:cloudwatch/logGroup:LogGroup auth-sign-up-logs": { retentionInDays: 365 },
      "aws:iam/role:Role auth-sign-up-role": {},
      "aws:iam/rolePolicy:RolePolicy auth-sign-up-policy": {},
      "aws:lambda/function:Function auth-sign-up": {
        environment: {
          variables: { ALLOWED_DOMAINS: "example.test", ALLOW_SUBDOMAINS: "false", AUTO_CONFIRM: "false" },
        },
      },
      "aws:lambda/permission:Permission auth-trigger-preSignUp": {
        action: "lambda:InvokeFunction",
        principal: "cognito-idp.amazonaws.com",
      },
      "aws:cognito/userPool:UserPool auth-user-pool": {
        usernameAttributes: ["email"],
        adminCreateUserConfig: { allowAdminCreateUserOnly: false },
        mfaConfiguration: "ON",
        autoVerifiedAttributes: ["email"],
        verificationMessageTemplate: {
          defaultEmailOption: "CONFIRM_WITH_CODE",
          emailSubject: "Confirm your address",
          emailMessage: "<p>{####} is your code for the tools of Example.</p>",
        },
        emailConfiguration: { ...MAIL_BY_SES, fromEmailAddress: "Example tools <tools@example.test>" },
      },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-tools": {
        generateSecret: true,
        allowedOauthFlows: ["code"],
        callbackUrls: ["https://tools.example.test/callback"],
      },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": { domain: "example-corporate" },
    },
  },
  passwordless: {
    resources: {
      "aws:cognito/userPool:UserPool auth-user-pool": {
        usernameAttributes: ["email"],
        userPoolTier: "ESSENTIALS",
        signInPolicy: { allowedFirstAuthFactors: ["EMAIL_OTP", "PASSWORD", "WEB_AUTHN"] },
        webAuthnConfiguration: { relyingPartyId: "app.example.test", userVerification: "required" },
        mfaConfiguration: "OPTIONAL",
        autoVerifiedAttributes: ["email"],
        adminCreateUserConfig: { allowAdminCreateUserOnly: false },
        emailConfiguration: { ...MAIL_BY_SES, fromEmailAddress: "Example <sign-in@example.test>" },
      },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-app": {
        generateSecret: false,
        explicitAuthFlows: ["ALLOW_REFRESH_TOKEN_AUTH", "ALLOW_USER_AUTH"],
        allowedOauthFlowsUserPoolClient: false,
      },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": { domain: "example-passwordless" },
    },
  },
  "whole-front": {
    resources: {
      "aws:cognito/userPool:UserPool auth-user-pool": { mfaConfiguration: "ON" },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-loadBalancer": {
        callbackUrls: ["https://shop.example.test/oauth2/idpresponse"],
      },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": { domain: "example-whole-front" },
      "aws:acm/certificate:Certificate auth-front-certificate": {
        domainName: "shop.example.test",
        region: "eu-central-1",
      },
      "aws:acm/certificateValidation:CertificateValidation auth-front-certificate-validation": {},
      "aws:route53/record:Record auth-front-certificate-record-shop.example.test": { type: "CNAME" },
      "aws:route53/record:Record auth-front-alias-a-shop.example.test": { name: "shop.example.test", type: "A" },
      "aws:ec2/securityGroup:SecurityGroup auth-front-security-group": { vpcId: "vpc-0f0e0d0c0b0a09080" },
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule auth-front-http-from-0.0.0.0-0": { fromPort: 80 },
      "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule auth-front-https-from-0.0.0.0-0": { fromPort: 443 },
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule auth-front-to-10.0.0.0-22": { cidrIpv4: "10.0.0.0/22" },
      "aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule auth-front-egress-https": {
        cidrIpv4: "0.0.0.0/0",
        fromPort: 443,
        toPort: 443,
      },
      "aws:lb/loadBalancer:LoadBalancer auth-front": {
        accessLogs: { enabled: true, bucket: "example-access-logs", prefix: "shop" },
        dropInvalidHeaderFields: true,
        enableDeletionProtection: false,
      },
      "aws:lb/listener:Listener auth-front-http": { port: 80 },
      "aws:lb/listener:Listener auth-front-https": {
        port: 443,
        sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
      },
      "aws:lb/listenerRule:ListenerRule auth-route-api": { priority: 100 },
      "aws:lb/listenerRule:ListenerRule auth-route-web": { priority: 200 },
    },
  },
  "browser-with-aws-credentials": {
    resources: {
      "aws:cognito/userPool:UserPool auth-user-pool": { mfaConfiguration: "ON" },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-files": {
        generateSecret: false,
        callbackUrls: ["https://files.example.test/"],
      },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": { domain: "example-browser-credentials" },
      "aws:cognito/userGroup:UserGroup auth-group-staff": { name: "staff", roleArn: undefined },
      "aws:cognito/identityPool:IdentityPool auth-identity-pool": {
        identityPoolName: "cognito-auth-dev-auth",
        allowUnauthenticatedIdentities: false,
        allowClassicFlow: false,
      },
      "aws:cognito/identityPoolRoleAttachment:IdentityPoolRoleAttachment auth-identity-pool-roles": {},
      "aws:cognito/identityPoolProviderPrincipalTag:IdentityPoolProviderPrincipalTag auth-principal-tags": {
        principalTags: { client: "aud" },
        useDefaults: false,
      },
      "aws:iam/role:Role auth-signed-in-role": { description: "People who have signed in" },
      "aws:iam/rolePolicy:RolePolicy auth-signed-in-role--permissions": {
        policy: JSON.stringify({
          Version: "2012-10-17",
          Statement: [
            {
              Action: ["s3:DeleteObject", "s3:GetObject", "s3:PutObject"],
              Effect: "Allow",
              Resource: "arn:aws:s3:::example-user-files/${cognito-identity.amazonaws.com:sub}/*",
              Sid: "OwnFiles",
            },
          ],
        }),
      },
      "aws:iam/role:Role auth-role-staff": { description: "People who have signed in and have the role staff" },
      "aws:iam/rolePolicy:RolePolicy auth-role-staff--permissions": {},
    },
  },
  "social-sign-in": {
    resources: {
      "aws:cognito/userPool:UserPool auth-user-pool": {
        adminCreateUserConfig: { allowAdminCreateUserOnly: false },
        schemas: [required("name")],
      },
      "aws:cloudwatch/logGroup:LogGroup auth-sign-up-logs": { retentionInDays: 365 },
      "aws:iam/role:Role auth-sign-up-role": {},
      "aws:iam/rolePolicy:RolePolicy auth-sign-up-policy": {},
      "aws:iam/rolePolicy:RolePolicy auth-sign-up-linking-policy": {},
      "aws:lambda/function:Function auth-sign-up": {
        description: "Joins identities of trusted providers to accounts with the same address.",
        environment: {
          variables: {
            ANY_DOMAIN: "true",
            CASE_SENSITIVE: "false",
            TRUSTED_PROVIDERS: '{"Google":{"tellsVerified":true}}',
          },
        },
      },
      "aws:lambda/permission:Permission auth-trigger-preSignUp": { action: "lambda:InvokeFunction" },
      "aws:cognito/identityProvider:IdentityProvider auth-identity-provider-google": {
        providerName: "Google",
        attributeMapping: {
          email: "email",
          email_verified: "email_verified",
          name: "name",
          picture: "picture",
          username: "sub",
        },
      },
      "aws:cognito/identityProvider:IdentityProvider auth-identity-provider-facebook": {
        providerName: "Facebook",
        attributeMapping: { email: "email", name: "name", username: "id" },
      },
      "aws:cognito/identityProvider:IdentityProvider auth-identity-provider-amazon": {
        providerName: "LoginWithAmazon",
        attributeMapping: { email: "email", name: "name", username: "user_id" },
      },
      "aws:cognito/identityProvider:IdentityProvider auth-identity-provider-apple": {
        providerName: "SignInWithApple",
        attributeMapping: { email: "email", email_verified: "email_verified", name: "firstName", username: "sub" },
      },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-shop": {
        supportedIdentityProviders: ["COGNITO", "Facebook", "Google", "LoginWithAmazon", "SignInWithApple"],
      },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": { domain: "example-social-sign-in" },
    },
  },
  "enterprise-saml": {
    resources: {
      "aws:cognito/userPool:UserPool auth-user-pool": {
        adminCreateUserConfig: { allowAdminCreateUserOnly: true },
      },
      "aws:cognito/identityProvider:IdentityProvider auth-identity-provider-Staff": {
        providerName: "Staff",
        providerType: "SAML",
        idpIdentifiers: ["example.test"],
        attributeMapping: {
          "custom:department": "department",
          email: "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress",
          family_name: "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/surname",
          given_name: "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/givenname",
        },
      },
      "aws:cognito/identityProvider:IdentityProvider auth-identity-provider-Partner": {
        providerName: "Partner",
        idpIdentifiers: ["partner.example.test"],
        providerDetails: {
          EncryptedResponses: "false",
          IDPInit: "false",
          IDPSignout: "false",
          MetadataURL: "https://partner.example.test/app/exk1example/sso/saml/metadata",
        },
      },
      "aws:cognito/userPoolClient:UserPoolClient auth-client-intranet": {
        supportedIdentityProviders: ["Partner", "Staff"],
      },
      "aws:cognito/userPoolDomain:UserPoolDomain auth-domain-prefix": { domain: "example-enterprise-saml" },
    },
  },
};
