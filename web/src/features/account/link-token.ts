type Place = Pick<Location, "pathname" | "hash" | "search">;
type Past = Pick<History, "state" | "replaceState">;

let taken: string | undefined;
const listeners = new Set<() => void>();

/**
 * Takes a sign-in link's token out of the address bar, before anything else of the page runs: it stays in this
 * page's memory only, and is in no history, no Referer and no log.
 */
export function takeLinkToken(place: Place = location, past: Past = history): void {
  if (place.pathname !== "/login") return;
  const fragment = new URLSearchParams(place.hash.replace(/^#/, ""));
  const query = new URLSearchParams(place.search);
  const token = fragment.get("jwt") ?? query.get("jwt");
  if (!token) return;
  query.delete("jwt");
  const rest = query.toString();
  past.replaceState(past.state, "", place.pathname + (rest ? `?${rest}` : ""));
  taken = token;
  for (const listener of listeners) listener();
}

export const linkToken = {
  get: (): string | undefined => taken,
  drop(): void {
    taken = undefined;
    for (const listener of listeners) listener();
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
