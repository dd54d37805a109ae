import type { InfiniteData } from "@tanstack/react-query";
import type { Notice } from "../../shared/socket/things";
import type { NoticePage } from "./api";

export type Pages = InfiniteData<NoticePage>;

/**
 * The pages with a notice that came just now; one that is there already stays where it is. Frames of notices that came
 * together may overtake each other: the newest stands first, and a count that was taken earlier takes none away.
 */
export function withNotice(all: Pages, notice: Notice, unread: number): Pages {
  if (notices(all).some((one) => one.id === notice.id)) return all;
  return first(all, (page) => ({
    ...page,
    unread: Math.max(page.unread, unread),
    items: [notice, ...page.items].sort((one, other) => (one.id < other.id ? 1 : -1)),
  }));
}

/** The pages after one notice, or all, were read. */
export function withRead(all: Pages, id: string | undefined, unread: number): Pages {
  const seen = (one: Notice) => (id === undefined || one.id === id ? { ...one, read: true } : one);
  const pages = all.pages.map((page) => ({ ...page, items: page.items.map(seen) }));
  return first({ ...all, pages }, (page) => ({ ...page, unread }));
}

export function notices(all: Pages): Notice[] {
  return all.pages.flatMap((page) => page.items);
}

export function unreadOf(all: Pages | undefined): number {
  return all?.pages[0]?.unread ?? 0;
}

/** Notices by the days on which they came, the newest day first. */
export function byDay(all: readonly Notice[], dayOf: (at: string) => string): [string, Notice[]][] {
  const days = new Map<string, Notice[]>();
  for (const one of all) {
    const day = dayOf(one.createdAt);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  return [...days];
}

function first(all: Pages, change: (page: NoticePage) => NoticePage): Pages {
  return { ...all, pages: all.pages.map((page, index) => (index === 0 ? change(page) : page)) };
}
