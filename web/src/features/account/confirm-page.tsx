import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { useTitle } from "../../shared/ui/use-title";
import { Card } from "./card";
import { fragmentSecret } from "./fragment-secret";
import { GoneLink } from "./gone-link";
import { confirmRegistration } from "./password-api";
import { PasswordField } from "./password-field";
import { Step } from "./step";
import styles from "./step.module.css";

/** Behind the mailed link of a registration: the password once more, and the account is open. */
export function ConfirmPage({ onSignedIn, onAgain }: { onSignedIn: () => void; onAgain: () => void }) {
  const { t } = useTranslation();
  useTitle(t("account.confirm.title"));
  const token = fragmentSecret.get();
  const [secret, setSecret] = useState("");
  const confirming = useMutation({
    mutationFn: () => confirmRegistration(token ?? "", secret),
    onSuccess: onSignedIn,
  });
  const problem = confirming.error ? ApiProblem.of(confirming.error) : undefined;
  if (!token || problem?.status === 404) return <GoneLink onAgain={onAgain} />;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (secret) confirming.mutate();
  };
  return (
    <Card>
      <Step title={t("account.confirm.title")} text={t("account.confirm.text")}>
        <form className={styles.form} onSubmit={submit} noValidate>
          <PasswordField
            value={secret}
            onChange={setSecret}
            focus
            wrong={problem?.reason === "password" ? t("account.confirm.wrong") : undefined}
          />
          {problem && problem.reason !== "password" && (
            <Note tone="amber" alert>
              {problemWords(problem)}
            </Note>
          )}
          <Button type="submit" size="lg" loading={confirming.isPending}>
            {t("account.confirm.button")}
          </Button>
        </form>
      </Step>
    </Card>
  );
}
