import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { refresher } from "../../shared/http/http";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { useTitle } from "../../shared/ui/use-title";
import { notMe } from "./api";
import { fragmentSecret } from "./fragment-secret";
import styles from "./login-page.module.css";
import { Step } from "./step";

/** Behind "this was not me" in a mail: waits for a click, then ends every session. */
export function NotMePage() {
  const { t } = useTranslation();
  useTitle(t("account.notMe.title"));
  return (
    <div className={styles.page}>
      <div className={styles.card}>
        <Content />
      </div>
    </div>
  );
}

function Content() {
  const { t } = useTranslation();
  const token = fragmentSecret.get();
  const ending = useMutation({
    mutationFn: () => notMe(token ?? ""),
    onSuccess: () => refresher.over("left"),
  });
  const problem = ending.error ? ApiProblem.of(ending.error) : undefined;
  const gone = !token || (problem && [400, 404, 409, 422].includes(problem.status));
  if (gone) return <Step title={t("account.notMe.gone")} text={t("account.notMe.goneText")} live />;
  if (ending.isSuccess)
    return <Step title={t("account.notMe.done")} text={t("account.notMe.doneText")} live />;
  return (
    <Step title={t("account.notMe.title")} text={t("account.notMe.text")}>
      {problem && (
        <Note tone="amber" alert>
          {problemWords(problem)}
        </Note>
      )}
      <Button color="danger" loading={ending.isPending} onClick={() => ending.mutate()}>
        {t("account.notMe.button")}
      </Button>
    </Step>
  );
}
