import { HoverCard, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { date } from "../../shared/i18n/moments";
import type { Message } from "../../shared/socket/things";
import styles from "./turns.module.css";

export type Citation = NonNullable<Message["citations"]>[number];

/** Evidence: a small numbered chip per source; hovering, focusing or tapping it shows the sentence. */
export function Chips({ citations }: { citations: readonly Citation[] }) {
  if (citations.length === 0) return null;
  return (
    <p className={styles.chips}>
      {citations.map((citation) => (
        <Chip key={citation.n} citation={citation} />
      ))}
    </p>
  );
}

export function Chip({ citation, inline }: { citation: Citation; inline?: boolean }) {
  const { t } = useTranslation();
  return (
    <HoverCard width={320} shadow="md" openDelay={120}>
      <HoverCard.Target>
        <UnstyledButton
          className={styles.chip}
          data-inline={inline}
          aria-label={`${t("talk.citation", { n: citation.n })}: ${citation.quote}`}
        >
          {citation.n}
        </UnstyledButton>
      </HoverCard.Target>
      <HoverCard.Dropdown>
        <Said quote={citation.quote} />
        {citation.at && <p className={styles.state}>{date(citation.at)}</p>}
      </HoverCard.Dropdown>
    </HoverCard>
  );
}

/** What a source says; in quotation marks, unless it holds a person's own words in theirs. */
function Said({ quote }: { quote: string }) {
  return /[“„]/.test(quote) ? (
    <span className={styles.quote}>{quote}</span>
  ) : (
    <q className={styles.quote}>{quote}</q>
  );
}
