import { keyAlgorithm } from "../../../../policies/rules/acm/key-algorithm";
import { unknown } from "../../harness/engine";
import { imports, itJudgesCertificates } from "./certificates";

const all = "RSA_2048, RSA_3072, RSA_4096, EC_prime256v1, EC_secp384r1, EC_secp521r1";

describe("acm-key-algorithm", () => {
  itJudgesCertificates(
    keyAlgorithm,
    [
      { title: "nothing set, which means RSA with 2,048 bits", inputs: {}, expected: "passes" },
      ...all.split(", ").map((word) => ({ title: word, inputs: { keyAlgorithm: word }, expected: "passes" as const })),
      {
        title: "a short RSA key",
        inputs: { keyAlgorithm: "RSA_1024" },
        expected: { problem: `the key is RSA_1024, one of ${all} is required; set keyAlgorithm` },
      },
      {
        title: "a weak curve, everything else unknown",
        inputs: { keyAlgorithm: "EC_secp192r1", domainName: unknown, tags: unknown },
        expected: { problem: `the key is EC_secp192r1, one of ${all} is required; set keyAlgorithm` },
      },
      {
        title: "the default, where another one is required",
        inputs: {},
        config: { allowed: ["EC_prime256v1"] },
        expected: { problem: "the key is RSA_2048 by default, EC_prime256v1 is required; set keyAlgorithm" },
      },
      { title: "an unknown one", inputs: { keyAlgorithm: unknown }, expected: { unknownAt: "keyAlgorithm" } },
    ],
    [
      ...imports.map((key) => ({
        title: `an imported one (${Object.keys(key).join()})`,
        inputs: { keyAlgorithm: "RSA_1024", ...key },
        expected: "passes" as const,
      })),
      {
        title: "a short key, imported or not",
        inputs: { keyAlgorithm: "RSA_1024", certificateBody: unknown },
        expected: { unknownAt: "certificateBody" },
      },
    ],
  );
});
