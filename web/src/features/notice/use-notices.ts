import { type QueryClient, useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { ApiProblem } from "../../shared/http/api-problem";
import { live } from "../../shared/socket/live";
import type { Notice } from "../../shared/socket/things";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { markAllRead, markRead, noticesQuery } from "./api";
import { type Pages, unreadOf, withNotice, withRead } from "./pages";

function update(queries: QueryClient, change: (pages: Pages) => Pages): void {
  queries.setQueryData(noticesQuery.queryKey, (pages) => (pages ? change(pages) : pages));
}

/** What the socket tells. A page that is being read meanwhile may be older than it, so that it is read again. */
function heard(queries: QueryClient, change: (pages: Pages) => Pages): void {
  update(queries, change);
  if (queries.isFetching(noticesQuery) > 0) void queries.invalidateQueries(noticesQuery);
}

export function useNotices() {
  return useInfiniteQuery(noticesQuery);
}

/** Keeps the notices in step with the socket, on every page; gives the title of the newest that came. */
export function useNoticeNews(): string {
  const queries = useQueryClient();
  const [newest, setNewest] = useState("");
  useEffect(() => {
    live.need();
    let was = live.status;
    const frames = live.onFrame((frame) => {
      if (frame.type === "notice.new") {
        setNewest(frame.notice.title);
        heard(queries, (pages) => withNotice(pages, frame.notice, frame.unread));
      }
      if (frame.type === "notice.read")
        heard(queries, (pages) => withRead(pages, frame.id ?? undefined, frame.unread));
    });
    const statuses = live.onStatus((status) => {
      if (status === "open" && was !== "open") void queries.invalidateQueries(noticesQuery);
      was = status;
    });
    return () => {
      frames();
      statuses();
    };
  }, [queries]);
  return newest;
}

/** Notes at once that one, or all that are shown, were read. */
export function useMarkRead() {
  const queries = useQueryClient();
  const failed = (thrown: unknown) => {
    toast(problemWords(ApiProblem.of(thrown)));
    void queries.invalidateQueries(noticesQuery);
  };
  const one = useMutation({
    mutationFn: markRead,
    onMutate: (notice: Notice) =>
      update(queries, (pages) => withRead(pages, notice.id, unreadOf(pages) - (notice.read ? 0 : 1))),
    onError: failed,
  });
  const all = useMutation({
    mutationFn: markAllRead,
    onMutate: () => update(queries, (pages) => withRead(pages, undefined, 0)),
    onError: failed,
  });
  return {
    one: (notice: Notice) => {
      if (!notice.read) one.mutate(notice);
    },
    all: (upTo: string) => all.mutate(upTo),
  };
}
