import { useEffect, useRef, useState } from "react";

/** Pieces of a reply come in lumps, up to half a second apart. */
const LUMP_MS = 450;
const STEP_MS = 50;

/** What is to be seen of a text that grows in lumps: as if it were written without a break. The first words, and what is no continuation, stand at once. */
export function usePaced(text: string): string {
  const [shown, setShown] = useState(text);
  const seen = useRef(text);
  useEffect(() => {
    const show = (part: string) => {
      seen.current = part;
      setShown(part);
    };
    const before = seen.current;
    if (before === "" || !text.startsWith(before) || still()) {
      show(text);
      return;
    }
    const begun = performance.now();
    const timer = setInterval(() => {
      const share = Math.min(1, (performance.now() - begun) / LUMP_MS);
      show(words(text, before.length + Math.round(share * (text.length - before.length))));
      if (share === 1) clearInterval(timer);
    }, STEP_MS);
    return () => clearInterval(timer);
  }, [text]);
  return shown;
}

/** The text up to the end of the word that stands there. */
function words(text: string, length: number): string {
  const rest = text.slice(length).search(/\s/);
  return rest < 0 ? text : text.slice(0, length + rest);
}

function still(): boolean {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}
