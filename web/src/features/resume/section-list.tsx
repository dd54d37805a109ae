import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Icon } from "../../shared/ui/icon";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { type Entry, type Section, wordsOf } from "./api";
import { EntryForm } from "./entry-form";
import { nameOf } from "./entry-line";
import { EntryRow } from "./entry-row";
import styles from "./resume.module.css";
import { refresh, show, useChangeEntry } from "./use-profile";

interface SectionListProps {
  section: Section;
  entries: readonly Entry[];
  onUnsaved: (key: string, is: boolean) => void;
}

/** A section: its entries in the person's order, and the form for one more. */
export function SectionList({ section, entries, onUnsaved }: SectionListProps) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const order = useOrder(section, entries);
  return (
    <section className={styles.section} id={section} aria-labelledby={`${section}-name`}>
      <h2 id={`${section}-name`}>{t(`resume.sections.${section}`)}</h2>
      {entries.length === 0 && !adding && <p className={styles.small}>{t(`resume.none.${section}`)}</p>}
      {entries.length > 0 && (
        <ol className={styles.list}>
          {entries.map((entry, at) => (
            <EntryRow
              key={entry.id}
              entry={entry}
              at={at}
              of={entries.length}
              onMove={order.move}
              onDrag={order.drag}
              onDrop={order.drop}
              onUnsaved={(is) => onUnsaved(entry.id, is)}
            />
          ))}
        </ol>
      )}
      <p className={styles.unseen} role="status">
        {order.said}
      </p>
      {adding ? (
        <EntryForm
          section={section}
          onUnsaved={(is) => onUnsaved("new", is)}
          onDone={() => setAdding(false)}
          again
        />
      ) : (
        <Button
          className={styles.add ?? ""}
          variant="default"
          leftSection={<Icon of={Plus} />}
          onClick={() => setAdding(true)}
        >
          {t(`resume.add.${section}`)}
        </Button>
      )}
    </section>
  );
}

/** Moves entries, shows it at once, says it aloud, and sends it. */
function useOrder(section: Section, entries: readonly Entry[]) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const change = useChangeEntry(section);
  const [said, setSaid] = useState("");
  const [dragged, setDragged] = useState<Entry>();
  const move = (entry: Entry, to: number) => {
    if (to < 0 || to >= entries.length) return;
    show(queries, section, (all) => {
      const others = all.filter((one) => one.id !== entry.id);
      return [...others.slice(0, to), entry, ...others.slice(to)];
    });
    setSaid(t("resume.moved", { name: nameOf(entry), position: to + 1, count: entries.length }));
    change.mutate(
      { entry, draft: { ...wordsOf(entry), position: to } },
      {
        onError: (thrown) => {
          toast(problemWords(ApiProblem.of(thrown)));
          void refresh(queries);
        },
      },
    );
  };
  const drop = (at: number) => {
    if (dragged) move(dragged, at);
    setDragged(undefined);
  };
  return { move, drag: setDragged, drop, said };
}
