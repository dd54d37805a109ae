import { Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Profile } from "./api";
import styles from "./resume.module.css";

type Hint =
  | "experience"
  | "about"
  | "headline"
  | "name"
  | "education"
  | "skills"
  | "dates"
  | "location"
  | "languages"
  | "works"
  | "links";

const HINTS: readonly Hint[] = [
  "experience",
  "about",
  "headline",
  "name",
  "education",
  "skills",
  "dates",
  "location",
  "languages",
  "works",
  "links",
];

const SHOWN = 3;

/** How much there is, and the three things that would help most. */
export function Meter({ completeness }: { completeness: Profile["completeness"] }) {
  const { t } = useTranslation();
  const { percent, missing } = completeness;
  const label = t("resume.meter.label", { percent });
  return (
    <section className={styles.meter} aria-label={label}>
      <p className={styles.percent}>{label}</p>
      <Progress value={percent} size="md" radius="xl" aria-label={label} />
      {missing.length === 0 ? (
        <p className={styles.small}>{t("resume.meter.done")}</p>
      ) : (
        <p className={styles.hints}>
          <span>{t("resume.meter.next")}:</span>
          {missing.slice(0, SHOWN).map(({ section, hint }) => {
            const known = HINTS.find((one) => one === hint);
            return known ? (
              <a key={hint} href={`#${section}`}>
                {t(`resume.meter.${known}`)}
              </a>
            ) : null;
          })}
        </p>
      )}
    </section>
  );
}
