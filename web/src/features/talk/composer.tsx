import { ArrowUp, Mic, MicOff, Square } from "lucide-react";
import { type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { bytes } from "../../shared/socket/client-frames";
import { IconButton } from "../../shared/ui/icon-button";
import styles from "./composer.module.css";
import { useDictation } from "./dictation";
import { useDraft } from "./draft";

const LIMIT = 16_384;
const NEAR_LIMIT = 1_000;
const LINES = 10;

interface ComposerProps {
  chatId: string;
  /** Said in the empty field, instead of the interview's words. */
  placeholder?: string | undefined;
  writing: boolean;
  onSay: (text: string) => void;
  onStop: () => void;
}

/** Where the person writes. Enter sends, Shift-Enter breaks; Stop stands where Send was while Basel writes. */
export function Composer({ chatId, placeholder, writing, onSay, onStop }: ComposerProps) {
  const { t } = useTranslation();
  const [text, setText] = useDraft(chatId);
  const field = useRef<HTMLTextAreaElement>(null);
  const dictation = useDictation((words) => setText(`${field.current?.value ?? ""} ${words}`.trim()));
  const left = LIMIT - bytes(text);
  const sendable = text.trim() !== "" && left >= 0;
  useGrowing(field, text);

  const say = () => {
    if (!sendable) return;
    onSay(text.trim());
    setText("");
    field.current?.focus();
  };
  const key = (event: KeyboardEvent) => {
    if (event.key === "Escape" && writing) return onStop();
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    say();
  };
  const stopHere = writing && text.trim() === "";

  return (
    <div className={styles.composer} data-print="hide">
      <div className={styles.box}>
        <textarea
          ref={field}
          id="composer"
          className={styles.field}
          rows={1}
          aria-label={t("talk.composer")}
          aria-describedby={left < NEAR_LIMIT ? "composer-left" : undefined}
          placeholder={placeholder ?? t("talk.placeholder")}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={key}
        />
        <div className={styles.buttons}>
          {dictation.offered && (
            <IconButton
              name={t(dictation.on ? "talk.dictating" : "talk.dictate")}
              icon={dictation.on ? MicOff : Mic}
              pressed={dictation.on}
              onClick={dictation.toggle}
              size={40}
            />
          )}
          {stopHere ? (
            <IconButton name={t("talk.stop")} icon={Square} filled onClick={onStop} size={40} />
          ) : (
            <IconButton
              name={t("talk.send")}
              icon={ArrowUp}
              filled
              disabled={!sendable}
              onClick={say}
              size={40}
            />
          )}
        </div>
      </div>
      {left < NEAR_LIMIT && (
        <p id="composer-left" className={styles.left} data-over={left < 0 || undefined} role="status">
          {left < 0 ? t("talk.tooLong", { count: -left }) : t("talk.left", { count: left })}
        </p>
      )}
    </div>
  );
}

/** Grows with what is written, to ten lines. */
function useGrowing(field: { current: HTMLTextAreaElement | null }, text: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: `text` says that the content changed
  useLayoutEffect(() => {
    const element = field.current;
    if (!element) return;
    const line = Number.parseFloat(getComputedStyle(element).lineHeight) || 26;
    element.style.height = "auto";
    element.style.height = `${Math.min(element.scrollHeight, line * LINES + 20)}px`;
  }, [field, text]);
}
