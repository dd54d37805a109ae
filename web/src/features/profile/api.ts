import { queryOptions } from "@tanstack/react-query";
import { http } from "../../shared/http/http";
import { unwrap } from "../../shared/http/unwrap";
import { type Fact, factSchema, pageOf } from "../../shared/socket/things";

const facts = pageOf(factSchema);
const PAGES = 20;

/** All facts, page after page. */
async function readFacts(): Promise<Fact[]> {
  const all: Fact[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < PAGES; page++) {
    const query = { limit: 100, ...(cursor ? { cursor } : {}) };
    const answer = facts.parse(await unwrap(http.GET("/profile/facts", { params: { query } })));
    all.push(...answer.items);
    if (!answer.nextCursor) break;
    cursor = answer.nextCursor;
  }
  return all;
}

export const factsQuery = queryOptions({ queryKey: ["facts"], queryFn: readFacts });

export interface FactChange {
  value?: string;
  sentence?: string;
  state?: Fact["state"];
  visibility?: Fact["visibility"];
}

/** Changes a fact as it was seen: 409 when it was changed elsewhere meanwhile. */
export async function changeFact(fact: Fact, change: FactChange): Promise<Fact> {
  const call = http.PATCH("/profile/facts/{id}", {
    params: { path: { id: fact.id } },
    body: { version: fact.version, ...change },
  });
  return factSchema.parse(await unwrap(call));
}

export async function forgetFact(id: string, keepalive = false): Promise<void> {
  await http.DELETE("/profile/facts/{id}", { params: { path: { id } }, ...(keepalive ? { keepalive } : {}) });
}
