/** What a provider sent back with the browser. */
export interface Returned {
  code: string;
  state: string;
}

let taken: Returned | undefined;

/** Takes a provider's code out of the address bar at once; it stays in this page's memory only. */
export const providerReturn = {
  take(place: Location = location, past: History = history): void {
    if (place.pathname !== "/login/callback" || place.search.length < 2) return;
    const query = new URLSearchParams(place.search);
    taken = { code: query.get("code") ?? "", state: query.get("state") ?? "" };
    past.replaceState(past.state, "", place.pathname);
  },
  get: (): Returned | undefined => taken,
};
