import { checkCertificateNames } from "../../certificate/checks";
import { liesIn } from "../../sign-in-domain/names";
import type { ArnKind } from "../../validation/arn";
import { known } from "../../validation/input";
import { under } from "../../validation/path";
import type { Problem } from "../../validation/problem";
import type { FrontSettings } from "./args";
import { checkHere, type Surroundings } from "./checks";

/** Elastic Load Balancing API reference, Certificate.CertificateArn: ACM's, in the load balancer's region. */
const CERTIFICATE: ArnKind = {
  what: "a certificate",
  service: "acm",
  resource: /^certificate\/[\w-]+$/,
  example: "arn:aws:acm:eu-central-1:123456789012:certificate/0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9",
};

/** A certificate that lies in IAM, for regions without ACM; it has no region. */
const IN_IAM = /^arn:aws[a-z-]*:iam::\d{12}:server-certificate\/\S+$/;

/** Whose names a certificate is for, and how it is come by. */
export function checkFrontCertificate(settings: FrontSettings, at: string, around: Surroundings): Problem[] {
  const { certificateArn, hostedZoneName, hostedZoneId } = settings;
  const path = under(at, "certificateArn");
  const isInIam = IN_IAM.test(known(certificateArn) ?? "");
  const problems = isInIam ? [] : checkHere(certificateArn, path, CERTIFICATE, around.region);
  if (certificateArn === undefined && hostedZoneName === undefined && hostedZoneId === undefined) {
    problems.push({
      path: at === "" ? "certificateArn" : at,
      rule: "must say how its certificate is come by",
      remedy:
        `set ${under(at, "hostedZoneName")} or ${under(at, "hostedZoneId")} to the Route 53 zone of the hosts, or ` +
        `${path} to a certificate of ACM; with DNS elsewhere that is the way`,
    });
  }
  if (hostedZoneName !== undefined && hostedZoneId !== undefined) {
    problems.push({
      path: under(at, "hostedZoneName"),
      rule: "must have hostedZoneName or hostedZoneId, not both",
      got: { hostedZoneName: known(hostedZoneName), hostedZoneId: known(hostedZoneId) },
      remedy: "leave one of them out",
    });
  }
  return [...problems, ...(certificateArn === undefined ? checkNames(around) : []), ...checkZone(settings, around)];
}

function checkNames({ hosts, hostsAt }: Surroundings): Problem[] {
  return hosts.length === 0
    ? [
        {
          path: hostsAt,
          rule: "must name a host, which the certificate is for",
          remedy: "write one such as app.example.com",
        },
      ]
    : checkCertificateNames(hosts, hostsAt);
}

function checkZone({ hostedZoneName, hostedZoneId }: FrontSettings, { hosts }: Surroundings): Problem[] {
  const zone = known(hostedZoneName);
  return hosts.flatMap(([path, host]) => {
    const name = known(host);
    if (name === undefined) {
      return hostedZoneName === undefined && hostedZoneId === undefined
        ? []
        : [
            {
              path,
              rule: "must be plain text, because it decides which records are made",
              remedy: "write it down as text, or leave the hosted zone out and set certificateArn",
            },
          ];
    }
    return zone === undefined || liesIn(name, zone) ? [] : [outsideZone(path, name, zone)];
  });
}

export function outsideZone(path: string, name: string, zone: string): Problem {
  const plain = zone.replace(/\.$/, "");
  return {
    path,
    rule: `must lie in the hosted zone ${plain}`,
    got: name,
    remedy: `write a name that ends with .${plain}, or name its own zone`,
  };
}
