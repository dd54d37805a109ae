import { beforeEach, expect, test } from "vitest";
import { inviteToken } from "./invite-token";
import { keepVisit, keptVisit, visitorSecret } from "./kept";

beforeEach(() => localStorage.clear());

test("a browser makes one secret for a link and another for the next", () => {
  const first = visitorSecret("head.body.signature-of-the-first-link");

  expect(first).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(visitorSecret("head.body.signature-of-the-first-link")).toBe(first);
  expect(visitorSecret("head.body.signature-of-another-link")).not.toBe(first);
});

test("a visit is kept for its chat, and nonsense in the store is no visit", () => {
  keepVisit("chat", { token: "t", secret: "s" });
  localStorage.setItem("basel.visit.broken", "{");

  expect(keptVisit("chat")).toEqual({ token: "t", secret: "s" });
  expect(keptVisit("broken")).toBeUndefined();
  expect(keptVisit("other")).toBeUndefined();
});

test("the token of a link leaves the address bar at once", () => {
  history.replaceState(null, "", "/i#the-token");

  inviteToken.take();

  expect(location.hash).toBe("");
  expect(location.pathname).toBe("/i");
  expect(inviteToken.get()).toBe("the-token");
});
