import { beforeEach, expect, test } from "vitest";
import { ApiProblem } from "../../shared/http/api-problem";
import type { FinishBody, Finished, Token } from "./api";
import { keepAttempt } from "./attempts";
import { LinkPage } from "./link-state";
import { linkToken, takeLinkToken } from "./link-token";

const CHOICE: Finished = {
  result: "choose",
  loginId: "l1",
  account: "ada@example.org",
  askedAt: "2026-11-21T12:00:00Z",
  browser: "Firefox",
  place: "Hamburg",
  codeOffered: true,
};
const TOKEN: Token = { token: "t", expiresAt: "2026-11-21T13:00:00Z" };

function world(answers: (Finished | ApiProblem)[]) {
  const bodies: FinishBody[] = [];
  const tokens: Token[] = [];
  const page = new LinkPage("the-jwt", {
    finish: async (body) => {
      bodies.push(body);
      const answer = answers.shift();
      if (!answer) throw ApiProblem.offline();
      if (answer instanceof ApiProblem) throw answer;
      return answer;
    },
    claim: async () => TOKEN,
    signedIn: (token) => void tokens.push(token),
    secret: () => "page-secret",
  });
  return { page, bodies, tokens };
}

const keepMine = () =>
  keepAttempt({
    loginId: "l1",
    verifier: "my-verifier",
    code: "123456",
    address: "ada@example.org",
    way: "email",
    startedAt: Date.now(),
    expiresAt: new Date(Date.now() + 60_000).toISOString(),
  });

beforeEach(() => localStorage.clear());

test("opening the page sends neither verifier nor secret", async () => {
  keepMine();
  const { page, bodies, tokens } = world([CHOICE]);

  await page.read();

  expect(bodies).toEqual([{ jwt: "the-jwt" }]);
  expect(tokens).toEqual([]);
  expect(page.get()).toMatchObject({ at: "choose", sameBrowser: true });
});

test("the same browser proves itself on the click, and claims too", async () => {
  keepMine();
  const { page, bodies, tokens } = world([CHOICE, { result: "sent" }]);
  await page.read();
  const click = page.signIn();
  localStorage.clear();

  await click;

  expect(bodies[1]).toEqual({ jwt: "the-jwt", verifier: "my-verifier" });
  expect(tokens).toEqual([TOKEN]);
});

test("another browser may sign in itself, with one secret for every repeat", async () => {
  const { page, bodies, tokens } = world([CHOICE, ApiProblem.offline(), { result: "here", ...TOKEN }]);
  await page.read();
  expect(page.get()).toMatchObject({ at: "choose", sameBrowser: false });

  await page.signInHere();
  expect(page.get()).toMatchObject({ at: "choose", problem: { status: 0 } });
  await page.signInHere();

  expect(bodies.slice(1)).toEqual([
    { jwt: "the-jwt", here: true, secret: "page-secret" },
    { jwt: "the-jwt", here: true, secret: "page-secret" },
  ]);
  expect(tokens).toEqual([TOKEN]);
});

test("a typed code signs in the first window only", async () => {
  const { page, tokens } = world([CHOICE, { result: "sent" }]);
  await page.read();

  await page.sendCode("123456");

  expect(page.get().at).toBe("sent");
  expect(tokens).toEqual([]);
});

test("wrong codes count down and then close that way, not the other", async () => {
  const wrong = (triesLeft: number) => new ApiProblem(403, "AUTH_ERROR", "wrong", undefined, { triesLeft });
  const { page } = world([CHOICE, wrong(2), wrong(0), { result: "here", ...TOKEN }]);
  await page.read();

  await page.sendCode("000000");
  expect(page.get()).toMatchObject({ at: "choose", triesLeft: 2, codeClosed: false });
  await page.sendCode("000001");
  expect(page.get()).toMatchObject({ at: "choose", codeClosed: true });
  await page.signInHere();

  expect(page.get().at).toBe("signed-in");
});

test("a verifier that does not fit leaves the other ways", async () => {
  keepMine();
  const { page } = world([CHOICE, new ApiProblem(403, "AUTH_ERROR", "no")]);
  await page.read();

  await page.signIn();

  expect(page.get()).toMatchObject({ at: "choose", sameBrowser: false });
});

test.each([
  [404, undefined],
  [409, "spent"],
])("a dead link (%i %s) is told as such", async (status, reason) => {
  const { page } = world([new ApiProblem(status, "x", "x", undefined, { reason })]);

  await page.read();

  expect(page.get()).toMatchObject({ at: "failed", problem: { status } });
});

test("another account must be left first", async () => {
  const { page } = world([
    CHOICE,
    new ApiProblem(409, "INVALID_REQUEST", "x", undefined, { reason: "other-account" }),
  ]);
  await page.read();

  await page.signInHere();

  expect(page.get().at).toBe("other-account");
});

test.each(["/login#jwt=abc", "/login?jwt=abc", "/login?next=%2Fbasel#jwt=abc"])(
  "the token is taken out of %s at once",
  (address) => {
    const url = new URL(address, "http://127.0.0.1:8000");
    const written: string[] = [];
    const past = { state: null, replaceState: (_: unknown, __: string, to: string) => void written.push(to) };

    takeLinkToken({ pathname: url.pathname, hash: url.hash, search: url.search }, past);

    expect(linkToken.get()).toBe("abc");
    expect(written[0]).not.toContain("abc");
    linkToken.drop();
  },
);
