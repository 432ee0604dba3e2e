import assert from "node:assert/strict";
import { AFTER, APPLICATION, changedFunction, type Deployment, deployment, withLogout } from "./deployment";
import { ELSEWHERE, World } from "./world";

describe("signing in and out in a browser", function () {
  this.timeout(120_000);

  let made: Deployment;
  let world: World;

  const open = async (given: Deployment): Promise<void> => {
    world = await World.open(given);
    await world.page.goto(APPLICATION);
    assert.equal(await world.isAskedToSignIn(), true);
    await world.signIn();
    assert.equal(await world.heading(), "Hello ada");
  };
  const signOut = async (): Promise<void> => {
    await world.page.getByRole("link", { name: "Sign out" }).click();
    await world.page.waitForLoadState();
  };
  const sessionCookies = async (): Promise<string[]> =>
    (await world.cookieNames(APPLICATION)).filter((name) => made.sessionCookieNames.includes(name));

  before(async () => {
    made = await deployment();
  });

  afterEach(async () => {
    await world.close();
  });

  it("asks for a sign-in, shows the page, signs out, and asks for a sign-in again", async () => {
    await open(made);
    assert.deepEqual(await sessionCookies(), made.sessionCookieNames.slice(0, 3));

    await signOut();
    assert.equal(world.page.url(), AFTER);
    assert.equal(await world.heading(), "Good bye");
    assert.deepEqual(await sessionCookies(), []);
    assert.deepEqual(made.logout.log, []);

    await world.page.goto(`${APPLICATION}orders?page=2`);
    assert.equal(await world.isAskedToSignIn(), true);
    await world.signIn();
    assert.equal(world.page.url(), `${APPLICATION}orders?page=2`);
    assert.equal(await world.heading(), "Hello ada");
  });

  it("signs out by a form too", async () => {
    await open(made);
    await world.page.getByRole("button", { name: "Out" }).click();
    await world.page.waitForURL(AFTER);
    assert.deepEqual(await sessionCookies(), []);
    await world.page.goto(APPLICATION);
    assert.equal(await world.isAskedToSignIn(), true);
  });

  it("signs out who has never signed in, or has already", async () => {
    world = await World.open(made);
    await world.page.goto(made.signOutUrl);
    assert.equal(world.page.url(), AFTER);
  });

  it("leads nowhere else, whatever stands behind the path", async () => {
    await open(made);
    const query = "redirect=https%3A%2F%2Felsewhere.test%2F&logout_uri=https://elsewhere.test/&client_id=x";
    await world.page.goto(`${made.signOutUrl}?${query}`);
    assert.equal(world.page.url(), AFTER);
  });

  it("does not let another site sign people out behind their back", async () => {
    await open(made);
    await world.page.goto(ELSEWHERE, { waitUntil: "networkidle" });
    assert.equal((await sessionCookies()).length, 3);

    await world.page.getByRole("link", { name: "Leave the shop" }).click();
    await world.page.getByText("Another site asks to sign you out.").waitFor();
    assert.equal((await sessionCookies()).length, 3);

    await signOut();
    assert.equal(world.page.url(), AFTER);
    assert.deepEqual(await sessionCookies(), []);
    await world.page.goto(APPLICATION);
    assert.equal(await world.isAskedToSignIn(), true);
  });

  describe("would not sign out, and this is how it would look", () => {
    /** What the person sees after having signed out, and coming back. */
    const comeBack = async (given: Deployment): Promise<void> => {
      await open(given);
      await signOut();
      await world.page.goto(APPLICATION);
    };

    it("without multi-value headers: the cookies stay", async () => {
      await comeBack(withLogout(made, { multiValueHeaders: false }));
      assert.equal(await world.heading(), "Hello ada");
      assert.equal((await sessionCookies()).length, 3);
      assert.deepEqual(made.logout.log.splice(0), ["The target group must have lambda.multi_value_headers.enabled."]);
    });

    it("with a function that leaves the cookies", async () => {
      const handler = changedFunction(made, { from: '"set-cookie": DELETED', to: "" });
      await comeBack(withLogout(made, { handler }));
      assert.equal(await world.heading(), "Hello ada");
      assert.equal((await sessionCookies()).length, 3);
    });

    it("with the names of other cookies", async () => {
      const handler = changedFunction(made, { env: { COOKIE_NAMES: "AWSELBAuthSessionCookie-0" } });
      await comeBack(withLogout(made, { handler }));
      assert.equal(await world.heading(), "Hello ada");
    });

    it("with cookies deleted for another path", async () => {
      const handler = changedFunction(made, { from: "Path=/;", to: "Path=/logout;" });
      await comeBack(withLogout(made, { handler }));
      assert.equal(await world.heading(), "Hello ada");
    });

    it("with a session left at Cognito: nobody is asked anything", async () => {
      const handler = changedFunction(made, { env: { LOGOUT_URL: AFTER } });
      await comeBack(withLogout(made, { handler }));
      assert.equal(await world.isAskedToSignIn(), false);
      assert.equal(await world.heading(), "Hello ada");
    });

    it("with a page that is not among the client's logout URLs: Cognito refuses", async () => {
      const client = { ...made.client, logoutUrls: [] };
      await comeBack({ ...made, client });
      assert.equal(await world.isAskedToSignIn(), false);
      assert.equal(await world.heading(), "Hello ada");
    });

    it("with a rule behind those that sign people in: the application gets the request", async () => {
      const rules = made.rules.map((rule) =>
        rule.actions.some(({ targetGroupArn }) => targetGroupArn === made.logout.target.arn)
          ? { ...rule, priority: 50_000 }
          : rule,
      );
      await comeBack({ ...made, rules });
      assert.equal(await world.heading(), "Hello ada");
      assert.equal((await sessionCookies()).length, 3);
    });
  });
});
