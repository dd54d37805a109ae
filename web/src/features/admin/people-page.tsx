import { Button, Skeleton, TextInput } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { useTitle } from "../../shared/ui/use-title";
import { AuditList } from "./audit-list";
import styles from "./people.module.css";
import { peopleQuery } from "./people-api";
import { PersonCard } from "./person-card";

/** Accounts, found and changed; below, what staff did. */
export function PeoplePage({ me }: { me: string }) {
  const { t } = useTranslation();
  useTitle(t("admin.people.title"));
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(words.trim());
  };
  return (
    <div className={styles.page}>
      <h1>{t("admin.people.title")}</h1>
      <p className={styles.lead}>{t("admin.people.lead")}</p>
      <search>
        <form className={styles.search} onSubmit={submit}>
          <TextInput
            className={styles.field ?? ""}
            label={t("admin.people.search")}
            type="search"
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {t("admin.people.find")}
          </Button>
        </form>
      </search>
      <Found asked={asked} me={me} />
      <AuditList />
    </div>
  );
}

function Found({ asked, me }: { asked: string; me: string }) {
  const { t } = useTranslation();
  const people = useInfiniteQuery(peopleQuery(asked));
  if (people.isPending) return <Skeleton height={72} radius="md" />;
  if (people.error) return <Note tone="amber">{problemWords(ApiProblem.of(people.error))}</Note>;
  const found = people.data.pages.flatMap((page) => page.items);
  return (
    <>
      {found.length === 0 && <p className={styles.lead}>{t("admin.people.nobody")}</p>}
      {found.length > 0 && (
        <ul className={styles.list}>
          {found.map((person) => (
            <PersonCard key={person.id} person={person} self={person.id === me} />
          ))}
        </ul>
      )}
      {people.hasNextPage && (
        <Button
          variant="default"
          loading={people.isFetchingNextPage}
          onClick={() => void people.fetchNextPage()}
        >
          {t("admin.people.more")}
        </Button>
      )}
    </>
  );
}
