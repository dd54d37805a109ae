import { queryOptions } from "@tanstack/react-query";
import { env } from "../../shared/env";
import { http, send } from "../../shared/http/http";
import type { components } from "../../shared/http/schema.gen";
import { unwrap } from "../../shared/http/unwrap";

type Schemas = components["schemas"];
export type Profile = Schemas["Profile"];
export type Entry = Schemas["Entry"];
export type EntryDraft = Schemas["EntryDraft"];
export type ProfileDraft = Schemas["ProfileDraft"];
export type Proposal = Schemas["Proposal"];
export type PublicPage = Schemas["PublicPage"];
export type CvReading = Schemas["CvReading"];
export type Section = keyof Profile["sections"];
export type Visibility = Entry["visibility"];

export const SECTIONS: readonly Section[] = [
  "experience",
  "education",
  "skills",
  "projects",
  "certificates",
  "languages",
  "links",
];

export const profileQuery = queryOptions({
  queryKey: ["profile"],
  queryFn: (): Promise<Profile> => unwrap(http.GET("/profile")),
});

export const proposalsQuery = queryOptions({
  queryKey: ["profile", "proposals"],
  queryFn: async (): Promise<Proposal[]> => (await unwrap(http.GET("/profile/proposals"))).items,
});

export const cvQuery = queryOptions({
  queryKey: ["profile", "cv"],
  queryFn: (): Promise<CvReading> => unwrap(http.GET("/profile/cv")),
});

export const publicPageQuery = (handle: string) =>
  queryOptions({
    queryKey: ["public-page", handle],
    queryFn: (): Promise<PublicPage> => unwrap(http.GET("/p/{handle}", { params: { path: { handle } } })),
    retry: false,
  });

export async function saveProfile(body: ProfileDraft): Promise<Profile> {
  return unwrap(http.PUT("/profile", { body }));
}

/** The same key again adds nothing: a lost answer may be asked for again. */
export async function addEntry(section: Section, body: EntryDraft, key: string): Promise<Entry> {
  const params = { path: { section }, header: { "Idempotency-Key": key } };
  return unwrap(http.POST("/profile/{section}", { params, body }));
}

export async function changeEntry(entry: Entry, body: EntryDraft): Promise<Entry> {
  const params = { path: { section: entry.section, id: entry.id } };
  return unwrap(http.PUT("/profile/{section}/{id}", { params, body: { ...body, version: entry.version } }));
}

export async function deleteEntry(entry: Entry, keepalive = false): Promise<void> {
  const params = { path: { section: entry.section, id: entry.id } };
  await http.DELETE("/profile/{section}/{id}", { params, ...(keepalive ? { keepalive } : {}) });
}

export async function acceptProposal(id: string): Promise<void> {
  await unwrap(http.POST("/profile/proposals/{id}/accept", { params: { path: { id } }, body: {} }));
}

/** Switches the fact off: it is proposed no more, and stays in "What Basel knows" to be switched on again. */
export async function refuseProposal({ fact }: Proposal): Promise<void> {
  const params = { path: { id: fact.id } };
  await unwrap(http.PATCH("/profile/facts/{id}", { params, body: { version: fact.version, state: "off" } }));
}

/** The file as it is: what kind of file it is, the server finds out. */
export async function uploadCv(file: File): Promise<void> {
  const headers = { "Content-Type": "application/octet-stream" };
  await send(new Request(`${env.apiBase}/profile/cv`, { method: "POST", headers, body: file }));
}

export async function fetchResume(format: "md" | "pdf", language: "en" | "de"): Promise<Blob> {
  const call = http.GET("/profile/resume", { params: { query: { format, language } }, parseAs: "blob" });
  return unwrap(call);
}

/** The top of a profile as it stands, to be changed from there. */
export function topOf(profile: Profile): ProfileDraft {
  return {
    name: profile.name ?? null,
    headline: profile.headline ?? null,
    about: profile.about ?? null,
    location: profile.location ?? null,
    publicPage: profile.publicPage,
    findable: profile.findable,
    handle: profile.handle ?? null,
    version: profile.version,
  };
}

/** What an entry tells, without what belongs to its place and history. */
export function wordsOf(entry: Entry): EntryDraft {
  return {
    title: entry.title ?? null,
    organisation: entry.organisation ?? null,
    place: entry.place ?? null,
    from: entry.from ?? null,
    to: entry.to ?? null,
    level: entry.level ?? null,
    years: entry.years ?? null,
    url: entry.url ?? null,
    text: entry.text ?? null,
    visibility: entry.visibility,
  };
}
