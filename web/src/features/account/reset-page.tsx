import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { refresher } from "../../shared/http/http";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { useTitle } from "../../shared/ui/use-title";
import { Card } from "./card";
import { fragmentSecret } from "./fragment-secret";
import { GoneLink } from "./gone-link";
import { resetPassword } from "./password-api";
import { longEnough, PasswordField } from "./password-field";
import { Step } from "./step";
import styles from "./step.module.css";

/** Behind the mailed link of who forgot the password: another one, and every session ends. */
export function ResetPage({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  useTitle(t("account.reset.title"));
  const token = fragmentSecret.get();
  const [secret, setSecret] = useState("");
  const [short, setShort] = useState(false);
  const setting = useMutation({
    mutationFn: () => resetPassword(token ?? "", secret),
    onSuccess: () => refresher.over("left"),
  });
  const problem = setting.error ? ApiProblem.of(setting.error) : undefined;
  if (!token || problem?.status === 404) return <GoneLink onAgain={onAgain} />;
  if (setting.isSuccess)
    return (
      <Card>
        <Step title={t("account.reset.done")} text={t("account.reset.doneText")} live>
          <Button onClick={onAgain}>{t("account.confirm.toSignIn")}</Button>
        </Step>
      </Card>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setShort(!longEnough(secret));
    if (longEnough(secret)) setting.mutate();
  };
  return (
    <Card>
      <Step title={t("account.reset.title")} text={t("account.reset.text")}>
        <form className={styles.form} onSubmit={submit} noValidate>
          <PasswordField
            value={secret}
            onChange={setSecret}
            fresh
            focus
            problem={problem}
            wrong={short ? t("account.password.short") : undefined}
          />
          {problem && problem.status !== 422 && (
            <Note tone="amber" alert>
              {problemWords(problem)}
            </Note>
          )}
          <Button type="submit" size="lg" loading={setting.isPending}>
            {t("account.reset.button")}
          </Button>
        </form>
      </Step>
    </Card>
  );
}
