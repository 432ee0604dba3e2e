import type { CognitoAuthArgs } from "../args";
import { checkHearers, checkMonitoringSettings, checkRisk } from "../monitoring/checks";
import { known } from "../validation/input";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";

/** How the whole is watched. */
export function checkWatch(args: CognitoAuthArgs, at: string): Problem[] {
  const { monitoring, domain, region } = args;
  const path = under(at, "monitoring");
  return monitoring === undefined
    ? []
    : [
        ...checkMonitoringSettings(monitoring, path, known(region)),
        ...checkRisk(monitoring, looksForThreats(args), path),
        ...checkHearers(monitoring, domain?.custom !== undefined, path),
      ];
}

/** Whether the pool has threat protection, as far as is known while the program is read. */
export function looksForThreats({ userPool }: CognitoAuthArgs): boolean {
  const { standard, custom } = userPool?.threatProtection ?? {};
  return [standard, custom].some((mode) => mode !== undefined && known(mode) !== "off");
}
