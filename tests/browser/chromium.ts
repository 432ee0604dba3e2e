import chromium from "@sparticuz/chromium";
import { type Browser, chromium as playwright } from "playwright-core";

/** A browser without a window, of the version that the lock file names. */
export async function launchChromium(): Promise<Browser> {
  // In a single process the browser would end with its first page.
  const args = chromium.args.filter((argument) => argument !== "--single-process");
  return playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
}
