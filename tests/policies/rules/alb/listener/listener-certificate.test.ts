import { listenerCertificate } from "../../../../../policies/rules/alb/listener/listener-certificate";
import { unknown } from "../../../harness/engine";
import { itJudgesListeners, onlyForHttps } from "./providers";

const https = { protocol: "HTTPS", port: 443 };
const without = { problem: "speaks HTTPS without a certificate, one is required; set certificateArn to its ARN" };
const arn = "arn:aws:acm:eu-central-1:123456789012:certificate/shop";

describe("alb-listener-certificate", () => {
  itJudgesListeners(listenerCertificate, [
    { title: "a certificate", inputs: { ...https, certificateArn: arn }, expected: "passes" },
    { title: "a certificate of the same program", inputs: { ...https, certificateArn: unknown }, expected: "passes" },
    { title: "left out", inputs: https, expected: without },
    { title: "null", inputs: { ...https, certificateArn: null }, expected: without },
    { title: "empty", inputs: { ...https, certificateArn: "" }, expected: without },
    {
      title: "certificates unknown as a whole",
      inputs: { ...https, certificates: unknown, certificateArn: arn },
      expected: "passes",
    },
    { title: "protocol unknown", inputs: { protocol: unknown }, expected: { unknownAt: "protocol" } },
    {
      title: "protocol unknown, a certificate",
      inputs: { protocol: unknown, certificateArn: arn },
      expected: "passes",
    },
    { title: "all else unknown", inputs: { ...https, defaultActions: unknown, sslPolicy: unknown }, expected: without },
    ...onlyForHttps({}),
  ]);
});
