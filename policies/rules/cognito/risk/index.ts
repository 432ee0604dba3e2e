import { accountTakeoverActions } from "./account-takeover-actions";
import { compromisedCredentialsBlock } from "./compromised-credentials-block";

export const riskRules = [compromisedCredentialsBlock, accountTakeoverActions];
