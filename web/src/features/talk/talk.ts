import { ApiProblem } from "../../shared/http/api-problem";
import { type ClientFrame, fits } from "../../shared/socket/client-frames";
import type { ServerFrame } from "../../shared/socket/server-frames";
import type { Message } from "../../shared/socket/things";
import type { WireStatus } from "../../shared/socket/wire";
import { postMessage, readMessages } from "./api";
import { type Conversation, empty, hear, heardUpTo, localId, merge } from "./conversation";
import { keepOutbox, keptOutbox, Outbox, type Outgoing } from "./outbox";
import { gap } from "./reply";

/** The part of the live socket that a chat uses. */
export interface Line {
  readonly status: WireStatus;
  send(frame: ClientFrame): boolean;
  onFrame(listener: (frame: ServerFrame) => void): () => void;
  onStatus(listener: (status: WireStatus) => void): () => void;
}

export interface Snapshot extends Conversation {
  readonly outgoing: readonly Outgoing[];
  /** The answer that is being written anew. */
  readonly regenerating?: string | undefined;
}

const GAP_PATIENCE = 2_500;
const SILENCE_PATIENCE = 12_000;
const OPEN_PATIENCE = 2_500;

/** One chat in one window: opens it, keeps it complete over drops, and sends. */
export class Talk {
  private state: Snapshot;
  private readonly listeners = new Set<() => void>();
  private readonly outbox: Outbox;
  private undo: (() => void)[] = [];
  private doubt: ReturnType<typeof setTimeout> | undefined;
  private late: ReturnType<typeof setTimeout> | undefined;
  private told = 0;

  constructor(
    readonly chatId: string,
    private readonly line: Line,
    private readonly words: (problem: ApiProblem) => string,
  ) {
    const kept = keptOutbox(chatId);
    this.state = { ...empty, outgoing: kept };
    this.outbox = new Outbox(
      {
        bySocket: (entry) => this.bySocket(entry),
        byHttp: async (entry) => this.take([await postMessage(chatId, entry.clientId, entry.text)]),
        words: (thrown) => this.failure(ApiProblem.of(thrown)),
        keep: (entries) => keepOutbox(chatId, entries),
        changed: (outgoing) => this.set({ ...this.state, outgoing }),
      },
      kept,
    );
  }

