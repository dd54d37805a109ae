import { useEffect, useState } from "react";
import { z } from "zod/mini";
import { live } from "../../shared/socket/live";

const lowSchema = z.object({ text: z.string(), until: z.string(), hidden: z.boolean() });
type Low = z.infer<typeof lowSchema>;

const keyOf = (chatId: string) => `basel.budget.${chatId}`;

/** What was told last, as long as it holds; kept in this browser, so that it stays away once hidden. */
function kept(chatId: string): Low | undefined {
  const text = localStorage.getItem(keyOf(chatId));
  if (text === null) return undefined;
  const low = lowSchema.safeParse(parsed(text));
  if (low.success && Date.parse(low.data.until) > Date.now()) return low.data;
  localStorage.removeItem(keyOf(chatId));
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function keep(chatId: string, low: Low): Low | undefined {
  localStorage.setItem(keyOf(chatId), JSON.stringify(low));
  return kept(chatId);
}

/** The words on how little is left, until it begins anew or the person hides them. */
export function useBudgetLow(chatId: string): { text: string | undefined; hide: () => void } {
  const [low, setLow] = useState(() => kept(chatId));
  useEffect(
    () =>
      live.onFrame((frame) => {
        if (frame.type !== "budget.low") return;
        const { text, until } = frame;
        const before = kept(chatId);
        setLow(keep(chatId, { text, until, hidden: before?.hidden === true && before.until === until }));
      }),
    [chatId],
  );
  useEffect(() => {
    if (!low) return;
    const timer = setTimeout(() => setLow(undefined), Date.parse(low.until) - Date.now());
    return () => clearTimeout(timer);
  }, [low]);
  const hide = () => {
    if (low) setLow(keep(chatId, { ...low, hidden: true }));
  };
  return { text: low?.hidden ? undefined : low?.text, hide };
}
