import { resourceRule } from "../../../definition/resource-rule";
import { userPools } from "./user-pool";

export const caseInsensitive = resourceRule({
  name: "cognito-user-pool-case-insensitive",
  displayName: "User names ignore case",
  description:
    "User pools must ignore the case of user names, because otherwise somebody can pass for another with a capital letter.",
  severity: "low",
  level: "advisory",
  tags: ["cognito", "user-pool", "accounts"],
  remediationSteps:
    "Set usernameConfiguration.caseSensitive to false, with either provider. AWS never changes it afterwards: a pool that exists would be replaced, and its users lost, so exempt it instead.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-case-sensitivity.html",
  covers: {},
  appliesTo: userPools,
  check({ isCaseSensitive }, _settings, report) {
    if (!isCaseSensitive.value) return;
    const found = isCaseSensitive.isSet ? "user names differ by case" : "user names differ by case by default";
    report(`${found}, they must not; set ${isCaseSensitive.argument} to false`);
  },
});
