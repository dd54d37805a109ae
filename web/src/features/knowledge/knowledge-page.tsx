import { Button } from "@mantine/core";
import { ArrowLeft, Plus } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../shared/ui/icon";
import { useTitle } from "../../shared/ui/use-title";
import { ArticleEditor } from "./article-editor";
import { ArticleList } from "./article-list";
import { ArticleUpload } from "./article-upload";
import styles from "./knowledge.module.css";
import { OpenArticle } from "./open-article";

/** Stands in the place of an id for an article that is not saved yet. */
export const NEW = "new";

export interface Ways {
  /** Opens an article by its id, a new one, or none. */
  onChoose: (id: string | undefined) => void;
  /** Asks before another page is opened while something is not saved. */
  guard: (open: boolean) => ReactNode;
  /** A text as it is shown to people. */
  preview: (text: string) => ReactNode;
}

/** The articles of the house: the list at the left, the chosen one at the right; on phones one of both. */
export function KnowledgePage({ chosen, ...ways }: Ways & { chosen: string | undefined }) {
  const { t } = useTranslation();
  useTitle(t("knowledge.title"));
  const { onChoose } = ways;
  return (
    <div className={styles.page} data-chosen={chosen !== undefined}>
      <header className={styles.head}>
        <h1>{t("knowledge.title")}</h1>
        <p className={styles.lead}>{t("knowledge.lead")}</p>
        <div className={styles.row}>
          <Button leftSection={<Icon of={Plus} />} onClick={() => onChoose(NEW)}>
            {t("knowledge.new")}
          </Button>
          <ArticleUpload onMade={onChoose} />
        </div>
      </header>
      <ArticleList chosen={chosen} onChoose={onChoose} />
      <div className={styles.thing}>
        {chosen !== undefined && (
          <Button
            className={styles.back ?? ""}
            variant="subtle"
            color="muted"
            leftSection={<Icon of={ArrowLeft} />}
            onClick={() => onChoose(undefined)}
          >
            {t("knowledge.all")}
          </Button>
        )}
        {chosen === undefined && <p className={styles.pick}>{t("knowledge.pick")}</p>}
        {chosen === NEW && <ArticleEditor key={NEW} {...ways} />}
        {chosen !== undefined && chosen !== NEW && <OpenArticle key={chosen} id={chosen} {...ways} />}
      </div>
    </div>
  );
}
