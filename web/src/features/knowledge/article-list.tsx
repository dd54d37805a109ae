import { Button, Skeleton, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { type Article, articlesQuery, type Hit, hitsQuery } from "./api";
import styles from "./knowledge.module.css";

interface ListProps {
  chosen: string | undefined;
  onChoose: (id: string) => void;
}

/** All articles, to be searched: by title and topic here, by their texts on the server. */
export function ArticleList(props: ListProps) {
  const { t } = useTranslation();
  const [words, setWords] = useState("");
  const typed = words.trim();
  const [asked] = useDebouncedValue(typed, 300);
  return (
    <div className={styles.list}>
      <search>
        <TextInput
          label={t("knowledge.search")}
          description={t("knowledge.searchHelp")}
          inputWrapperOrder={["label", "input", "error", "description"]}
          type="search"
          maxLength={500}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </search>
      <Listed words={typed.toLowerCase()} {...props} />
      {typed && asked && <Hits asked={asked} {...props} />}
    </div>
  );
}

function Listed({ words, chosen, onChoose }: ListProps & { words: string }) {
  const { t } = useTranslation();
  const articles = useInfiniteQuery(articlesQuery);
  if (articles.isPending)
    return (
      <div aria-busy="true">
        <Skeleton height={64} radius="md" mb="xs" />
        <Skeleton height={64} radius="md" />
      </div>
    );
  if (articles.error)
    return (
      <Note tone="amber" alert>
        <p>{problemWords(ApiProblem.of(articles.error))}</p>
        <Button
          mt="sm"
          variant="default"
          loading={articles.isFetching}
          onClick={() => void articles.refetch()}
        >
          {t("tryAgain")}
        </Button>
      </Note>
    );
  const all = articles.data.pages.flatMap((page) => page.items);
  const shown = all.filter((one) => fits(one, words));
  return (
    <section aria-labelledby="articles">
      <h2 id="articles">{t("knowledge.articles")}</h2>
      {all.length === 0 && <p className={styles.small}>{t("knowledge.empty")}</p>}
      {all.length > 0 && shown.length === 0 && <p className={styles.small}>{t("knowledge.none")}</p>}
      {shown.length > 0 && (
        <ul className={styles.items}>
          {shown.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className={styles.item}
                aria-current={one.id === chosen ? "true" : undefined}
                onClick={() => onChoose(one.id)}
              >
                <span className={styles.name}>{one.title}</span>
                <About article={one} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {articles.hasNextPage && (
        <Button
          variant="default"
          loading={articles.isFetchingNextPage}
          onClick={() => void articles.fetchNextPage()}
        >
          {t("knowledge.more")}
        </Button>
      )}
    </section>
  );
}

function About({ article }: { article: Article }) {
  const { t } = useTranslation();
  const more = [
    article.language.toUpperCase(),
    ...(article.type === "file" ? [t("knowledge.file")] : []),
    ...article.topics,
  ];
  return (
    <span className={styles.small}>
      <span className={styles.state} data-state={article.state}>
        {t(article.state === "published" ? "knowledge.published" : "knowledge.draft")}
      </span>{" "}
      {more.join(" · ")}
    </span>
  );
}

function Hits({ asked, chosen, onChoose }: ListProps & { asked: string }) {
  const { t } = useTranslation();
  const hits = useQuery(hitsQuery(asked));
  return (
    <section aria-labelledby="hits" aria-busy={hits.isFetching}>
      <h2 id="hits">{t("knowledge.found")}</h2>
      {hits.isPending && <Skeleton height={64} radius="md" />}
      {hits.error && <Note tone="amber">{problemWords(ApiProblem.of(hits.error))}</Note>}
      {hits.data?.length === 0 && <p className={styles.small}>{t("knowledge.foundNone")}</p>}
      {hits.data && hits.data.length > 0 && (
        <ul className={styles.items}>
          {hits.data.map((hit: Hit) => (
            <li key={`${hit.articleId}-${hit.piece}`}>
              <button
                type="button"
                className={styles.item}
                aria-current={hit.articleId === chosen ? "true" : undefined}
                onClick={() => onChoose(hit.articleId)}
              >
                <span className={styles.name}>{hit.title}</span>
                <span className={styles.piece}>{hit.text}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function fits({ title, topics }: Article, words: string): boolean {
  return [title, ...topics].some((one) => one.toLowerCase().includes(words));
}
