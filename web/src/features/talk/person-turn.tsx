import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { exact } from "../../shared/i18n/moments";
import { type Message, textOf } from "../../shared/socket/things";
import type { Outgoing } from "./outbox";
import styles from "./turns.module.css";

/** What a person said: a soft bubble at the right. */
export function PersonTurn({
  message,
  name,
  children,
}: {
  message: Message;
  /** Who said it, where it is not the reader. */
  name?: string | undefined;
  children?: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <li className={styles.person} id={`m-${message.id}`}>
      <span className={styles.hidden}>{name ?? t("talk.you")}</span>
      <div className={styles.bubble} title={exact(message.createdAt)}>
        {textOf(message)}
      </div>
      {children}
    </li>
  );
}

interface OutgoingTurnProps {
  entry: Outgoing;
  onAgain: (clientId: string) => void;
  onDrop: (clientId: string) => void;
}

/** A message on its way: shown at once, and never silently gone. */
export function OutgoingTurn({ entry, onAgain, onDrop }: OutgoingTurnProps) {
  const { t } = useTranslation();
  const failed = entry.state === "failed";
  return (
    <li className={styles.person} data-state={entry.state}>
      <span className={styles.hidden}>{t("talk.you")}</span>
      <div className={styles.bubble}>{entry.text}</div>
      <p className={styles.state} role="status" data-failed={failed || undefined}>
        {failed ? t("talk.notSentWhy", { why: entry.problem ?? "" }) : t("talk.sending")}
      </p>
      {failed && (
        <div className={styles.tools}>
          <Button size="compact-md" variant="default" onClick={() => onAgain(entry.clientId)}>
            {t("talk.again")}
          </Button>
          <Button size="compact-md" variant="subtle" color="muted" onClick={() => onDrop(entry.clientId)}>
            {t("talk.discard")}
          </Button>
        </div>
      )}
    </li>
  );
}
