import { Button } from "@mantine/core";
import { useDocumentVisibility } from "@mantine/hooks";
import { ArrowDown } from "lucide-react";
import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { dayKey } from "../../shared/i18n/moments";
import type { Message } from "../../shared/socket/things";
import { Icon } from "../../shared/ui/icon";
import { BaselTurn } from "./basel-turn";
import styles from "./chat.module.css";
import { Day } from "./day";
import { OutgoingTurn, PersonTurn } from "./person-turn";
import { ReplyTurn } from "./reply-turn";
import { type Turn, turns } from "./rows";
import type { Snapshot, Talk } from "./talk";
import { useFollow } from "./use-follow";
import { usePaced } from "./use-paced";

interface TranscriptProps {
  talk: Talk;
  state: Snapshot;
  /** What stands under a person's message: what was learned from it. */
  notes: (message: Message) => ReactNode;
  /** What the person is called to a reader who is somebody else. */
  reads?: string | undefined;
}

/** Everything said, oldest first; the view follows only while the person is at the end. */
export function Transcript({ talk, state, notes, reads }: TranscriptProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => turns(state.messages, dayKey), [state.messages]);
  const written = usePaced(state.reply?.text ?? "");
  const { away, toEnd } = useFollow(scroller, state, written, rows[0]?.key);
  useReading(talk, state, away, reads !== undefined);
  const shown = rows.filter(
    (row) => !state.regenerating || row.variants.every((one) => one.id !== state.regenerating),
  );
  return (
    <div className={styles.scroller} ref={scroller} tabIndex={-1}>
      <ol className={styles.talk} aria-label={t("talk.transcript")}>
        {state.older && <Older talk={talk} />}
        {shown.map((row, at) => (
          <Row
            key={row.key}
            row={row}
            newest={at === shown.length - 1 && !state.writing && reads === undefined}
            talk={talk}
            notes={notes}
            reads={reads}
          />
        ))}
        {state.outgoing.map((entry) => (
          <OutgoingTurn key={entry.clientId} entry={entry} onAgain={talk.again} onDrop={talk.drop} />
        ))}
        <ReplyTurn
          reply={state.reply && { ...state.reply, text: written }}
          writing={state.writing}
          onAgain={(id) => talk.regenerate(id)}
        />
      </ol>
      <Announcer messages={state.messages} />
      {away && (
        <button
          type="button"
          className={styles.latest}
          onClick={() => toEnd(true)}
          aria-label={t("talk.latestLabel")}
        >
          {t("talk.latest")} <Icon of={ArrowDown} size={16} />
        </button>
      )}
    </div>
  );
}

function Row({
  row,
  newest,
  talk,
  notes,
  reads,
}: {
  row: Turn;
  newest: boolean;
  talk: Talk;
  notes: TranscriptProps["notes"];
  reads: string | undefined;
}) {
  const [message] = row.variants;
  return (
    <>
      {row.day && <Day at={row.day} />}
      {message.role === "person" ? (
        <PersonTurn message={message} name={reads}>
          {notes(message)}
        </PersonTurn>
      ) : (
        <BaselTurn
          variants={row.variants}
          newest={newest}
          still={reads !== undefined}
          onRegenerate={(id) => talk.regenerate(id)}
          onAmend={(changed) => talk.amend(changed)}
        />
      )}
    </>
  );
}

function Older({ talk }: { talk: Talk }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const page = () => {
    setBusy(true);
    void talk.pageBack().finally(() => setBusy(false));
  };
  return (
    <li className={styles.older}>
      <Button variant="subtle" loading={busy} onClick={page}>
        {t("talk.older")}
      </Button>
    </li>
  );
}

/** A reply counts as read anyway as soon as the person says something more: each frame is billed. */
const READ_AFTER_MS = 60_000;

/** Tells the server what was read while the page was looked at: once, after a while or when the person leaves. */
function useReading(talk: Talk, state: Snapshot, away: boolean, others: boolean): void {
  const newest = state.messages.findLast((message) => typeof message.seq === "number");
  const last = newest?.role === "person" && !others ? undefined : newest?.seq;
  const seen = useRef(0);
  const looking = useDocumentVisibility() === "visible" && !away;
  const tell = useCallback(() => {
    if (seen.current > 0) talk.read(seen.current);
    seen.current = 0;
  }, [talk]);
  useEffect(() => {
    if (!looking || typeof last !== "number") return;
    seen.current = last;
    const timer = setTimeout(tell, others ? 800 : READ_AFTER_MS);
    return () => clearTimeout(timer);
  }, [tell, last, looking, others]);
  useEffect(() => (looking ? tell : undefined), [tell, looking]);
}

/** Finished answers are read out once, whole: a stream would stammer. */
function Announcer({ messages }: { messages: readonly Message[] }) {
  const { t } = useTranslation();
  const known = useRef<string | undefined>(undefined);
  const last = messages.findLast((message) => message.role !== "person");
  const first = known.current === undefined;
  useEffect(() => {
    known.current = last?.id ?? "";
  }, [last]);
  const fresh = last && !first && last.id !== known.current;
  return (
    <p className={styles.hidden} aria-live="polite">
      {fresh ? `${t("talk.basel")}: ${last.parts.map((part) => part.text ?? "").join("")}` : ""}
    </p>
  );
}
