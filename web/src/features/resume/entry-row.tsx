import { Menu, SegmentedControl } from "@mantine/core";
import { ArrowDown, ArrowUp, Ellipsis, GripVertical, Pencil, Trash2 } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Icon } from "../../shared/ui/icon";
import { IconButton } from "../../shared/ui/icon-button";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { type Entry, type Visibility, wordsOf } from "./api";
import { EntryForm } from "./entry-form";
import { bare, detailsOf, nameOf } from "./entry-line";
import styles from "./resume.module.css";
import { useChangeEntry, useDeleteEntry } from "./use-profile";

interface EntryRowProps {
  entry: Entry;
  at: number;
  of: number;
  onMove: (entry: Entry, to: number) => void;
  onDrag: (entry: Entry | undefined) => void;
  onDrop: (at: number) => void;
  onUnsaved: (is: boolean) => void;
}

/** One entry: what it tells, who may see it, its place. */
export function EntryRow(props: EntryRowProps) {
  const { entry, at, onDrag, onDrop, onUnsaved } = props;
  const { t } = useTranslation();
  const [editing, setEditing] = useState(false);
  const name = nameOf(entry);
  if (editing)
    return (
      <li className={styles.entry}>
        <EntryForm
          section={entry.section}
          entry={entry}
          onUnsaved={onUnsaved}
          onDone={() => setEditing(false)}
        />
      </li>
    );
  return (
    <li
      className={styles.entry}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        onDrop(at);
      }}
    >
      <div className={styles.top}>
        <Grip {...props} name={name} onDragEnd={() => onDrag(undefined)} />
        <div className={styles.told}>
          <h3 className={styles.value}>{name}</h3>
          {detailsOf(entry).length > 0 && <p className={styles.small}>{detailsOf(entry).join(" · ")}</p>}
        </div>
        <Actions {...props} name={name} onEdit={() => setEditing(true)} />
      </div>
      {entry.text && <p className={styles.text}>{entry.text}</p>}
      {entry.url && (
        <a className={styles.link} href={entry.url} rel="noopener noreferrer nofollow" target="_blank">
          {bare(entry.url)}
        </a>
      )}
      {entry.source?.quote && (
        <p className={styles.source}>{t("resume.from", { quote: entry.source.quote })}</p>
      )}
      <Who entry={entry} name={name} />
    </li>
  );
}

/** Takes the entry along: with the mouse, or with the arrow keys. */
function Grip(props: EntryRowProps & { name: string; onDragEnd: () => void }) {
  const { entry, at, of, onMove, onDrag, onDragEnd, name } = props;
  const { t } = useTranslation();
  const grip = useRef<HTMLButtonElement>(null);
  const [moving, setMoving] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the focus goes along when the place changes
  useEffect(() => {
    if (moving) grip.current?.focus();
  }, [at, moving]);
  const key = (event: KeyboardEvent) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!step) return;
    event.preventDefault();
    setMoving(true);
    onMove(entry, at + step);
  };
  if (of < 2) return null;
  return (
    <button
      type="button"
      ref={grip}
      className={styles.grip}
      aria-label={t("resume.move", { name })}
      draggable
      onDragStart={() => onDrag(entry)}
      onDragEnd={onDragEnd}
      onKeyDown={key}
      onBlur={() => setMoving(false)}
    >
      <Icon of={GripVertical} />
    </button>
  );
}

function Actions({
  entry,
  at,
  of,
  onMove,
  name,
  onEdit,
}: EntryRowProps & { name: string; onEdit: () => void }) {
  const { t } = useTranslation();
  const remove = useDeleteEntry();
  return (
    <div className={styles.actions}>
      <IconButton name={`${t("resume.edit")}: ${name}`} icon={Pencil} onClick={onEdit} />
      <Menu position="bottom-end" shadow="md" width={180}>
        <Menu.Target>
          <IconButton name={t("resume.actions", { name })} icon={Ellipsis} />
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<Icon of={ArrowUp} />}
            disabled={at === 0}
            onClick={() => onMove(entry, at - 1)}
          >
            {t("resume.up")}
          </Menu.Item>
          <Menu.Item
            leftSection={<Icon of={ArrowDown} />}
            disabled={at === of - 1}
            onClick={() => onMove(entry, at + 1)}
          >
            {t("resume.down")}
          </Menu.Item>
          <Menu.Item
            className={styles.loss}
            leftSection={<Icon of={Trash2} />}
            onClick={() => remove(entry, name)}
          >
            {t("resume.remove")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

const WHO: readonly Visibility[] = ["private", "persona", "public"];

function Who({ entry, name }: { entry: Entry; name: string }) {
  const { t } = useTranslation();
  const change = useChangeEntry(entry.section);
  const shown = change.isPending ? (change.variables.draft.visibility ?? entry.visibility) : entry.visibility;
  const choose = (value: string) => {
    const visibility = WHO.find((one) => one === value);
    if (!visibility || visibility === entry.visibility) return;
    change.mutate(
      { entry, draft: { ...wordsOf(entry), visibility } },
      { onError: (thrown) => toast(problemWords(ApiProblem.of(thrown))) },
    );
  };
  return (
    <SegmentedControl
      className={styles.who ?? ""}
      aria-label={t("resume.who", { name })}
      size="sm"
      value={shown}
      onChange={choose}
      data={WHO.map((value) => ({ value, label: t(`profile.${value}`) }))}
    />
  );
}
