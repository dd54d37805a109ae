import { Button, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, type KeyboardEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Fact } from "../../shared/socket/things";
import styles from "./facts.module.css";

interface FactEditorProps {
  fact: Fact;
  onSave: (draft: { value: string; sentence: string }) => void;
  onCancel: () => void;
}

/** Corrects a fact where it stands. */
export function FactEditor({ fact, onSave, onCancel }: FactEditorProps) {
  const { t } = useTranslation();
  const [value, setValue] = useState(fact.value);
  const [sentence, setSentence] = useState(fact.sentence);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim() && sentence.trim()) onSave({ value: value.trim(), sentence: sentence.trim() });
  };
  const key = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className={styles.editor} onSubmit={submit} onKeyDown={key}>
      <TextInput
        label={t("profile.value")}
        value={value}
        maxLength={200}
        required
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <Textarea
        label={t("profile.sentence")}
        value={sentence}
        maxLength={500}
        rows={3}
        required
        autoFocus
        onChange={(event) => setSentence(event.currentTarget.value)}
      />
      <div className={styles.row}>
        <Button type="submit">{t("profile.saveCorrection")}</Button>
        <Button variant="subtle" color="muted" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
