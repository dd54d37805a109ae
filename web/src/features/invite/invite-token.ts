let taken: string | undefined;
const listeners = new Set<() => void>();

/** The token of an invite's link: taken out of the address bar at once, kept in memory only. */
export const inviteToken = {
  take(place: Location = location, past: History = history): void {
    if (place.pathname !== "/i" || place.hash.length < 2) return;
    taken = place.hash.slice(1);
    past.replaceState(past.state, "", place.pathname);
    for (const listener of listeners) listener();
  },
  get: (): string | undefined => taken,
  subscribe: (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
