import ReconnectingSocket from "partysocket/ws";
import { env } from "../env";
import type { ClientFrame } from "./client-frames";
import { readFrame, type ServerFrame } from "./server-frames";

export type WireStatus = "closed" | "connecting" | "open";

/** A socket that comes back by itself. Frames are sent only while it stands: callers repeat what matters. */
export interface Wire {
  readonly status: WireStatus;
  send(frame: ClientFrame): boolean;
  close(): void;
  /** Tries at once instead of after the pause. */
  hurry(): void;
}

export interface WireEvents {
  frame(frame: ServerFrame): void;
  status(status: WireStatus): void;
}

const PING_EVERY = 4 * 60_000;
const PONG_WITHIN = 10_000;

/** Opens a wire. `query` is asked before each connection (a ticket is good for one); when it throws, the wire tries again later. */
export function openWire(events: WireEvents, query: () => Promise<string>): Wire {
  let status: WireStatus = "connecting";
  let silence: ReturnType<typeof setTimeout> | undefined;
  const url = async () => env.socketUrl() + (await query());
  const socket = new ReconnectingSocket(url, [], {
    minReconnectionDelay: 400,
    maxReconnectionDelay: 15_000,
    connectionTimeout: 8_000,
    maxEnqueuedMessages: 0,
  });

  const become = (next: WireStatus) => {
    if (status === next) return;
    status = next;
    events.status(next);
  };
  const ping = () => {
    if (status !== "open" || silence) return;
    socket.send(JSON.stringify({ action: "ping" } satisfies ClientFrame));
    silence = setTimeout(() => {
      silence = undefined;
      socket.reconnect();
    }, PONG_WITHIN);
  };
  const heard = () => {
    clearTimeout(silence);
    silence = undefined;
  };
  const awake = () => {
    if (document.visibilityState !== "visible") return;
    if (status === "open") ping();
    else if (socket.readyState !== ReconnectingSocket.CONNECTING) socket.reconnect();
  };

  socket.addEventListener("open", () => {
    heard();
    become("open");
  });
  socket.addEventListener("close", () => {
    heard();
    become("connecting");
  });
  socket.addEventListener("message", (event) => {
    heard();
    const frame = readFrame(event.data);
    if (frame && frame.type !== "pong") events.frame(frame);
  });
  const pinger = setInterval(ping, PING_EVERY);
  document.addEventListener("visibilitychange", awake);
  window.addEventListener("online", awake);

  return {
    get status() {
      return status;
    },
    send(frame) {
      if (status !== "open") return false;
      socket.send(JSON.stringify(frame));
      return true;
    },
    close() {
      clearInterval(pinger);
      heard();
      document.removeEventListener("visibilitychange", awake);
      window.removeEventListener("online", awake);
      socket.close();
      become("closed");
    },
    hurry: awake,
  };
}
