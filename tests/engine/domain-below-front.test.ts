import assert from "node:assert/strict";
import { SandboxedProgram } from "./sandboxed-program";
import { diagnostics } from "./screen";

const STACK = "below";
const FRONT = {
  subnetIds: ["subnet-0123456789abcdef0", "subnet-0fedcba9876543210"],
  hostedZoneName: "example.test",
  deletionProtection: false,
};
const UP = ["up", "--yes", "--skip-preview"];

/** The names of what was made or deleted, in the order in which it was done. */
function order(screen: string, word: "created" | "deleted"): string[] {
  return [...screen.matchAll(new RegExp(`^ [+-] +aws:\\S+ (\\S+) ${word} `, "gm"))].map(([, name = ""]) => name);
}

describe("a sign-in domain below a host of the load balancer, with the real engine", () => {
  let program: SandboxedProgram;
  const configure = (custom: object, front: object | undefined): Promise<void> =>
    program.configure(STACK, {
      userPool: { deletionProtection: false },
      domain: { custom: { name: "auth.app.example.test", hostedZoneName: "example.test", ...custom } },
      loadBalancer: {
        ...(front === undefined ? { name: "shop" } : { front }),
        hosts: ["App.example.test"],
        routes: { web: { targetGroupName: "shop-web" } },
      },
    });

  before(async () => {
    program = await SandboxedProgram.open();
  });

  after(async () => {
    await program.close();
  });

  it("previews all the same, and warns, where nobody makes the A record that AWS wants", async () => {
    const warning = {
      "cognito-auth:index:CognitoAuth (auth)":
        'warning: CognitoAuth "auth": domain.custom.name: AWS refuses a new domain whose parent has no A record, and ' +
        'app.example.test has none in its hosted zone (got "auth.app.example.test"); make one, or set ' +
        "domain.custom.parentRecord to an address of yours",
    };
    await configure({}, undefined);
    assert.deepEqual(diagnostics(await program.done(STACK, ["preview"])), warning);
    await configure({}, { ...FRONT, aliases: false });
    assert.deepEqual(diagnostics(await program.done(STACK, ["preview"])), warning);
  });

  it("waits for the record of the load balancer, and says nothing", async () => {
    await configure({}, FRONT);
    const screen = await program.done(STACK, UP);
    assert.deepEqual(diagnostics(screen), {});
    const made = order(screen, "created");
    assert.ok(made.includes("auth-front-alias-a-app.example.test"));
    assert.ok(made.indexOf("auth-front-alias-a-app.example.test") < made.indexOf("auth-domain-custom"));
    await program.done(STACK, [...UP, "--expect-no-changes"]);
  });

  it("refuses a second record for the name", async () => {
    await configure({ parentRecord: "192.0.2.7" }, FRONT);
    assert.deepEqual(diagnostics(await program.refused(STACK, ["preview"])), {
      "pulumi:pulumi:Stack (cognito-auth-below)":
        'error: CognitoAuth "auth": 1 problem with its arguments\n' +
        "  domain.custom.parentRecord: must not be given, as loadBalancer.front makes the A record of app.example.test " +
        '(got "192.0.2.7"); leave it out; the sign-in domain waits for that one',
    });
  });

  it("goes before that record", async () => {
    await configure({}, FRONT);
    const gone = order(await program.done(STACK, ["destroy", "--yes", "--skip-preview"]), "deleted");
    assert.ok(gone.indexOf("auth-domain-custom") < gone.indexOf("auth-front-alias-a-app.example.test"));
    assert.deepEqual(program.made(), []);
  });
});
