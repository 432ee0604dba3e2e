import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Session } from "../../sandbox/session.ts";

export const fixtures = join(__dirname, "fixtures");

/** A sandbox of its own, below the temporary folder, that goes with the test. */
export async function temporarySession(project: string): Promise<{ session: Session; end: () => Promise<void> }> {
  const directory = mkdtempSync(join(tmpdir(), "sandbox-test-"));
  const session = await Session.open({ directory, projectDirectory: join(fixtures, project) });
  return {
    session,
    end: async () => {
      await session.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
