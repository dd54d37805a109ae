import { infiniteQueryOptions } from "@tanstack/react-query";
import { z } from "zod/mini";
import { http } from "../../shared/http/http";
import { unwrap } from "../../shared/http/unwrap";

const person = z.object({
  id: z.string(),
  userId: z.number(),
  name: z.string(),
  email: z.string(),
  roles: z._default(z.array(z.string()), []),
  disabled: z.boolean(),
  createdAt: z.string(),
  mailStopped: z.nullish(z.string()),
  version: z.number(),
});

const deed = z.object({
  id: z.string(),
  at: z.string(),
  who: z.string(),
  whoName: z.nullish(z.string()),
  deed: z.string(),
  about: z.string(),
  aboutName: z.nullish(z.string()),
  change: z.string(),
});

const people = z.object({ items: z._default(z.array(person), []), nextCursor: z.nullish(z.string()) });
const deeds = z.object({ items: z._default(z.array(deed), []), nextCursor: z.nullish(z.string()) });

export type Person = z.infer<typeof person>;
export type Deed = z.infer<typeof deed>;

/** The roles that an admin gives; everybody is a candidate. */
export const givenRoles = ["recruiter", "researcher", "supporter", "admin"] as const;
export type GivenRole = (typeof givenRoles)[number];

export function peopleQuery(q: string) {
  return infiniteQueryOptions({
    queryKey: ["people", q],
    initialPageParam: "",
    queryFn: async ({ pageParam }) => {
      const query = { ...(q && { q }), ...(pageParam && { cursor: pageParam }) };
      return people.parse(await unwrap(http.GET("/admin/users", { params: { query } })));
    },
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

export async function changePerson(
  { id, version }: Person,
  change: { roles: string[] } | { disabled: boolean },
): Promise<Person> {
  const answer = await unwrap(
    http.PATCH("/admin/users/{id}", { params: { path: { id } }, body: { ...change, version } }),
  );
  return person.parse(answer);
}

export async function endSessionsOf(id: string): Promise<void> {
  await http.POST("/admin/users/{id}/end-sessions", { params: { path: { id } } });
}

/** Mails go to this person's address again. */
export async function allowMails(id: string): Promise<void> {
  await unwrap(http.DELETE("/admin/users/{id}/mail-stop", { params: { path: { id } } }));
}

export const auditQuery = infiniteQueryOptions({
  queryKey: ["audit"],
  initialPageParam: "",
  queryFn: async ({ pageParam }) => {
    const query = pageParam ? { cursor: pageParam } : {};
    return deeds.parse(await unwrap(http.GET("/admin/audit", { params: { query } })));
  },
  getNextPageParam: (last) => last.nextCursor ?? undefined,
});
