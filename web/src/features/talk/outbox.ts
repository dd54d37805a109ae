import { z } from "zod/mini";

/** A message on its way. */
export interface Outgoing {
  readonly clientId: string;
  readonly text: string;
  readonly at: string;
  readonly state: "sending" | "failed";
  readonly problem?: string;
  /** It failed only because there was no connection: it goes out by itself when that is back. */
  readonly offline?: boolean;
}

/** What the outbox needs of the world. */
export interface Post {
  /** Over the socket; false when it does not stand or the frame is too large. */
  bySocket(entry: Outgoing): boolean;
  /** Over HTTP; settles when the message is stored. */
  byHttp(entry: Outgoing): Promise<void>;
  /** Words for a failure, and whether only the connection was missing. */
  words(thrown: unknown): { problem: string; offline: boolean };
  keep(entries: readonly Outgoing[]): void;
  changed(entries: readonly Outgoing[]): void;
}

const STORED_WITHIN = 8_000;
const TRIES = 3;

/**
 * Sends one message at a time: the next waits until the server has stored the one before. A message that is not
 * confirmed is sent again under the same `clientId` (a repeat is harmless), at last by HTTP, and then shown as not sent.
 */
export class Outbox {
  private tries = 0;
  private busy: string | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly post: Post,
    private entries: readonly Outgoing[] = [],
  ) {}

  get all(): readonly Outgoing[] {
    return this.entries;
  }

  add(entry: Outgoing): void {
    this.set([...this.entries, entry]);
    this.pump();
  }

  /** The server has it. */
  stored(clientId: string): void {
    if (!this.entries.some((entry) => entry.clientId === clientId)) return;
    this.settle(clientId);
    this.set(this.entries.filter((entry) => entry.clientId !== clientId));
    this.pump();
  }

  /** The server, or the network, refused it. */
  refused(clientId: string, problem: string, offline = false): void {
    this.settle(clientId);
    const failed = { state: "failed", problem, offline } as const;
    this.set(this.entries.map((entry) => (entry.clientId === clientId ? { ...entry, ...failed } : entry)));
    this.pump();
  }

  /** "Try again": the message goes to the end of what waits. */
  again(clientId: string): void {
    const entry = this.entries.find((one) => one.clientId === clientId);
    if (entry?.state !== "failed") return;
    this.set([...this.entries.filter((one) => one !== entry), renewed(entry)]);
    this.pump();
  }

  drop(clientId: string): void {
    this.settle(clientId);
    this.set(this.entries.filter((entry) => entry.clientId !== clientId));
    this.pump();
  }

  /** The socket came back: what was under way, or waited for a connection, goes out again. */
  resume(): void {
    clearTimeout(this.timer);
    this.busy = undefined;
    if (this.entries.some((entry) => entry.offline)) {
      this.set(this.entries.map((entry) => (entry.offline ? renewed(entry) : entry)));
    }
    this.pump();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private pump(): void {
    if (this.busy) return;
    const head = this.entries.find((entry) => entry.state === "sending");
    if (!head) return;
    this.busy = head.clientId;
    this.tries = 0;
    this.attempt(head);
  }

  private attempt(entry: Outgoing): void {
    this.tries++;
    if (this.tries < TRIES && this.post.bySocket(entry)) {
      this.timer = setTimeout(() => this.attempt(entry), STORED_WITHIN);
      return;
    }
    this.post.byHttp(entry).then(
      () => this.stored(entry.clientId),
      (thrown) => {
        if (this.busy !== entry.clientId) return;
        const { problem, offline } = this.post.words(thrown);
        this.refused(entry.clientId, problem, offline);
      },
    );
  }

  private settle(clientId: string): void {
    if (this.busy !== clientId) return;
    clearTimeout(this.timer);
    this.busy = undefined;
  }

  private set(next: readonly Outgoing[]): void {
    this.entries = next;
    this.post.keep(next);
    this.post.changed(next);
  }
}

function renewed({ clientId, text, at }: Outgoing): Outgoing {
  return { clientId, text, at, state: "sending" };
}

const kept = z.array(z.object({ clientId: z.string(), text: z.string(), at: z.string() }));
const key = (chatId: string) => `basel.outbox.${chatId}`;

/** Unsent messages survive a reload: nothing goes silently. */
export function keepOutbox(chatId: string, entries: readonly Outgoing[]): void {
  if (entries.length === 0) localStorage.removeItem(key(chatId));
  else localStorage.setItem(key(chatId), JSON.stringify(entries));
}

export function keptOutbox(chatId: string): Outgoing[] {
  const stored = localStorage.getItem(key(chatId));
  if (!stored) return [];
  try {
    const parsed = kept.safeParse(JSON.parse(stored));
    return parsed.success ? parsed.data.map((entry) => ({ ...entry, state: "sending" })) : [];
  } catch {
    return [];
  }
}
