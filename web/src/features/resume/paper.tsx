import { Button, SegmentedControl } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { FileDown } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { isLanguage, language, languages } from "../../shared/i18n/i18n";
import { Icon } from "../../shared/ui/icon";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { saveFile } from "../../shared/ui/save-file";
import { fetchResume } from "./api";
import styles from "./resume.module.css";

/** The résumé as a file, in either language. */
export function Paper() {
  const { t } = useTranslation();
  const [tongue, setTongue] = useState(language());
  const saving = useMutation({
    mutationFn: async (format: "md" | "pdf") =>
      saveFile(await fetchResume(format, tongue), `${tongue === "de" ? "lebenslauf" : "resume"}.${format}`),
  });
  return (
    <section className={styles.section} aria-labelledby="paper">
      <h2 id="paper">{t("resume.paper.title")}</h2>
      <p className={styles.small}>{t("resume.paper.lead")}</p>
      <div className={styles.row}>
        <SegmentedControl
          aria-label={t("resume.paper.language")}
          size="sm"
          value={tongue}
          onChange={(value) => {
            if (isLanguage(value)) setTongue(value);
          }}
          data={languages.map((value) => ({ value, label: t(`language.${value}`) }))}
        />
        <Button
          variant="default"
          leftSection={<Icon of={FileDown} />}
          loading={saving.isPending && saving.variables === "pdf"}
          onClick={() => saving.mutate("pdf")}
        >
          {t("resume.paper.pdf")}
        </Button>
        <Button
          variant="default"
          loading={saving.isPending && saving.variables === "md"}
          onClick={() => saving.mutate("md")}
        >
          {t("resume.paper.md")}
        </Button>
      </div>
      {saving.error && (
        <Note tone="amber" alert>
          {t("resume.paper.failed", { why: problemWords(ApiProblem.of(saving.error)) })}
        </Note>
      )}
    </section>
  );
}
