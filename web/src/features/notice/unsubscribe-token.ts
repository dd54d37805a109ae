let taken: string | undefined;

/** The token of an unsubscribe link: taken out of the address bar at once, kept in memory only. */
export const unsubscribeToken = {
  take(place: Location = location, past: History = history): void {
    if (place.pathname !== "/unsubscribe" || place.hash.length < 2) return;
    taken = new URLSearchParams(place.hash.slice(1)).get("token") ?? undefined;
    past.replaceState(past.state, "", place.pathname);
  },
  get: (): string | undefined => taken,
};
