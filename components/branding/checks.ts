import { defaults } from "../defaults";
import { under } from "../validation/path";
import type { Problem } from "../validation/problem";
import { checkClosedSets, type ClosedSets } from "../validation/words";
import { type BrandingArgs, type BrandingSettings, BrandingVersion } from "./args";
import { checkClassic } from "./classic/checks";
import { styleKey } from "./clients";
import { checkManaged } from "./managed/checks";

/** The closed sets of the look's settings; those of the images stand in a list and are looked at with them. */
export const BRANDING_SETS: ClosedSets = { version: BrandingVersion };

/** What AWS would refuse of the look of the sign-in pages. */
export function checkBranding(settings: BrandingSettings, at: string): Problem[] {
  const words = checkClosedSets(settings, at, BRANDING_SETS);
  if (words.length > 0) {
    return words;
  }
  const { classic, managed, version = defaults.branding.version } = settings;
  const unused = version === "classic" ? "managed" : "classic";
  const idle: Problem = {
    path: under(at, unused),
    rule: `is not used while the version is ${version}`,
    remedy: `set ${under(at, "version")} to ${unused}, or leave it out`,
    isWarning: true,
  };
  return [
    ...(settings[unused] === undefined ? [] : [idle]),
    ...(classic === undefined ? [] : checkClassic(classic, under(at, "classic"))),
    ...(managed === undefined ? [] : checkManaged(managed, under(at, "managed"))),
  ];
}

/** The same for the component by itself, which knows its clients by the names of their ids. */
export function checkBrandingArgs(args: BrandingArgs, at: string): Problem[] {
  const names = Object.keys(args.clientIds ?? {}).map(styleKey);
  return [...checkBranding(args, at), ...checkStyledClients(args, at, [...new Set(names)])];
}

/** Looks of clients that there are none of. */
export function checkStyledClients({ classic, managed }: BrandingSettings, at: string, names: string[]): Problem[] {
  const styled = [
    ...Object.keys(classic?.clients ?? {}).map((key) => ["classic", key] as const),
    ...Object.keys(managed?.clients ?? {}).map((key) => ["managed", key] as const),
  ];
  return styled
    .filter(([, key]) => !names.includes(key))
    .map(([look, key]) => ({
      path: under(at, look, "clients", key),
      rule: "must be the key of a client with sign-in pages",
      got: key,
      remedy: names.length === 0 ? "there is none" : `write one of ${names.join(", ")}`,
    }));
}
