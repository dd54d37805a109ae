import { Anchor, Button, Switch, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Copy } from "lucide-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Icon } from "../../shared/ui/icon";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { type Profile, profileQuery, SECTIONS, saveProfile, topOf } from "./api";
import styles from "./resume.module.css";

const HANDLE = /^[a-z0-9](-?[a-z0-9]){2,39}$/;

interface Wish {
  publicPage?: boolean;
  findable?: boolean;
  handle?: string;
}

/** Switches the public page on and off, and names it. */
export function PublicPageSettings({ profile }: { profile: Profile }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const saving = useMutation({
    scope: { id: "profile-top" },
    mutationFn: (wish: Wish) => {
      const now = queries.getQueryData(profileQuery.queryKey) ?? profile;
      return saveProfile({ ...topOf(now), ...wish });
    },
    onSuccess: (saved) => queries.setQueryData(profileQuery.queryKey, saved),
    onError: () => queries.invalidateQueries(profileQuery),
  });
  const problem = saving.error ? ApiProblem.of(saving.error) : undefined;
  const taken = problem?.field("handle");
  return (
    <section className={styles.section} aria-labelledby="public-page">
      <h2 id="public-page">{t("resume.page.title")}</h2>
      <p className={styles.small}>{t("resume.page.lead")}</p>
      <Switch
        label={t("resume.page.on")}
        checked={profile.publicPage}
        onChange={(event) => saving.mutate({ publicPage: event.currentTarget.checked })}
      />
      {profile.publicPage && (
        <>
          <Address profile={profile} taken={Boolean(taken)} onSave={(handle) => saving.mutate({ handle })} />
          <Switch
            label={t("resume.page.findable")}
            checked={profile.findable}
            onChange={(event) => saving.mutate({ findable: event.currentTarget.checked })}
          />
          {!showsAnything(profile) && <Note>{t("resume.page.empty")}</Note>}
        </>
      )}
      {problem && !taken && (
        <Note tone="amber" alert>
          {problemWords(problem)}
        </Note>
      )}
    </section>
  );
}

function showsAnything(profile: Profile): boolean {
  return SECTIONS.some((section) => profile.sections[section].some((one) => one.visibility === "public"));
}

interface AddressProps {
  profile: Profile;
  taken: boolean;
  onSave: (handle: string) => void;
}

function Address({ profile, taken, onSave }: AddressProps) {
  const { t } = useTranslation();
  const [handle, setHandle] = useState(profile.handle ?? "");
  const [wrong, setWrong] = useState(false);
  const address = `${location.origin}/p/${profile.handle ?? ""}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const fine = HANDLE.test(handle.trim());
    setWrong(!fine);
    if (fine) onSave(handle.trim());
  };
  const copy = () => {
    void navigator.clipboard.writeText(address).then(() => toast(t("resume.page.copied")));
  };
  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <div className={styles.addressRow}>
        <TextInput
          label={t("resume.page.handle")}
          description={t("resume.page.handleHelp")}
          inputWrapperOrder={["label", "input", "error", "description"]}
          leftSection={<span className={styles.small}>/p/</span>}
          value={handle}
          maxLength={40}
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setHandle(event.currentTarget.value.toLowerCase())}
          error={wrong ? t("resume.page.handleWrong") : taken ? t("resume.page.handleTaken") : undefined}
        />
        <Button type="submit" variant="default" disabled={handle.trim() === profile.handle}>
          {t("save")}
        </Button>
      </div>
      <div className={styles.row}>
        <Button variant="default" leftSection={<Icon of={Copy} />} onClick={copy}>
          {t("resume.page.copy")}
        </Button>
        <Anchor href={`/p/${profile.handle}`} target="_blank" rel="noopener">
          {t("resume.page.open")}
        </Anchor>
      </div>
    </form>
  );
}
