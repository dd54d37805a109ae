import type { Chat } from "../../shared/socket/things";

type Status = "open" | "assigned" | "paused" | "closed" | "finished";
const STATUSES: readonly Status[] = ["open", "assigned", "paused", "closed", "finished"];

/** How far a visitor's conversation is. */
export function statusOf(chat: Chat): Status {
  return STATUSES.find((one) => one === chat.status) ?? "open";
}
