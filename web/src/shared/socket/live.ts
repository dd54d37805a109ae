import { http, refresher, session } from "../http/http";
import { unwrap } from "../http/unwrap";
import type { ClientFrame } from "./client-frames";
import type { ServerFrame } from "./server-frames";
import { openWire, type Wire, type WireStatus } from "./wire";

/** The signed-in socket of this tab: opened when first needed, closed with the session (a guest who signs in has another). */
class Live {
  private wire: Wire | undefined;
  private readonly frames = new Set<(frame: ServerFrame) => void>();
  private readonly statuses = new Set<(status: WireStatus) => void>();

  constructor() {
    let whose = session.get().status;
    session.subscribe(() => {
      const now = session.get().status;
      if (now !== whose) this.stop();
      whose = now;
    });
  }

  need(): void {
    this.wire ??= openWire(
      { frame: (frame) => this.hear(frame), status: (status) => this.tell(status) },
      async () => {
        const { ticket } = await unwrap(http.POST("/socket/ticket"));
        return `?ticket=${encodeURIComponent(ticket)}`;
      },
    );
  }

  get status(): WireStatus {
    return this.wire?.status ?? "closed";
  }

  send = (frame: ClientFrame): boolean => this.wire?.send(frame) ?? false;

  hurry(): void {
    this.wire?.hurry();
  }

  onFrame = (listener: (frame: ServerFrame) => void): (() => void) => {
    this.frames.add(listener);
    return () => this.frames.delete(listener);
  };

  onStatus = (listener: (status: WireStatus) => void): (() => void) => {
    this.statuses.add(listener);
    return () => this.statuses.delete(listener);
  };

  private stop(): void {
    this.wire?.close();
    this.wire = undefined;
  }

  private hear(frame: ServerFrame): void {
    if (frame.type === "session.ended") refresher.ended(frame.reason);
    for (const listener of this.frames) listener(frame);
  }

  private tell(status: WireStatus): void {
    for (const listener of this.statuses) listener(status);
  }
}

export const live = new Live();
