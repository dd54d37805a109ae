import type { Fact } from "../../shared/socket/things";

/** The order in which kinds are shown; kinds not named here come last. */
const ORDER = [
  "role",
  "employer",
  "years",
  "skill",
  "outcome",
  "project",
  "education",
  "certificate",
  "language",
  "motivation",
  "preference",
  "availability",
  "place",
];

export type Filter = "all" | "proposed" | "off";

export interface Group {
  readonly kind: string;
  readonly facts: readonly Fact[];
}

/** Takes in a fact that was learned or changed; an older version never replaces a newer one. */
export function withFact(all: readonly Fact[], fact: Fact): Fact[] {
  const known = all.find((one) => one.id === fact.id);
  if (!known) return [...all, fact];
  if (known.version > fact.version) return [...all];
  return all.map((one) => (one.id === fact.id ? fact : one));
}

export function withoutFact(all: readonly Fact[], id: string): Fact[] {
  return all.filter((one) => one.id !== id);
}

/** What matches the search and the filter, grouped by kind. */
export function groups(all: readonly Fact[], search: string, filter: Filter): Group[] {
  const needle = search.trim().toLowerCase();
  const shown = all.filter((fact) => (filter === "all" || fact.state === filter) && matches(fact, needle));
  const kinds = [...new Set(shown.map((fact) => fact.kind))].sort(
    (a, b) => rank(a) - rank(b) || a.localeCompare(b),
  );
  return kinds.map((kind) => ({
    kind,
    facts: shown
      .filter((fact) => fact.kind === kind)
      .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)),
  }));
}

function matches(fact: Fact, needle: string): boolean {
  return [fact.value, fact.sentence, fact.quote ?? ""].some((text) => text.toLowerCase().includes(needle));
}

function rank(kind: string): number {
  const at = ORDER.indexOf(kind);
  return at < 0 ? ORDER.length : at;
}
