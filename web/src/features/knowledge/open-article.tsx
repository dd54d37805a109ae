import { Button, Skeleton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { articleQuery } from "./api";
import { ArticleEditor } from "./article-editor";
import styles from "./knowledge.module.css";
import type { Ways } from "./knowledge-page";

/** Reads an article, then has it edited. */
export function OpenArticle({ id, ...ways }: Ways & { id: string }) {
  const { t } = useTranslation();
  const article = useQuery(articleQuery(id));
  if (article.isPending)
    return (
      <div className={styles.form} aria-busy="true">
        <Skeleton height={60} radius="md" />
        <Skeleton height={360} radius="md" />
      </div>
    );
  if (article.data) return <ArticleEditor article={article.data} {...ways} />;
  const problem = ApiProblem.of(article.error);
  return (
    <Note tone="amber" alert>
      <p>{problem.status === 404 ? t("knowledge.gone") : problemWords(problem)}</p>
      <Button mt="sm" variant="default" loading={article.isFetching} onClick={() => void article.refetch()}>
        {t("tryAgain")}
      </Button>
    </Note>
  );
}
