import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { date } from "../../shared/i18n/moments";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import styles from "./account.module.css";
import { devicesQuery } from "./api";
import { passwordQuery, removePassword, setPassword } from "./password-api";
import { longEnough, PasswordField } from "./password-field";
import { SignInAgain } from "./sign-in-again";

/** A password beside the links, if one wants it. */
export function PasswordRow() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const standing = useQuery(passwordQuery).data;
  const [open, setOpen] = useState(false);
  const changed = async (words: string) => {
    setOpen(false);
    toast(words);
    await Promise.all([queries.invalidateQueries(passwordQuery), queries.invalidateQueries(devicesQuery)]);
  };
  const removing = useMutation({
    mutationFn: removePassword,
    onSuccess: () => changed(t("account.password.removed")),
  });
  const problem = removing.error ? ApiProblem.of(removing.error) : undefined;
  const again = problem?.reason === "sign-in-again";
  if (!standing) return null;
  const since = standing.since ? t("account.password.since", { date: date(standing.since) }) : undefined;
  return (
    <li className={styles.way}>
      <div className={styles.device}>
        <div>
          <strong>{t("account.password.label")}</strong>
          <p className={since ? undefined : styles.small}>{since ?? t("account.password.none")}</p>
        </div>
        {!open && !again && (
          <div className={styles.row}>
            <Button variant="default" onClick={() => setOpen(true)}>
              {t(standing.set ? "account.password.change" : "account.password.add")}
            </Button>
            {standing.set && (
              <Button
                variant="subtle"
                color="muted"
                loading={removing.isPending}
                onClick={() => removing.mutate()}
              >
                {t("account.password.remove")}
              </Button>
            )}
          </div>
        )}
      </div>
      {again && <SignInAgain onCancel={() => removing.reset()} />}
      {problem && !again && <Note tone="amber">{problemWords(problem)}</Note>}
      {open && (
        <SetForm onDone={() => changed(t("account.password.saved"))} onCancel={() => setOpen(false)} />
      )}
    </li>
  );
}

function SetForm({ onDone, onCancel }: { onDone: () => void; onCancel: () => void }) {
  const { t } = useTranslation();
  const [secret, setSecret] = useState("");
  const [tried, setTried] = useState(false);
  const setting = useMutation({ mutationFn: () => setPassword(secret), onSuccess: onDone });
  const problem = setting.error ? ApiProblem.of(setting.error) : undefined;
  if (problem?.reason === "sign-in-again") return <SignInAgain onCancel={onCancel} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (longEnough(secret)) setting.mutate();
  };
  return (
    <form className={styles.proof} onSubmit={submit} noValidate>
      <PasswordField
        value={secret}
        onChange={setSecret}
        fresh
        focus
        problem={problem}
        wrong={tried && !longEnough(secret) ? t("account.password.short") : undefined}
      />
      {problem && problem.status !== 422 && (
        <Note tone="amber" alert>
          {problemWords(problem)}
        </Note>
      )}
      <div className={styles.row}>
        <Button type="submit" loading={setting.isPending}>
          {t("account.password.save")}
        </Button>
        <Button variant="subtle" color="muted" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </form>
  );
}
