import { strandedSettings, type LastingInputs } from "../../../components/user-pool/frozen/stranded";
import { table } from "../problem-table";

const sms = { smsConfiguration: { snsCallerArn: "arn:role", externalId: "id" } };
const triggers = (...names: string[]): LastingInputs => ({
  lambdaConfig: Object.fromEntries(names.map((name) => [name, `arn:${name}`])),
});

describe("what would be stranded at AWS", () => {
  table<[LastingInputs, LastingInputs]>(
    ([deployed, wanted], at) => strandedSettings(deployed, wanted, at),
    "userPool",
    [
      ["nothing that was never there", [{}, sms]],
      [
        "nothing that stays",
        [
          { ...sms, ...triggers("preTokenGeneration") },
          { ...sms, ...triggers("preTokenGeneration") },
        ],
      ],
      ["nothing where all triggers go", [triggers("preTokenGeneration", "postConfirmation"), {}]],
      ["no other trigger", [triggers("preSignUp", "postConfirmation"), triggers("postConfirmation")]],
      [
        "text messages without their role",
        [sms, {}],
        "userPool.sms: has to stay: AWS keeps the pool's settings for text messages, and refuses every update once their role is gone; write userPool.sms as {}, which keeps the role",
      ],
      [
        "the trigger before tokens without its permission",
        [triggers("preTokenGeneration", "postConfirmation"), triggers("postConfirmation")],
        "userPool.triggers.preTokenGeneration: has to stay while there are other triggers: AWS keeps calling it, and nobody could sign in without its permission; take all triggers away in one deployment and bring the others back in the next, or keep it",
      ],
    ],
  );
});
