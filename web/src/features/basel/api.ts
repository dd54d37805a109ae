import { queryOptions } from "@tanstack/react-query";
import { z } from "zod/mini";
import { http } from "../../shared/http/http";
import { unwrap } from "../../shared/http/unwrap";

const health = z.object({ status: z.string(), model: z.nullish(z.string()), version: z.nullish(z.string()) });

/** How the system is, and which model it talks with; asks nothing of the model. */
export const healthQuery = queryOptions({
  queryKey: ["health"],
  queryFn: async () => health.parse(await unwrap(http.GET("/health"))),
  staleTime: 10 * 60_000,
});

/** Whether replies are made by fixed rules, without an AI model. */
export function scripted(model: string | null | undefined): boolean {
  return model?.toLowerCase().includes("script") ?? false;
}
