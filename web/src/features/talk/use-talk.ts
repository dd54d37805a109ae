import { useEffect, useMemo, useSyncExternalStore } from "react";
import { live } from "../../shared/socket/live";
import { problemWords } from "../../shared/ui/problem-words";
import { type Snapshot, Talk } from "./talk";

/** The chat of this window; its socket is opened when it is first shown. */
export function useTalk(chatId: string): { talk: Talk; state: Snapshot } {
  const talk = useMemo(() => new Talk(chatId, live, problemWords), [chatId]);
  useEffect(() => {
    live.need();
    return talk.start();
  }, [talk]);
  return { talk, state: useSyncExternalStore(talk.subscribe, talk.get) };
}
