import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RunError } from "@pulumi/pulumi";
import type { CognitoAuthArgs } from "../components";
import { clientStyle } from "../components/branding/classic/style";
import { checkPages } from "../components/whole/page-checks";
import { pagesVersion } from "../components/whole/pages";
import { describe } from "../components/validation/problem";
import { type Look, overview, pageDocument } from "./document";
import { PAGES } from "./pages";
import { readSettings } from "./settings";

/** What was written: the overview, and what is doubtful about the look. */
export interface Written {
  readonly overview: string;
  readonly warnings: readonly string[];
}

/**
 * Writes the classic pages of a stack with its style sheets and logos into a folder. What a deployment would refuse of
 * them is refused here with the same words. Files are named from the folder of the project on, which has to be the
 * current one.
 */
export function writeLook(stack: string, folder: string): Written {
  const settings = readSettings(process.cwd(), stack);
  const problems = checkPages(settings, "");
  const refused = problems.filter(({ isWarning }) => isWarning !== true);
  if (refused.length > 0) {
    const lines = refused.map((problem) => `  ${describe(problem)}`);
    throw new RunError([`Pulumi.${stack}.yaml: the look would be refused`, ...lines].join("\n"));
  }
  if (pagesVersion(settings) === "managed") {
    const where = "the branding editor of the console (Amazon Cognito, the user pool, Managed login) shows them";
    throw new RunError(`the stack ${stack} has managed login, whose pages only Cognito can draw; ${where}`);
  }
  const looks = looksOf(settings);
  // What is left from looks that there are no more would only mislead.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  looks.forEach((look, index) => {
    for (const page of PAGES) {
      const prefix = index === 0 ? "" : `${look.name.toLowerCase().replace(/[^\w-]+/g, "-")}-`;
      writeFileSync(join(folder, `${prefix}${page.name}.html`), pageDocument(page, look));
    }
  });
  const index = join(folder, "index.html");
  writeFileSync(index, overview(`Sign-in pages of the stack ${stack}`, looks));
  return { overview: index, warnings: problems.map(describe) };
}

function looksOf({ branding }: CognitoAuthArgs): Look[] {
  const { clients = {}, ...all } = branding?.classic ?? {};
  return [
    { name: "All clients", style: all },
    ...Object.entries(clients).map(([key, own]) => ({ name: `Client ${key}`, style: clientStyle(all, own) })),
  ];
}
