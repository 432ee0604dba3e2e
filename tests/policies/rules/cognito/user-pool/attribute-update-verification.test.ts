import { attributeUpdateVerification } from "../../../../../policies/rules/cognito/user-pool/attribute-update-verification";
import { unknown } from "../../../harness/engine";
import { type Vocabulary, classic, itJudgesPools, perProvider } from "./providers";

const pool = (autoVerifiedAttributes: unknown, before: unknown) =>
  perProvider(
    { autoVerifiedAttributes, userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdates: before } },
    { autoVerifiedAttributes, userAttributeUpdateSettings: { attributesRequireVerificationBeforeUpdate: before } },
  );
const argumentOf = ({ type }: Vocabulary) =>
  `userAttributeUpdateSettings.attributesRequireVerificationBeforeUpdate${type === classic ? "s" : ""}`;
const unknownList = (provider: Vocabulary) => ({ unknownAt: argumentOf(provider) });

const called = { email: "e-mail addresses", phone_number: "phone numbers" };
const hasty =
  (...attributes: (keyof typeof called)[]) =>
  (provider: Vocabulary) => ({
    problems: attributes.map(
      (attribute) =>
        `user pool "shop": new ${called[attribute]} count before they are verified, verification must come first; ` +
        `add "${attribute}" to ${argumentOf(provider)}`,
    ),
  });

describe("cognito-user-pool-attribute-update-verification", () => {
  itJudgesPools(attributeUpdateVerification, [
    {
      title: "all that is verified",
      inputs: pool(["email", "phone_number"], ["phone_number", "email"]),
      expected: "passes",
    },
    { title: "nothing is verified", inputs: pool([], []), expected: "passes" },
    { title: "nothing set", inputs: () => ({ name: unknown }), expected: "passes" },
    {
      title: "no setting",
      inputs: () => ({ autoVerifiedAttributes: ["email"] }),
      mended: pool(["email"], ["email"]),
      expected: hasty("email"),
    },
    {
      title: "an empty list",
      inputs: pool(["email"], []),
      mended: pool(["email"], ["email"]),
      expected: hasty("email"),
    },
    {
      title: "one of two",
      inputs: pool(["email", "phone_number"], ["email"]),
      mended: pool(["email", "phone_number"], ["email", "phone_number"]),
      expected: hasty("phone_number"),
    },
    {
      title: "none of two",
      inputs: pool(["email", "phone_number"], []),
      mended: pool(["email", "phone_number"], ["email", "phone_number"]),
      expected: hasty("email", "phone_number"),
    },
    { title: "list unknown", inputs: pool(["email"], unknown), expected: unknownList },
    { title: "list unknown, nothing verified", inputs: pool(["name"], unknown), expected: "passes" },
    { title: "verified unknown", inputs: pool(unknown, []), expected: { unknownAt: "autoVerifiedAttributes" } },
    {
      title: "verified unknown, all in the list",
      inputs: pool(unknown, ["email", "phone_number"]),
      expected: "passes",
    },
  ]);
});
