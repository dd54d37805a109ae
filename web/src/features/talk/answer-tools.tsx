import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Copy, RotateCcw, ThumbsDown, ThumbsUp } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { type Message, textOf } from "../../shared/socket/things";
import { IconButton } from "../../shared/ui/icon-button";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { type Rating, rate } from "./api";
import styles from "./turns.module.css";

interface AnswerToolsProps {
  message: Message;
  onAmend: (message: Message) => void;
  onRegenerate: (() => void) | undefined;
}

/** Copy, another answer, thumbs with a reason. */
export function AnswerTools({ message, onAmend, onRegenerate }: AnswerToolsProps) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState(false);
  const rating = message.feedback?.rating ?? null;
  const rated = useMutation({
    mutationFn: ({ to, why }: { to: Rating; why?: string }) => rate(message, to, why),
    onMutate: ({ to, why }) => onAmend({ ...message, feedback: { rating: to, text: why ?? null } }),
    onError: (thrown) => {
      onAmend(message);
      toast(problemWords(ApiProblem.of(thrown)));
    },
  });
  const give = (to: "up" | "down") => {
    const next = rating === to ? null : to;
    setAsking(next === "down");
    rated.mutate({ to: next });
  };
  const copy = async () => {
    await navigator.clipboard.writeText(textOf(message));
    toast(t("talk.copied"), undefined, 2_000);
  };
  return (
    <>
      <IconButton name={t("talk.copy")} icon={Copy} onClick={() => void copy()} size={32} />
      {onRegenerate && (
        <IconButton name={t("talk.another")} icon={RotateCcw} onClick={onRegenerate} size={32} />
      )}
      <IconButton
        name={t("talk.up")}
        icon={ThumbsUp}
        pressed={rating === "up"}
        onClick={() => give("up")}
        size={32}
      />
      <IconButton
        name={t("talk.down")}
        icon={ThumbsDown}
        pressed={rating === "down"}
        onClick={() => give("down")}
        size={32}
      />
      {asking && (
        <Reason
          onSay={(why) => {
            setAsking(false);
            rated.mutate({ to: "down", why });
            toast(t("talk.thanks"), undefined, 3_000);
          }}
        />
      )}
    </>
  );
}

function Reason({ onSay }: { onSay: (why: string) => void }) {
  const { t } = useTranslation();
  const [why, setWhy] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (why.trim()) onSay(why.trim());
  };
  return (
    <form className={styles.reason} onSubmit={submit}>
      <TextInput
        aria-label={t("talk.reason")}
        placeholder={t("talk.reason")}
        value={why}
        maxLength={500}
        autoFocus
        onChange={(event) => setWhy(event.currentTarget.value)}
      />
      <Button type="submit" variant="default">
        {t("talk.reasonSend")}
      </Button>
    </form>
  );
}
