import { Skeleton } from "@mantine/core";
import type { ReactNode } from "react";
import type { Message } from "../../shared/socket/things";
import { BudgetNote } from "./budget-note";
import styles from "./chat.module.css";
import { Composer } from "./composer";
import { ConnectionLine } from "./connection-line";
import type { Snapshot, Talk } from "./talk";
import { Transcript } from "./transcript";

interface ChatViewProps {
  talk: Talk;
  state: Snapshot;
  head: ReactNode;
  notes: (message: Message) => ReactNode;
  /** Stands above the composer. */
  above?: ReactNode;
  /** Stands in the composer's place where nothing can be said here. */
  closed?: ReactNode;
  /** Who the person is to a reader who is somebody else: then nothing here can be rated or asked anew. */
  reads?: string | undefined;
  /** Said in the empty field, instead of the interview's words. */
  placeholder?: string | undefined;
}

/** A conversation: head, what was said, the composer. */
export function ChatView({ talk, state, head, notes, above, closed, reads, placeholder }: ChatViewProps) {
  return (
    <div className={styles.chat}>
      {head}
      {state.loaded || state.messages.length > 0 ? (
        <Transcript talk={talk} state={state} notes={notes} reads={reads} />
      ) : (
        <Waiting />
      )}
      <ConnectionLine />
      <BudgetNote chatId={talk.chatId} />
      {above}
      {closed ?? (
        <Composer
          chatId={talk.chatId}
          placeholder={placeholder}
          writing={state.writing}
          onSay={(text) => talk.say(text)}
          onStop={() => talk.stopReply()}
        />
      )}
    </div>
  );
}

/** The shape of a talk, while it is fetched. */
function Waiting() {
  return (
    <div className={styles.talk} aria-busy="true">
      <Skeleton height={20} width="70%" />
      <Skeleton height={20} width="55%" />
      <Skeleton height={44} width="60%" radius="lg" ml="auto" />
      <Skeleton height={20} width="80%" />
    </div>
  );
}
