import type { Message } from "../../shared/socket/things";

/** An utterance as shown: a message, or the answers to one message, the newest last. */
export interface Turn {
  readonly key: string;
  readonly day: string | undefined;
  readonly variants: readonly [Message, ...Message[]];
}

/** Groups answers to the same message and marks where a new day begins. */
export function turns(messages: readonly Message[], dayOf: (at: string) => string): Turn[] {
  const answers = new Map<string, Message[]>();
  const heads: Message[] = [];
  for (const message of messages) {
    const group = groupOf(message);
    const others = answers.get(group);
    if (others) others.push(message);
    else {
      answers.set(group, [message]);
      heads.push(message);
    }
  }
  let day = "";
  return heads.map((head) => {
    const variants = (answers.get(groupOf(head)) ?? []).toSorted(
      (a, b) => (a.variant ?? 1) - (b.variant ?? 1),
    );
    const today = dayOf(head.createdAt);
    const turn: Turn = {
      key: head.clientId ?? head.id,
      day: today === day ? undefined : head.createdAt,
      variants: [head, ...variants.filter((one) => one !== head)],
    };
    day = today;
    return turn;
  });
}

function groupOf(message: Message): string {
  return message.role === "basel" && message.replyTo ? `to ${message.replyTo}` : message.id;
}
