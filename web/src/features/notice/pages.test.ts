import { expect, test } from "vitest";
import type { Notice } from "../../shared/socket/things";
import { byDay, notices, type Pages, unreadOf, withNotice, withRead } from "./pages";

const notice = (id: string, createdAt = "2026-11-21T10:00:00Z"): Notice => ({
  id,
  kind: "link-used",
  title: `Notice ${id}`,
  path: "/links",
  createdAt,
  read: false,
});

const pages: Pages = {
  pages: [
    { items: [notice("3"), notice("2")], unread: 3 },
    { items: [notice("1")], unread: 3 },
  ],
  pageParams: ["", "c"],
};

test("a notice that comes twice is shown once, before the others", () => {
  const once = withNotice(pages, notice("4"), 4);

  expect(notices(withNotice(once, notice("4"), 4)).map(({ id }) => id)).toEqual(["4", "3", "2", "1"]);
  expect(unreadOf(once)).toBe(4);
});

test("notices that overtake each other stand in order, and are all counted", () => {
  const late = withNotice(withNotice(pages, notice("5"), 5), notice("4"), 4);

  expect(notices(late).map(({ id }) => id)).toEqual(["5", "4", "3", "2", "1"]);
  expect(unreadOf(late)).toBe(5);
});

test("one that was read elsewhere is read here, on whichever page it stands", () => {
  const read = withRead(pages, "1", 2);

  expect(notices(read).map((one) => one.read)).toEqual([false, false, true]);
  expect(unreadOf(read)).toBe(2);
});

test("without an id all are read", () => {
  expect(notices(withRead(pages, undefined, 0)).every((one) => one.read)).toBe(true);
});

test("days keep their order, and their notices theirs", () => {
  const all = [
    notice("c", "2026-11-22T08:00:00Z"),
    notice("b", "2026-11-21T23:00:00Z"),
    notice("a", "2026-11-21T01:00:00Z"),
  ];

  expect(byDay(all, (at) => at.slice(0, 10)).map(([day, ones]) => [day, ones.map(({ id }) => id)])).toEqual([
    ["2026-11-22", ["c"]],
    ["2026-11-21", ["b", "a"]],
  ]);
});
