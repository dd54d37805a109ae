import { useState } from "react";

/** A draft is kept per chat, in this browser. */
export function useDraft(chatId: string): [string, (text: string) => void] {
  const key = `basel.draft.${chatId}`;
  const [text, setText] = useState(() => localStorage.getItem(key) ?? "");
  const keep = (next: string) => {
    setText(next);
    if (next) localStorage.setItem(key, next);
    else localStorage.removeItem(key);
  };
  return [text, keep];
}
