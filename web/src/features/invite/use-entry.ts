import { useCallback, useEffect, useRef, useState } from "react";
import { ApiProblem } from "../../shared/http/api-problem";
import { refresher, session } from "../../shared/http/http";
import { live } from "../../shared/socket/live";
import { accept, CONSENT } from "./api";
import { keptVisit } from "./kept";

export type Entry = { at: "entering" } | { at: "in" } | { at: "over"; problem: ApiProblem };

/**
 * Lets the reader of a visit's conversation in: a guest by the link that this browser keeps, anew where their
 * hour is over; an account by itself, which takes a guest's conversation along.
 */
export function useEntry(chatId: string): Entry {
  const [entry, setEntry] = useState<Entry>({ at: "entering" });
  const busy = useRef(false);
  const enter = useCallback(async () => {
    if (busy.current) return;
    busy.current = true;
    try {
      await comeIn(chatId);
      live.need();
      setEntry({ at: "in" });
    } catch (thrown) {
      setEntry({ at: "over", problem: ApiProblem.of(thrown) });
    } finally {
      busy.current = false;
    }
  }, [chatId]);
  useEffect(() => {
    void enter();
    return session.subscribe(() => {
      const now = session.get();
      if (now.status === "anonymous" && now.why) void enter();
    });
  }, [enter]);
  return entry;
}

const OVER = ["paused", "revoked", "expired", "own"];

async function comeIn(chatId: string): Promise<void> {
  if (session.get().status === "guest") return;
  if (session.get().status !== "signed-in") await refresher.refresh();
  const kept = keptVisit(chatId);
  const account = session.get().status === "signed-in";
  if (!kept && !account) throw new ApiProblem(404, "NOT_FOUND", "This conversation is not known here");
  if (!kept) return;
  try {
    await accept({ ...kept, consent: CONSENT });
  } catch (thrown) {
    const problem = ApiProblem.of(thrown);
    if (!account || !OVER.includes(problem.reason ?? "")) throw problem;
  }
}
