import { Button, Skeleton } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { useTitle } from "../../shared/ui/use-title";
import { kinds, previewUnsubscribe, unsubscribe, type Wish } from "./api";
import styles from "./unsubscribe.module.css";
import { unsubscribeToken } from "./unsubscribe-token";

/** Behind "no more mails of this kind" in a mail: says which, and waits for a click. Needs no sign-in. */
export function UnsubscribePage({ accountPath }: { accountPath: string }) {
  const { t } = useTranslation();
  useTitle(t("notice.unsubscribe.title"));
  const token = unsubscribeToken.get() ?? "";
  const wish = useQuery({
    queryKey: ["unsubscribe"],
    queryFn: () => previewUnsubscribe(token),
    enabled: token !== "",
    retry: false,
  });
  const stopping = useMutation({ mutationFn: () => unsubscribe(token) });
  const account = <a href={accountPath}>{t("notice.unsubscribe.account")}</a>;
  const problem = wish.error ?? stopping.error;
  const refused = problem ? ApiProblem.of(problem) : undefined;
  if (!token || refused?.status === 404 || refused?.status === 422)
    return (
      <Page title={t("notice.unsubscribe.gone")} text={t("notice.unsubscribe.goneText")}>
        {account}
      </Page>
    );
  if (stopping.isSuccess || wish.data?.on === false)
    return (
      <Page title={t("notice.unsubscribe.done")} text={t("notice.unsubscribe.doneText")}>
        <Kinds wish={stopping.data ?? wish.data} />
        {account}
      </Page>
    );
  return (
    <Page title={t("notice.unsubscribe.title")} text={t("notice.unsubscribe.text")}>
      {wish.isPending ? <Skeleton height={48} radius="md" /> : <Kinds wish={wish.data} />}
      <p className={styles.text}>{t("notice.unsubscribe.stay")}</p>
      {refused && (
        <Note tone="amber" alert>
          {problemWords(refused)}
        </Note>
      )}
      <Button loading={stopping.isPending} disabled={!wish.data} onClick={() => stopping.mutate()}>
        {t("notice.unsubscribe.button")}
      </Button>
    </Page>
  );
}

function Page({ title, text, children }: { title: string; text: string; children: ReactNode }) {
  return (
    <div className={styles.page}>
      <section className={styles.card} aria-labelledby="unsubscribe" aria-live="polite">
        <h1 id="unsubscribe">{title}</h1>
        <p className={styles.text}>{text}</p>
        {children}
      </section>
    </div>
  );
}

function Kinds({ wish }: { wish: Wish | undefined }) {
  const { t } = useTranslation();
  const named = kinds.filter((kind) => wish?.kinds.includes(kind));
  return (
    <ul className={styles.kinds}>
      {named.map((kind) => (
        <li key={kind}>{t(`notice.kinds.${kind}`)}</li>
      ))}
    </ul>
  );
}
