import { Button } from "@mantine/core";
import { ChevronLeft, ChevronRight } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { exact } from "../../shared/i18n/moments";
import { type Message, textOf } from "../../shared/socket/things";
import { IconButton } from "../../shared/ui/icon-button";
import { AnswerTools } from "./answer-tools";
import { Chips, type Citation } from "./chips";
import { marksIn } from "./citation-marks";
import { Words } from "./markdown";
import styles from "./turns.module.css";

const NONE: readonly Citation[] = [];

interface BaselTurnProps {
  variants: readonly [Message, ...Message[]];
  /** The newest answer of the chat, while none is written: only it may be asked for again. */
  newest: boolean;
  onRegenerate: (messageId: string) => void;
  onAmend: (message: Message) => void;
  /** For a reader who only reads along. */
  still?: boolean;
}

/** What Basel said, on the bare page. Of several answers the newest is shown, the older ones are a click away. */
export function BaselTurn({ variants, newest, onRegenerate, onAmend, still }: BaselTurnProps) {
  const { t } = useTranslation();
  const [back, setBack] = useState(0);
  const at = Math.max(0, variants.length - 1 - back);
  const message = variants[at] ?? variants[0];
  const failed = message.state === "failed";
  const text = textOf(message);
  const citations = message.citations ?? NONE;
  const inline = marksIn(text);
  return (
    <li className={styles.basel} id={`m-${message.id}`}>
      <span className={styles.hidden}>{t(speaker(message.role))}</span>
      <div
        title={exact(message.createdAt)}
        data-unknown={notKnown(text) || undefined}
        className={styles.words}
      >
        <Words text={text} citations={citations} />
      </div>
      <Chips citations={citations.filter((citation) => !inline.has(citation.n))} />
      {message.state === "stopped" && <p className={styles.state}>{t("talk.stopped")}</p>}
      {failed && <p className={styles.state}>{t("talk.failed", { why: "" })}</p>}
      <div className={styles.tools} data-quiet={!newest || undefined} data-print="hide">
        {failed && newest && (
          <Button size="compact-md" variant="default" onClick={() => onRegenerate(message.id)}>
            {t("talk.again")}
          </Button>
        )}
        {variants.length > 1 && (
          <span className={styles.variants}>
            <IconButton
              name={t("talk.earlier")}
              icon={ChevronLeft}
              disabled={at === 0}
              onClick={() => setBack(back + 1)}
              size={32}
            />
            <span aria-hidden>
              {at + 1}/{variants.length}
            </span>
            <span className={styles.hidden} aria-live="polite">
              {t("talk.variant", { n: at + 1, of: variants.length })}
            </span>
            <IconButton
              name={t("talk.later")}
              icon={ChevronRight}
              disabled={at === variants.length - 1}
              onClick={() => setBack(back - 1)}
              size={32}
            />
          </span>
        )}
        {!failed && !still && message.role === "basel" && (
          <AnswerTools
            message={message}
            onAmend={onAmend}
            onRegenerate={newest ? () => onRegenerate(message.id) : undefined}
          />
        )}
      </div>
    </li>
  );
}

/** How a persona says that nothing it may tell answers the question, in either language. */
const NOT_KNOWN = ["I don't know that:", "Das weiß ich nicht:"];

function notKnown(text: string): boolean {
  return NOT_KNOWN.some((words) => text.startsWith(words));
}

function speaker(role: Message["role"]) {
  if (role === "supporter") return "talk.supporter";
  return role === "system" ? "talk.system" : "talk.basel";
}
