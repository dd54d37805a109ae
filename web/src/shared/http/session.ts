/** Whether somebody is signed in here. The token lives in memory only. */
export type Session =
  | { status: "unknown" }
  | { status: "anonymous"; why?: Why }
  | { status: "signed-in"; token: string; expiresAt: number }
  | { status: "guest"; token: string; expiresAt: number; renew: Renew };

/** How a guest gets a new token, as they have no refresh cookie; false when they are no longer welcome. */
export type Renew = () => Promise<boolean>;

/** Why a session is over: the person left, or it was ended elsewhere. */
export type Why = "left" | "ended";

const HINT = "basel.session";
const KEPT = ["basel.language", "basel.login."];

/** The one session of this tab; a tiny external store. */
export class SessionStore {
  private current: Session = { status: "unknown" };
  private readonly listeners = new Set<() => void>();

  get = (): Session => this.current;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  signedIn(token: string, expiresAt: string): void {
    localStorage.setItem(HINT, "1");
    this.set({ status: "signed-in", token, expiresAt: Date.parse(expiresAt) });
  }

  /** Somebody without an account came in by a link, in this tab alone. */
  guest(token: string, expiresAt: string, renew: Renew): void {
    this.set({ status: "guest", token, expiresAt: Date.parse(expiresAt), renew });
  }

  /** Nobody is signed in; what this browser kept for the person (drafts, unsent messages) goes too. */
  anonymous(why?: Why): void {
    localStorage.removeItem(HINT);
    if (why === "left") forgetKept();
    this.set(why ? { status: "anonymous", why } : { status: "anonymous" });
  }

  /** Whether this browser was signed in when it was last seen: only then is a refresh worth asking for. */
  hinted(): boolean {
    return localStorage.getItem(HINT) !== null;
  }

  private set(next: Session): void {
    this.current = next;
    for (const listener of this.listeners) listener();
  }
}

function forgetKept(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith("basel.") && !KEPT.some((kept) => key.startsWith(kept))) localStorage.removeItem(key);
  }
}
