import * as acm from "@pulumi/aws/acm";
import * as lb from "@pulumi/aws/lb";
import * as route53 from "@pulumi/aws/route53";
import * as pulumi from "@pulumi/pulumi";
import { CognitoAuth } from "../../components";

const HOST = "shop.example.test";

const config = new pulumi.Config();
const vpcId = config.require("vpcId");
const zone = route53.getZoneOutput({ name: "example.test" });

// A certificate for the application's own host, in the region of the load balancer.
const certificate = new acm.Certificate("shop", { domainName: HOST, validationMethod: "DNS" });
// ACM tells its options as a set, so the one that is wanted is found by its name.
const proof = certificate.domainValidationOptions.apply((options) => {
  const found = options.find(({ domainName }) => domainName === HOST);
  if (found === undefined) {
    throw new pulumi.RunError(`ACM named no validation record for ${HOST}`);
  }
  return found;
});
const proofRecord = new route53.Record("shop-certificate", {
  zoneId: zone.zoneId,
  name: proof.resourceRecordName,
  type: proof.resourceRecordType,
  records: [proof.resourceRecordValue],
  ttl: 60,
});
const validated = new acm.CertificateValidation("shop", {
  certificateArn: certificate.arn,
  validationRecordFqdns: [proofRecord.fqdn],
});

const balancer = new lb.LoadBalancer("shop-front", {
  subnets: config.requireObject<string[]>("subnetIds"),
  // A target and the load balancer could read such a header differently.
  dropInvalidHeaderFields: true,
});
const application = new lb.TargetGroup("shop-app", { port: 8080, protocol: "HTTP", targetType: "ip", vpcId });
const https = new lb.Listener("shop", {
  loadBalancerArn: balancer.arn,
  port: 443,
  protocol: "HTTPS",
  // AWS's default still takes TLS 1.0.
  sslPolicy: "ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09",
  certificateArn: validated.certificateArn,
  // Whatever no route is for.
  defaultActions: [{ type: "fixed-response", fixedResponse: { contentType: "text/plain", statusCode: "404" } }],
});
new route53.Record("shop", {
  zoneId: zone.zoneId,
  name: HOST,
  type: "A",
  aliases: [{ name: balancer.dnsName, zoneId: balancer.zoneId, evaluateTargetHealth: true }],
});

// Listener and target group are made in this very program, so a preview does not know their ARNs yet. That is no matter:
// they are checked as soon as they are known, before the first rule is made.
const auth = new CognitoAuth("shop", {
  userPool: { deletionProtection: false },
  loadBalancer: {
    listenerArn: https.arn,
    hosts: [HOST],
    routes: { everything: { priority: 1, targetGroupArn: application.arn } },
  },
});

export const applicationUrl = auth.signInUrls.apply((urls) => urls.loadBalancer);
export const signInPages = auth.domainName;
