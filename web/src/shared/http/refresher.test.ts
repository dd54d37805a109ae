import { beforeEach, expect, test } from "vitest";
import { type Exclusive, Refresher, type Tabs } from "./refresher";
import { SessionStore } from "./session";

/** Tabs of one browser: what one says, the others hear; one lock for all. */
class Browser {
  private readonly channels: Tabs[] = [];
  private last: Promise<unknown> = Promise.resolve();
  posts = 0;
  answer: () => Response = () =>
    Response.json({ token: `token-${this.posts}`, expiresAt: "2126-01-01T00:00:00Z" });

  private readonly exclusive: Exclusive = (job) => {
    const turn = this.last.then(job, job);
    this.last = turn.catch(() => {});
    return turn;
  };

  tab() {
    const session = new SessionStore();
    const tabs: Tabs = {
      onmessage: null,
      postMessage: (data) => {
        for (const other of this.channels)
          if (other !== tabs) other.onmessage?.(new MessageEvent("message", { data }));
      },
    };
    this.channels.push(tabs);
    const post = async () => {
      this.posts++;
      return this.answer();
    };
    return { session, refresher: new Refresher(session, tabs, this.exclusive, post) };
  }
}

beforeEach(() => localStorage.clear());

test("ten requests at once refresh once", async () => {
  const browser = new Browser();
  const { session, refresher } = browser.tab();

  const results = await Promise.all(Array.from({ length: 10 }, () => refresher.refresh()));

  expect(results.every(Boolean)).toBe(true);
  expect(browser.posts).toBe(1);
  expect(session.get()).toMatchObject({ status: "signed-in", token: "token-1" });
});

test("two tabs at once: one refresh, both signed in", async () => {
  const browser = new Browser();
  const [one, two] = [browser.tab(), browser.tab()];

  const results = await Promise.all([one.refresher.refresh(), two.refresher.refresh()]);

  expect(results).toEqual([true, true]);
  expect(browser.posts).toBe(1);
  expect(two.session.get()).toMatchObject({ token: "token-1" });
});

test("leaving in one tab leaves in all", () => {
  const browser = new Browser();
  const [one, two] = [browser.tab(), browser.tab()];
  one.refresher.signedIn("t", "2126-01-01T00:00:00Z");
  expect(two.session.get().status).toBe("signed-in");

  one.refresher.over("left");

  expect(two.session.get()).toEqual({ status: "anonymous", why: "left" });
});

test("what the server says first of a sign-out in another tab is a sign-out here, too", () => {
  const browser = new Browser();
  const [one, two] = [browser.tab(), browser.tab()];
  one.refresher.signedIn("t", "2126-01-01T00:00:00Z");

  two.refresher.ended("logout");

  expect(two.session.get()).toEqual({ status: "anonymous", why: "left" });
  expect(one.session.get()).toEqual({ status: "anonymous", why: "left" });
});

test("a session that was ended elsewhere is one that ended", () => {
  const { session, refresher } = new Browser().tab();
  refresher.signedIn("t", "2126-01-01T00:00:00Z");

  refresher.ended("disabled");

  expect(session.get()).toEqual({ status: "anonymous", why: "ended" });
});

test("a refused refresh of somebody signed in says that the session ended", async () => {
  const browser = new Browser();
  browser.answer = () => new Response("{}", { status: 401 });
  const { session, refresher } = browser.tab();
  refresher.signedIn("t", "2126-01-01T00:00:00Z");

  expect(await refresher.refresh()).toBe(false);

  expect(session.get()).toEqual({ status: "anonymous", why: "ended" });
});

test("a server that does not answer ends no session", async () => {
  const browser = new Browser();
  browser.answer = () => new Response("{}", { status: 503 });
  const { session, refresher } = browser.tab();
  refresher.signedIn("t", "2126-01-01T00:00:00Z");

  await expect(refresher.refresh()).rejects.toMatchObject({ status: 503 });

  expect(session.get().status).toBe("signed-in");
});

test("leaving clears drafts and unsent messages, an ended session keeps them", () => {
  const { refresher } = new Browser().tab();
  localStorage.setItem("basel.draft.c", "half a thought");

  refresher.over("ended");
  expect(localStorage.getItem("basel.draft.c")).toBe("half a thought");
  refresher.over("left");

  expect(localStorage.getItem("basel.draft.c")).toBeNull();
});

test("the token is in no storage", () => {
  const { refresher } = new Browser().tab();

  refresher.signedIn("very-secret", "2126-01-01T00:00:00Z");

  expect(JSON.stringify({ ...localStorage }) + JSON.stringify({ ...sessionStorage })).not.toContain(
    "very-secret",
  );
});
