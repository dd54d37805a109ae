import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { useTitle } from "../../shared/ui/use-title";
import { type PublicPage as Page, publicPageQuery, SECTIONS } from "./api";
import { bare, detailsOf, nameOf } from "./entry-line";
import styles from "./resume.module.css";

/** What a person shows to everybody. */
export function PublicPage({ handle }: { handle: string }) {
  const { t } = useTranslation();
  const page = useQuery(publicPageQuery(handle));
  useTitle(page.data?.name ?? t("resume.page.title"));
  useHidden(!page.data?.findable);
  const problem = page.error ? ApiProblem.of(page.error) : undefined;
  if (problem?.status === 404)
    return (
      <>
        <h1>{t("resume.page.missingTitle")}</h1>
        <p className={styles.lead}>{t("resume.page.missing")}</p>
      </>
    );
  if (problem) return <Note tone="amber">{problemWords(problem)}</Note>;
  return page.data ? <Shown page={page.data} /> : <p aria-busy="true" />;
}

function Shown({ page }: { page: Page }) {
  const { t } = useTranslation();
  return (
    <article className={styles.public}>
      <header>
        <h1>{page.name ?? t("app")}</h1>
        {page.headline && <p className={styles.headline}>{page.headline}</p>}
        {page.location && <p className={styles.small}>{page.location}</p>}
      </header>
      {page.about && <p className={styles.about}>{page.about}</p>}
      {SECTIONS.map((section) => {
        const entries = page.sections[section];
        if (entries.length === 0) return null;
        return (
          <section key={section} className={styles.section} aria-label={t(`resume.sections.${section}`)}>
            <h2>{t(`resume.sections.${section}`)}</h2>
            <ul className={styles.plain}>
              {entries.map((words) => (
                <li key={JSON.stringify(words)}>
                  <Words words={words} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      {page.facts.length > 0 && (
        <ul className={styles.plain}>
          {page.facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      <footer className={styles.small}>
        {page.name ? t("resume.page.by", { name: page.name }) : t("resume.page.byNobody")}
      </footer>
    </article>
  );
}

function Words({ words }: { words: Page["sections"]["skills"][number] }) {
  return (
    <>
      <h3 className={styles.value}>{nameOf(words)}</h3>
      {detailsOf(words).length > 0 && <p className={styles.small}>{detailsOf(words).join(" · ")}</p>}
      {words.text && <p className={styles.text}>{words.text}</p>}
      {words.url && (
        <a className={styles.link} href={words.url} rel="noopener noreferrer nofollow">
          {bare(words.url)}
        </a>
      )}
    </>
  );
}

/** Keeps search engines away while this page is open. */
function useHidden(hidden: boolean): void {
  useEffect(() => {
    if (!hidden) return;
    const meta = document.createElement("meta");
    meta.name = "robots";
    meta.content = "noindex";
    document.head.append(meta);
    return () => meta.remove();
  }, [hidden]);
}
