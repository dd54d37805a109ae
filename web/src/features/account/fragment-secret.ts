const PAGES = ["/not-me", "/confirm", "/reset-password", "/connect"];

let taken: string | undefined;

/** The token of a mailed link: taken out of the address bar at once, kept in memory only. */
export const fragmentSecret = {
  take(place: Location = location, past: History = history): void {
    if (!PAGES.includes(place.pathname) || place.hash.length < 2) return;
    const fragment = place.hash.slice(1);
    const named = new URLSearchParams(fragment);
    taken = named.get("token") ?? named.get("jwt") ?? fragment;
    past.replaceState(past.state, "", place.pathname);
  },
  get: (): string | undefined => taken,
};
