import assert from "node:assert/strict";
import { SandboxedProgram } from "./sandboxed-program";
import { nameOf } from "./tree";

const STACK = "waits";
// AWS says only after half an hour that a record is missing, when everything else is done; the sandbox says so at once.
const UP = ["up", "--yes", "--skip-preview", "--continue-on-error"];
const CUSTOM = { name: "auth.example.org", dns: "manual" };

describe("routes beside a sign-in domain that is not there yet, with the real engine", () => {
  let program: SandboxedProgram;
  const configure = (domain: object, route: object): Promise<void> =>
    program.configure(STACK, {
      userPool: { deletionProtection: false },
      domain,
      loadBalancer: { name: "shop", hosts: ["shop.example.test"], routes: { web: route } },
    });
  const rule = async (): Promise<string> =>
    JSON.stringify((await program.resources(STACK)).find(({ urn }) => nameOf(urn) === "auth-route-web")?.inputs);

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  it("change with the prefix that the pages are under, whatever becomes of the domain", async () => {
    const web = { targetGroupName: "shop-web" };
    await configure({ prefix: "shop-one", custom: CUSTOM }, web);
    await program.done(STACK, UP);
    assert.match(await rule(), /"userPoolDomain":"shop-one"/);
    const [{ name: validationRecord } = { name: "" }] = (await program.outputs(STACK)).dnsRecords as { name: string }[];

    // Nobody has made that record. The old prefix is gone by the time that AWS says so.
    await configure({ prefix: "shop-two", custom: { ...CUSTOM, validationRecord } }, { ...web, paths: ["/shop/*"] });
    assert.match(await program.refused(STACK, UP), /last state: 'PENDING_VALIDATION'/);
    assert.match(await rule(), /"userPoolDomain":"shop-two"/);
    assert.match(await rule(), /"values":\["\/shop\/\*"\]/);
  });
});
