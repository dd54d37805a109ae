import { queryOptions } from "@tanstack/react-query";
import { http } from "../../shared/http/http";
import { unwrap } from "../../shared/http/unwrap";
import { type Chat, chatSchema, type Message, messageSchema, pageOf } from "../../shared/socket/things";
import { saveFile } from "../../shared/ui/save-file";

const chats = pageOf(chatSchema);
const messages = pageOf(messageSchema);

/** The person's chats; asks nothing of a model. */
export const chatsQuery = queryOptions({
  queryKey: ["chats"],
  queryFn: async (): Promise<Chat[]> => {
    const answer = await unwrap(http.GET("/chats", { params: { query: { limit: 100 } } }));
    return chats.parse(answer).items;
  },
});

export async function beginChat(kind: "basel" | "simulation" | "assistant"): Promise<Chat> {
  return chatSchema.parse(await unwrap(http.POST("/chats", { body: { kind } })));
}

export interface Page {
  messages: Message[];
  more: boolean;
}

export async function readMessages(
  chatId: string,
  where: { before?: number; after?: number },
): Promise<Page> {
  const params = { path: { id: chatId }, query: { limit: 50, ...where } };
  const page = messages.parse(await unwrap(http.GET("/chats/{id}/messages", { params })));
  return { messages: page.items, more: Boolean(page.nextCursor) };
}

export async function postMessage(chatId: string, clientId: string, text: string): Promise<Message> {
  const call = http.POST("/chats/{id}/messages", {
    params: { path: { id: chatId } },
    body: { clientId, text },
  });
  return messageSchema.parse(await unwrap(call));
}

export type Rating = "up" | "down" | null;

export async function rate(message: Message, rating: Rating, text?: string): Promise<void> {
  await http.POST("/chats/{id}/messages/{mid}/feedback", {
    params: { path: { id: message.chatId, mid: message.id } },
    body: { rating, ...(text ? { text } : {}) },
  });
}

/** The whole chat as a file, offered to the browser's downloads. */
export async function exportChat(chatId: string, format: "md" | "json"): Promise<void> {
  const params = { path: { id: chatId }, query: { format } };
  const blob = await unwrap(http.GET("/chats/{id}/export", { params, parseAs: "blob" }));
  saveFile(blob, `basel-${new Date().toISOString().slice(0, 10)}.${format}`);
}

export async function readChat(chatId: string): Promise<Chat> {
  return chatSchema.parse(await unwrap(http.GET("/chats/{id}", { params: { path: { id: chatId } } })));
}
