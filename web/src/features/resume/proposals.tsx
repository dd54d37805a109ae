import { Button } from "@mantine/core";
import { Plus } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Icon } from "../../shared/ui/icon";
import { type Proposal, SECTIONS } from "./api";
import { detailsOf, nameOf } from "./entry-line";
import styles from "./resume.module.css";
import { useAnswerProposal, useProposals } from "./use-profile";

/** What Basel learned and could stand in the profile; nothing is shown while there is nothing. */
export function Proposals() {
  const { t } = useTranslation();
  const proposals = useProposals();
  const answer = useAnswerProposal();
  if (!proposals.data || proposals.data.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="proposals">
      <h2 id="proposals">{t("resume.proposals.title")}</h2>
      <p className={styles.small}>{t("resume.proposals.lead")}</p>
      <ul className={styles.proposals}>
        {proposals.data.map((proposal) => (
          <Card
            key={proposal.factId}
            proposal={proposal}
            onAnswer={(accept) => answer.mutate({ accept, proposal })}
          />
        ))}
      </ul>
    </section>
  );
}

function Card({ proposal, onAnswer }: { proposal: Proposal; onAnswer: (accept: boolean) => void }) {
  const { t } = useTranslation();
  const section = SECTIONS.find((one) => one === proposal.section);
  const name = nameOf(proposal.words);
  return (
    <li className={styles.proposal}>
      <p className={styles.small}>{section ? t(`resume.sections.${section}`) : t("resume.proposals.top")}</p>
      <h3 className={styles.value}>{[name, ...detailsOf(proposal.words)].join(" · ")}</h3>
      {proposal.fact.quote && <q className={styles.quote}>{proposal.fact.quote}</q>}
      <div className={styles.row}>
        <Button
          size="compact-md"
          variant="light"
          leftSection={<Icon of={Plus} size={16} />}
          aria-label={`${t(proposal.entryId ? "resume.proposals.complete" : "resume.proposals.add")}: ${name}`}
          onClick={() => onAnswer(true)}
        >
          {t(proposal.entryId ? "resume.proposals.complete" : "resume.proposals.add")}
        </Button>
        <Button
          size="compact-md"
          variant="subtle"
          color="muted"
          aria-label={`${t("resume.proposals.wrong")}: ${name}`}
          onClick={() => onAnswer(false)}
        >
          {t("resume.proposals.wrong")}
        </Button>
      </div>
    </li>
  );
}
