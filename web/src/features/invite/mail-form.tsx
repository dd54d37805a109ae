import { Button, TextInput } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { type Link, mailLink } from "./api";
import styles from "./invite.module.css";

const MAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** Has a link mailed to somebody. */
export function MailForm({ link, onDone }: { link: Link; onDone: () => void }) {
  const { t } = useTranslation();
  const [to, setTo] = useState("");
  const [wrong, setWrong] = useState<string>();
  const field = useRef<HTMLInputElement>(null);
  const mail = useMutation({
    mutationFn: () => mailLink(link.id, to.trim()),
    onSuccess: () => {
      toast(t("invite.mailed", { to: to.trim() }));
      onDone();
    },
  });
  const problem = mail.error ? ApiProblem.of(mail.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fine = MAIL.test(to.trim());
    setWrong(fine ? undefined : t("invite.mailWrong"));
    if (!fine) return field.current?.focus();
    mail.mutate();
  };
  return (
    <form className={`${styles.form} ${styles.narrow}`} onSubmit={submit} noValidate>
      <TextInput
        ref={field}
        type="email"
        label={t("invite.mailTo")}
        description={t("invite.mailHelp")}
        inputWrapperOrder={["label", "input", "error", "description"]}
        value={to}
        onChange={(event) => setTo(event.currentTarget.value)}
        error={wrong ?? (problem?.field("to") && t("invite.mailWrong"))}
        autoFocus
      />
      {problem && !problem.field("to") && (
        <Note tone="amber" alert>
          {problemWords(problem)}
        </Note>
      )}
      <div className={styles.row}>
        <Button type="submit" loading={mail.isPending}>
          {t("invite.mailSend")}
        </Button>
        <Button variant="subtle" color="muted" onClick={onDone}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
