import { Button, Modal, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { bytes } from "../../shared/socket/client-frames";
import styles from "./persona.module.css";

const LIMIT = 16_384;

/** Sends a job description into the conversation, where each requirement is set against what is shared. */
export function JobFit({ onSend, disabled }: { onSend: (text: string) => void; disabled?: boolean }) {
  const { t } = useTranslation();
  const [open, modal] = useDisclosure(false);
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<"persona.fit.empty" | "persona.fit.tooLong">();
  const send = (event: FormEvent) => {
    event.preventDefault();
    const whole = `${t("persona.fit.heading")}:\n\n${text.trim()}`;
    if (!text.trim()) return setProblem("persona.fit.empty");
    if (bytes(whole) > LIMIT) return setProblem("persona.fit.tooLong");
    onSend(whole);
    setText("");
    modal.close();
  };
  return (
    <>
      <Button variant="default" disabled={disabled ?? false} onClick={modal.open}>
        {t("persona.fit.open")}
      </Button>
      <Modal
        opened={open}
        onClose={modal.close}
        title={t("persona.fit.title")}
        closeButtonProps={{ "aria-label": t("close") }}
        size="lg"
      >
        <form className={styles.form} onSubmit={send}>
          <p>{t("persona.fit.lead")}</p>
          <Textarea
            data-autofocus
            label={t("persona.fit.label")}
            autosize
            minRows={8}
            maxRows={16}
            value={text}
            error={problem ? t(problem) : undefined}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setProblem(undefined);
            }}
          />
          <div className={styles.actions}>
            <Button type="submit">{t("persona.fit.send")}</Button>
            <Button variant="subtle" color="muted" onClick={modal.close}>
              {t("cancel")}
            </Button>
          </div>
        </form>
      </Modal>
    </>
  );
}
