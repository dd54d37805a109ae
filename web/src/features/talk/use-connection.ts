import { useEffect, useState, useSyncExternalStore } from "react";
import { live } from "../../shared/socket/live";

const PATIENCE = 2_000;

/** True only when the line has been bad for over two seconds. */
export function useBadConnection(): boolean {
  const status = useSyncExternalStore(live.onStatus, () => live.status);
  const [bad, setBad] = useState(false);
  useEffect(() => {
    if (status === "open") return setBad(false);
    const timer = setTimeout(() => setBad(true), PATIENCE);
    return () => clearTimeout(timer);
  }, [status]);
  return bad;
}
