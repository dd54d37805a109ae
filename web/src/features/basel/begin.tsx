import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import styles from "./begin.module.css";

interface BeginProps {
  busy: boolean;
  problem?: ApiProblem | undefined;
  onStart: () => void;
}

/** The first visit: nothing runs before this button is pressed. */
export function Begin({ busy, problem, onStart }: BeginProps) {
  const { t } = useTranslation();
  return (
    <div className={styles.begin}>
      <h1>{t("talk.begin")}</h1>
      <p className={styles.text}>{t("talk.beginText")}</p>
      {problem && (
        <Note tone="amber" alert>
          {problemWords(problem)}
        </Note>
      )}
      <Button size="lg" loading={busy} onClick={onStart} className={styles.button ?? ""}>
        {t("talk.start")}
      </Button>
    </div>
  );
}
