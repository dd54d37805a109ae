import { Button, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { refresher } from "../../shared/http/http";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { saveFile } from "../../shared/ui/save-file";
import styles from "./account.module.css";
import { userQuery } from "./api";
import { deleteAccount, exportData } from "./password-api";
import { SignInAgain } from "./sign-in-again";

/** Taking one's data along, and leaving for good. */
export function MyData() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const saving = useMutation({
    mutationFn: exportData,
    onSuccess: (file) => saveFile(file, "basel-my-data.json"),
  });
  return (
    <section className={styles.section} aria-labelledby="my-data">
      <h2 id="my-data">{t("account.data.title")}</h2>
      <p className={styles.lead}>{t("account.data.lead")}</p>
      <div className={styles.row}>
        <Button variant="default" loading={saving.isPending} onClick={() => saving.mutate()}>
          {t("account.data.export")}
        </Button>
        {!open && (
          <Button variant="subtle" color="danger" onClick={() => setOpen(true)}>
            {t("account.data.delete")}
          </Button>
        )}
      </div>
      {saving.error && (
        <Note tone="amber" alert>
          {problemWords(ApiProblem.of(saving.error))}
        </Note>
      )}
      {open && <DeleteForm onCancel={() => setOpen(false)} />}
    </section>
  );
}

function DeleteForm({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation();
  const mine = useQuery(userQuery).data?.email ?? "";
  const [typed, setTyped] = useState("");
  const [wrong, setWrong] = useState(false);
  const deleting = useMutation({
    mutationFn: () => deleteAccount(typed.trim()),
    onSuccess: () => refresher.over("left"),
  });
  const problem = deleting.error ? ApiProblem.of(deleting.error) : undefined;
  if (problem?.reason === "sign-in-again") return <SignInAgain onCancel={onCancel} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const same = typed.trim().toLowerCase() === mine.toLowerCase();
    setWrong(!same);
    if (same) deleting.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Note tone="danger">{t("account.data.warning")}</Note>
      <TextInput
        label={t("account.data.confirm", { email: mine })}
        type="email"
        autoComplete="off"
        autoFocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={wrong && t("account.data.wrong")}
      />
      {problem && (
        <Note tone="amber" alert>
          {problemWords(problem)}
        </Note>
      )}
      <div className={styles.row}>
        <Button type="submit" color="danger" loading={deleting.isPending}>
          {t("account.data.deleteNow")}
        </Button>
        <Button variant="subtle" color="muted" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