  get = (): Snapshot => this.state;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): () => void {
    const online = () => {
      if (this.line.status === "open") this.open();
    };
    window.addEventListener("online", online);
    this.undo = [
      () => window.removeEventListener("online", online),
      this.line.onFrame((frame) => this.hear(frame)),
      this.line.onStatus((status) => {
        if (status === "open") this.open();
      }),
    ];
    if (this.line.status === "open") this.open();
    this.late = setTimeout(() => void this.firstPage(), OPEN_PATIENCE);
    return () => this.stop();
  }

  say(text: string): void {
    this.outbox.add({ clientId: crypto.randomUUID(), text, at: new Date().toISOString(), state: "sending" });
  }

  again = (clientId: string): void => this.outbox.again(clientId);
  drop = (clientId: string): void => this.outbox.drop(clientId);

  stopReply(): void {
    this.line.send({ action: "chat.stop", chatId: this.chatId });
  }

  /** Asks for another answer; also the way to try a failed one again. */
  regenerate(messageId: string): void {
    if (!this.line.send({ action: "chat.regenerate", chatId: this.chatId, messageId })) return;
    this.set({ ...this.state, regenerating: messageId, writing: true });
  }

  /** Tells the server, once, how far the person has read. */
  read(seq: number): void {
    if (seq <= Math.max(this.told, this.state.chat?.readSeq ?? 0)) return;
    if (this.line.send({ action: "chat.read", chatId: this.chatId, seq })) this.told = seq;
  }

  /** A message changed here (a rating). */
  amend(message: Message): void {
    this.take([message]);
  }

  async pageBack(): Promise<void> {
    const first = this.state.messages.find((message) => typeof message.seq === "number")?.seq;
    if (typeof first !== "number") return;
    const page = await readMessages(this.chatId, { before: first });
    this.set({ ...this.state, ...merge(this.state, page.messages), older: page.more });
  }

  private stop(): void {
    for (const off of this.undo) off();
    clearTimeout(this.doubt);
    clearTimeout(this.late);
    this.outbox.stop();
  }

  private open(): void {
    const after = this.state.loaded ? heardUpTo(this.state) : undefined;
    this.line.send({ action: "chat.open", chatId: this.chatId, ...(after === undefined ? {} : { after }) });
    this.outbox.resume();
  }

  private async firstPage(): Promise<void> {
    if (this.state.loaded) return;
    const page = await readMessages(this.chatId, {}).catch(() => undefined);
    if (!page || this.state.loaded) return;
    this.set({ ...this.state, ...merge(this.state, page.messages), older: page.more, loaded: true });
  }

  private hear(frame: ServerFrame): void {
    if (frame.type === "error" && frame.clientId) this.outbox.refused(frame.clientId, frame.message);
    if (frame.type === "error" && frame.action === "chat.regenerate")
      this.set({ ...this.state, regenerating: undefined, writing: false });
    if (frame.type === "message.stored" && frame.chatId === this.chatId)
      this.stored(frame.clientId, frame.seq);
    if (frame.type === "chat.opened" && frame.chat.id === this.chatId && frame.more && this.state.loaded)
      void this.catchUp();
    const next = hear(this.state, frame, this.chatId);
    if (next === this.state) return;
    const finished =
      frame.type === "reply.done" || frame.type === "reply.failed" || frame.type === "reply.started";
    this.set({ ...this.state, ...next, ...(finished ? { regenerating: undefined } : {}) });
    if (frame.type === "chat.message" && frame.message.clientId) this.outbox.stored(frame.message.clientId);
    this.watch();
  }

  /** Shows the message as stored even before `chat.message` brings it. */
  private stored(clientId: string, seq: number): void {
    const entry = this.state.outgoing.find((one) => one.clientId === clientId);
    const known = this.state.messages.some((message) => message.clientId === clientId);
    if (entry && !known) {
      this.take([
        {
          id: localId(clientId),
          chatId: this.chatId,
          seq,
          role: "person",
          parts: [{ type: "text", text: entry.text }],
          clientId,
          createdAt: entry.at,
          state: "stored",
        },
      ]);
    }
    this.outbox.stored(clientId);
  }

  private take(messages: readonly Message[]): void {
    this.set({ ...this.state, ...merge(this.state, messages) });
  }

  private async catchUp(): Promise<void> {
    for (let more = true; more; ) {
      const after = heardUpTo(this.state);
      const page = await readMessages(this.chatId, after === undefined ? {} : { after }).catch(
        () => undefined,
      );
      if (!page || page.messages.length === 0) return;
      this.take(page.messages);
      more = page.more && heardUpTo(this.state) !== after;
    }
  }

  /** A piece that does not come, or a reply that falls silent: asks for the text so far. */
  private watch(): void {
    clearTimeout(this.doubt);
    const { reply, writing } = this.state;
    const patience = reply && gap(reply) ? GAP_PATIENCE : writing ? SILENCE_PATIENCE : undefined;
    if (patience) this.doubt = setTimeout(() => this.open(), patience);
  }

  private failure(problem: ApiProblem) {
    return { problem: this.words(problem), offline: problem.offline };
  }

  private bySocket({ clientId, text }: Outgoing): boolean {
    const frame: ClientFrame = { action: "chat.send", chatId: this.chatId, clientId, text };
    return navigator.onLine && fits(frame) && this.line.send(frame);
  }

  private set(next: Snapshot): void {
    this.state = next;
    for (const listener of this.listeners) listener();
  }
}
