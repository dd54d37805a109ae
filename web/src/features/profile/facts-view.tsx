import { Button, SegmentedControl, Skeleton, TextInput } from "@mantine/core";
import { Search } from "lucide-react";
import { type ReactNode, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import type { Fact } from "../../shared/socket/things";
import { Icon } from "../../shared/ui/icon";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { FactCard } from "./fact-card";
import { type Filter, type Group, groups } from "./fact-list";
import styles from "./facts.module.css";
import { kindName } from "./kind-name";
import { useFacts } from "./use-facts";

interface FactsViewProps {
  /** What fills the page while nothing is known. */
  empty: ReactNode;
  onShow?: ((fact: Fact) => void) | undefined;
}

/** What Basel knows: searched, filtered, grouped. The page and the panel beside the chat show the same. */
export function FactsView({ empty, onShow }: FactsViewProps) {
  const facts = useFacts();
  const [search, setSearch] = useState("");
  const [filter, setFilter] = useState<Filter>("all");
  const shown = useMemo(() => groups(facts.data ?? [], search, filter), [facts.data, search, filter]);
  if (facts.isPending) return <Waiting />;
  if (facts.error) return <Note tone="amber">{problemWords(ApiProblem.of(facts.error))}</Note>;
  if (facts.data.length === 0) return <div className={styles.empty}>{empty}</div>;
  return (
    <div className={styles.facts}>
      <Tools all={facts.data} search={search} onSearch={setSearch} filter={filter} onFilter={setFilter} />
      {shown.length === 0 ? (
        <Nothing
          filter={filter}
          onClear={() => {
            setSearch("");
            setFilter("all");
          }}
        />
      ) : (
        shown.map((group) => <Kind key={group.kind} group={group} onShow={onShow} />)
      )}
    </div>
  );
}

interface ToolsProps {
  all: readonly Fact[];
  search: string;
  onSearch: (text: string) => void;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

const FILTERS: Filter[] = ["all", "proposed", "off"];

function Tools({ all, search, onSearch, filter, onFilter }: ToolsProps) {
  const { t } = useTranslation();
  const open = all.filter((fact) => fact.state === "proposed").length;
  const labels = {
    all: t("profile.all"),
    proposed: open ? `${t("profile.toConfirm")} (${open})` : t("profile.toConfirm"),
    off: t("profile.off"),
  };
  return (
    <div className={styles.tools} data-print="hide">
      <TextInput
        type="search"
        aria-label={t("profile.search")}
        placeholder={t("profile.search")}
        leftSection={<Icon of={Search} />}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <SegmentedControl
        className={styles.filter ?? ""}
        data-open={open > 0 || undefined}
        aria-label={t("profile.filter")}
        value={filter}
        onChange={(value) => onFilter(FILTERS.find((one) => one === value) ?? "all")}
        data={FILTERS.map((value) => ({ value, label: labels[value] }))}
      />
    </div>
  );
}

function Kind({ group, onShow }: { group: Group; onShow: FactsViewProps["onShow"] }) {
  return (
    <section className={styles.kind} aria-label={kindName(group.kind)}>
      <h2 className={styles.kindName}>{kindName(group.kind)}</h2>
      <ul className={styles.list}>
        {group.facts.map((fact) => (
          <FactCard key={fact.id} fact={fact} onShow={onShow} />
        ))}
      </ul>
    </section>
  );
}

function Nothing({ filter, onClear }: { filter: Filter; onClear: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={styles.empty}>
      <p>{t(filter === "proposed" ? "profile.nothingToConfirm" : "profile.nothing")}</p>
      <Button variant="default" onClick={onClear}>
        {t("profile.clear")}
      </Button>
    </div>
  );
}

function Waiting() {
  return (
    <div className={styles.facts} aria-busy="true">
      <Skeleton height={40} radius="md" />
      <Skeleton height={150} radius="md" />
      <Skeleton height={150} radius="md" />
    </div>
  );
}
