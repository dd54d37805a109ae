import { ApiProblem } from "./api-problem";

/** The body of a successful call; refusals have been thrown already. */
export async function unwrap<T>(call: Promise<{ data?: T }>): Promise<NonNullable<T>> {
  const { data } = await call;
  if (data === undefined || data === null)
    throw new ApiProblem(502, "INTERACTION_ERROR", "The answer was empty");
  return data;
}
