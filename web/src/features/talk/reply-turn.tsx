import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { failureWords } from "./failure-words";
import { Words } from "./markdown";
import type { Reply } from "./reply";
import styles from "./turns.module.css";

/** The reply being written, with a breathing caret; or the one that failed, with what came and the way on. */
export function ReplyTurn({
  reply,
  writing,
  onAgain,
}: {
  reply: Reply | undefined;
  writing: boolean;
  onAgain: (messageId: string) => void;
}) {
  const { t } = useTranslation();
  if (!reply && !writing) return null;
  const failed = reply?.failed;
  return (
    <li className={styles.basel} aria-busy={!failed}>
      <span className={styles.hidden}>{t(reply?.text ? "talk.writing" : "talk.waiting")}</span>
      {reply?.text ? (
        <Words text={reply.text} streaming={!failed} />
      ) : (
        !failed && <div className={styles.caret} />
      )}
      {failed && (
        <div className={styles.failure} role="alert">
          <p>{failureWords(failed)}</p>
          {failed.retryable && reply && (
            <Button size="compact-md" variant="default" onClick={() => onAgain(reply.replyId)}>
              {t("talk.again")}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
