import { validatedBeforeUse } from "../../../../policies/rules/acm/validated-before-use";
import { type Inputs, type Resource, unknown } from "../../harness/engine";
import { itJudgesStacks } from "../../harness/verdicts";
import { classic, native } from "./certificates";

const certificate = (inputs: Inputs = {}, type = classic): Resource => ({ type, name: "cert", inputs });
const validation: Resource = {
  type: "aws:acm/certificateValidation:CertificateValidation",
  name: "valid",
  inputs: { certificateArn: unknown },
  dependsOn: { certificateArn: ["cert"] },
};
const listener = (from: readonly string[], more: Partial<Resource> = {}): Resource => ({
  type: "aws:lb/listener:Listener",
  name: "https",
  inputs: { certificateArn: unknown },
  dependsOn: { certificateArn: from },
  ...more,
});
const problem = (noun: string) =>
  `${noun} "https": it uses certificate "cert" before that is validated, its validation is required first; ` +
  "set certificateArn to the certificateArn of the CertificateValidation";

describe("acm-validated-before-use", () => {
  itJudgesStacks(validatedBeforeUse, [
    {
      title: "a listener with the validated certificate",
      stack: [certificate(), validation, listener(["valid"])],
      expected: "passes",
    },
    {
      title: "a listener with a certificate that it does not wait for",
      stack: [certificate(), listener(["cert"])],
      expected: { problems: [problem("listener")] },
    },
    ...(
      [
        ["aws:alb/listener:Listener", "listener"],
        ["aws:lb/listenerCertificate:ListenerCertificate", "listener certificate"],
        ["aws:alb/listenerCertificate:ListenerCertificate", "listener certificate"],
        ["aws:cognito/userPoolDomain:UserPoolDomain", "user pool domain"],
      ] as const
    ).map(([type, noun]) => ({
      title: `the same (${type})`,
      stack: [certificate(), validation, listener(["cert"], { type })],
      expected: { problems: [problem(noun)] },
    })),
    {
      title: "a listener that waits by dependsOn",
      stack: [
        certificate(),
        validation,
        listener(["cert"], { dependsOn: { certificateArn: ["cert"], other: ["valid"] } }),
      ],
      expected: "passes",
    },
    {
      title: "a listener with the certificate of a component that waits for it inside",
      stack: [
        { type: "shop:tls:Tls", name: "tls", inputs: {} },
        { ...certificate(), parent: "tls" },
        { ...validation, parent: "tls" },
        listener(["tls"]),
      ],
      expected: "passes",
    },
    {
      title: "a listener with the certificate of a component that does not",
      stack: [
        { type: "shop:tls:Tls", name: "tls", inputs: {} },
        { ...certificate(), parent: "tls" },
        listener(["tls"]),
      ],
      expected: { problems: [problem("listener")] },
    },
    {
      title: "an imported certificate",
      stack: [certificate({ privateKey: "x" }), listener(["cert"])],
      expected: "passes",
    },
    {
      title: "a certificate that may be imported",
      stack: [certificate({ certificateBody: unknown }), listener(["cert"])],
      expected: "passes",
    },
    {
      title: "a certificate of a private authority",
      stack: [certificate({ certificateAuthorityArn: "arn" }), listener(["cert"])],
      expected: "passes",
    },
    {
      title: "a certificate of the native provider, which waits by itself",
      stack: [certificate({}, native), listener(["cert"])],
      expected: "passes",
    },
    { title: "a certificate from elsewhere", stack: [certificate(), listener([])], expected: "passes" },
    {
      title: "a certificate that was written out by its ARN",
      stack: [
        certificate({ arn: "arn:aws:acm:::cert" }),
        listener([], { inputs: { certificateArn: "arn:aws:acm:::cert" } }),
      ],
      expected: { problems: [problem("listener")] },
    },
  ]);
});
