import { dnsValidation } from "../../../../policies/rules/acm/dns-validation";
import { unknown } from "../../harness/engine";
import { imports, itJudgesCertificates } from "./certificates";

describe("acm-dns-validation", () => {
  itJudgesCertificates(
    dnsValidation,
    [
      { title: "by DNS", inputs: { validationMethod: "DNS" }, expected: "passes" },
      {
        title: "by e-mail",
        inputs: { validationMethod: "EMAIL" },
        expected: { problem: "validation is by EMAIL, DNS is required; set validationMethod to DNS" },
      },
      {
        title: "nothing set, which means e-mail",
        inputs: { domainName: unknown },
        expected: { problem: "validation is by EMAIL by default, DNS is required; set validationMethod to DNS" },
      },
      {
        title: "of a private authority, which needs none",
        inputs: { certificateAuthorityArn: "arn:aws:acm-pca:::x" },
        expected: "passes",
      },
      { title: "unknown", inputs: { validationMethod: unknown }, expected: { unknownAt: "validationMethod" } },
    ],
    imports.map((key) => ({
      title: `imported, which needs none (${Object.keys(key).join()})`,
      inputs: key,
      expected: "passes",
    })),
  );
});
