import { wildcards } from "../../../definition/exemptions";
import { anyTrue } from "../../../definition/property";
import { resourceRule } from "../../../definition/resource-rule";
import { ownClients } from "./client";

export const secretRequired = resourceRule({
  name: "cognito-client-secret-required",
  displayName: "Clients have a secret",
  description:
    "App clients must have a secret, because without one anybody who knows the id can ask for tokens in their name.",
  severity: "high",
  level: "advisory",
  tags: ["cognito", "app-client"],
  remediationSteps:
    "Set generateSecret to true, which makes a new client. A browser or mobile app cannot keep a secret: name its client in the setting publicClients.",
  url: "https://docs.aws.amazon.com/cognito/latest/developerguide/user-pool-settings-client-apps.html",
  covers: { stave: ["CTL.COGNITO.CLIENT.NOSECRET.001"] },
  settings: {
    publicClients: {
      type: "array",
      items: { type: "string" },
      default: [],
      description: "The names of clients that cannot keep a secret; * stands for any characters.",
    },
  },
  appliesTo: ownClients,
  check({ hasSecret, names }, { publicClients }, report) {
    const patterns = publicClients.map(wildcards);
    const isPublic = names.map((name) => name.map((text) => patterns.some((p) => p.test(text ?? ""))));
    // Without patterns a name says nothing, be it unknown.
    if (anyTrue([hasSecret, ...(patterns.length > 0 ? isPublic : [])])) return;
    const found = hasSecret.isSet ? "no secret" : "no secret by default";
    report(`it has ${found}, one is required; set ${hasSecret.argument} to true, or name it in publicClients`);
  },
});
