import { useEffect } from "react";

/** Asks before the window is closed or loaded again while something is not saved. */
export function UnsavedGuard({ open }: { open: boolean }) {
  useEffect(() => {
    if (!open) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [open]);
  return null;
}
