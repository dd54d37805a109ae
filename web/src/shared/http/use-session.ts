import { useSyncExternalStore } from "react";
import { session } from "./http";
import type { Session } from "./session";

export function useSession(): Session {
  return useSyncExternalStore(session.subscribe, session.get);
}
