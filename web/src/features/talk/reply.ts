/** A reply while it is being written: pieces may come twice, late or out of order, and attempts may start over. */
export interface Reply {
  readonly replyId: string;
  readonly attempt: number;
  /** Text up to `next`, in order. */
  readonly text: string;
  /** The index that continues `text`. */
  readonly next: number;
  /** Pieces that came too early, by index. */
  readonly early: ReadonlyMap<number, string>;
  readonly failed?: { code: string; message: string; retryable: boolean };
}

interface Piece {
  replyId: string;
  attempt: number;
  index: number;
  text: string;
}

export function started(replyId: string, attempt: number, before?: Reply): Reply {
  if (before && before.replyId === replyId && before.attempt >= attempt) return before;
  return { replyId, attempt, text: "", next: 0, early: new Map() };
}

/** A further piece. Older attempts and pieces already shown change nothing. */
export function delta(before: Reply | undefined, piece: Piece): Reply {
  const reply = started(piece.replyId, piece.attempt, before);
  if (reply.attempt > piece.attempt || piece.index < reply.next) return reply;
  return gather({ ...reply, early: new Map(reply.early).set(piece.index, piece.text) });
}

/** The whole text so far; deltas go on from its index. An older one than what is shown changes nothing. */
export function replaced(before: Reply | undefined, piece: Piece): Reply {
  const reply = started(piece.replyId, piece.attempt, before);
  if (reply.attempt > piece.attempt || piece.index < reply.next) return reply;
  return gather({ ...reply, text: piece.text, next: piece.index });
}

export function failed(
  before: Reply | undefined,
  failure: {
    replyId: string;
    attempt?: number | undefined;
    code: string;
    message: string;
    retryable: boolean;
  },
): Reply {
  const attempt = failure.attempt ?? before?.attempt ?? 1;
  const reply = started(failure.replyId, attempt, before);
  if (reply.attempt > attempt) return reply;
  const { code, message, retryable } = failure;
  return { ...reply, failed: { code, message, retryable } };
}

/** Whether pieces wait for one that has not come. */
export function gap(reply: Reply): boolean {
  return reply.early.size > 0;
}

function gather(reply: Reply): Reply {
  const early = new Map(reply.early);
  let { text, next } = reply;
  for (let piece = early.get(next); piece !== undefined; piece = early.get(next)) {
    early.delete(next);
    text += piece;
    next++;
  }
  for (const index of early.keys()) if (index < next) early.delete(index);
  return { ...reply, text, next, early };
}
