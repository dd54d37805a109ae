import { queryOptions } from "@tanstack/react-query";
import { z } from "zod/mini";
import { http } from "../../shared/http/http";
import { unwrap } from "../../shared/http/unwrap";

const question = z.object({
  id: z.string(),
  text: z.string(),
  language: z.string(),
  state: z.enum(["open", "spoken", "answered"]),
  asked: z.array(z.object({ inviteId: z.string(), chatId: z.string(), at: z.string() })),
});
export type VisitorQuestion = z.infer<typeof question>;

const questions = z.object({ items: z.array(question) });
const suggestions = z.object({ items: z.array(z.string()) });

/** What visitors asked in vain, the newest first. */
export const questionsQuery = queryOptions({
  queryKey: ["visitor-questions"],
  queryFn: async (): Promise<VisitorQuestion[]> =>
    questions.parse(await unwrap(http.GET("/persona/questions"))).items,
});

export async function dropQuestion(id: string, keepalive = false): Promise<void> {
  await http.DELETE("/persona/questions/{id}", {
    params: { path: { id } },
    ...(keepalive ? { keepalive } : {}),
  });
}

/** What a visitor may ask this Basel. */
export const suggestionsQuery = (chatId: string) =>
  queryOptions({
    queryKey: ["suggestions", chatId],
    queryFn: async (): Promise<string[]> => {
      const params = { path: { id: chatId } };
      return suggestions.parse(await unwrap(http.GET("/persona/chats/{id}/suggestions", { params }))).items;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
