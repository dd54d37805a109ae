import { useEffect } from "react";

interface Keys {
  search: () => void;
  shortcuts: () => void;
}

function typing(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Ctrl/⌘ K, `?`, and `c` to the composer. */
export function useKeys({ search, shortcuts }: Keys): void {
  useEffect(() => {
    const down = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        return search();
      }
      if (typing(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === "?") return shortcuts();
      const composer = document.getElementById("composer");
      if (event.key !== "c" || !composer) return;
      event.preventDefault();
      composer.focus();
    };
    window.addEventListener("keydown", down);
    return () => window.removeEventListener("keydown", down);
  });
}
