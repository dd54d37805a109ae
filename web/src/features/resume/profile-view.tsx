import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Progress.css";
import "@mantine/core/styles/Switch.css";
import { Skeleton } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { UnsavedGuard } from "../../shared/ui/unsaved-guard";
import { type Profile, SECTIONS } from "./api";
import { CvUpload } from "./cv-upload";
import { Meter } from "./meter";
import { Paper } from "./paper";
import { Proposals } from "./proposals";
import { PublicPageSettings } from "./public-page-settings";
import styles from "./resume.module.css";
import { SectionList } from "./section-list";
import { TopForm } from "./top-form";
import { useProfile } from "./use-profile";

/** The whole profile, to be filled, ordered and shared. */
export function ProfileView({ guard }: { guard: (open: boolean) => ReactNode }) {
  const profile = useProfile();
  if (profile.isPending) return <Waiting />;
  if (profile.error) return <Note tone="amber">{problemWords(ApiProblem.of(profile.error))}</Note>;
  return <Filled profile={profile.data} guard={guard} />;
}

function Filled({ profile, guard }: { profile: Profile; guard: (open: boolean) => ReactNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const unsaved = (key: string, is: boolean) =>
    setOpen((before) => {
      if (before.has(key) === is) return before;
      const next = new Set(before);
      if (is) next.add(key);
      else next.delete(key);
      return next;
    });
  return (
    <div className={styles.profile}>
      {guard(open.size > 0)}
      <UnsavedGuard open={open.size > 0} />
      <Meter completeness={profile.completeness} />
      <CvUpload />
      <Proposals />
      <section className={styles.section} id="profile" aria-labelledby="profile-top">
        <h2 id="profile-top">{t("resume.top.title")}</h2>
        <TopForm profile={profile} onUnsaved={(is) => unsaved("top", is)} />
      </section>
      {SECTIONS.map((section) => (
        <SectionList
          key={section}
          section={section}
          entries={profile.sections[section]}
          onUnsaved={(key, is) => unsaved(`${section}-${key}`, is)}
        />
      ))}
      <Paper />
      <PublicPageSettings profile={profile} />
    </div>
  );
}

function Waiting() {
  return (
    <div className={styles.profile} aria-busy="true">
      <Skeleton height={72} radius="md" />
      <Skeleton height={220} radius="md" />
      <Skeleton height={150} radius="md" />
    </div>
  );
}
