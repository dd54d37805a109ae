import { Button, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { chooseLanguage, isLanguage, language } from "../../shared/i18n/i18n";
import { chooseZone, clock } from "../../shared/i18n/moments";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import styles from "./account.module.css";
import { saveUser, type User, userQuery } from "./api";

const ZONES = Intl.supportedValuesOf("timeZone");

/** Name, language, zone. */
export function Settings() {
  const { t } = useTranslation();
  const user = useQuery(userQuery);
  return (
    <section className={styles.section} aria-labelledby="settings">
      <h1 id="settings">{t("account.settings.title")}</h1>
      <p className={styles.lead}>{t("account.settings.lead")}</p>
      {user.error && <Note tone="amber">{problemWords(ApiProblem.of(user.error))}</Note>}
      {user.data && <SettingsForm user={user.data} />}
    </section>
  );
}

function SettingsForm({ user }: { user: User }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [name, setName] = useState(user.username ?? "");
  const [tongue, setTongue] = useState(isLanguage(user.language) ? user.language : language());
  const [zone, setZone] = useState(user.zone ?? "Europe/Berlin");
  const saving = useMutation({
    mutationFn: () => saveUser({ name: name.trim(), zone, language: tongue }),
    onSuccess: async () => {
      chooseZone(zone);
      await chooseLanguage(tongue);
      await queries.invalidateQueries(userQuery);
    },
  });
  const problem = saving.error ? ApiProblem.of(saving.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <TextInput
        label={t("account.settings.name")}
        description={t("account.settings.nameHelp")}
        inputWrapperOrder={["label", "input", "error", "description"]}
        autoComplete="name"
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        error={problem?.field("name")}
      />
      <NativeSelect
        label={t("account.settings.language")}
        size="md"
        value={tongue}
        onChange={(event) => {
          if (isLanguage(event.currentTarget.value)) setTongue(event.currentTarget.value);
        }}
        data={[
          { value: "en", label: t("language.en") },
          { value: "de", label: t("language.de") },
        ]}
      />
      <NativeSelect
        label={t("account.settings.zone")}
        description={t("account.settings.zoneHelp")}
        inputWrapperOrder={["label", "input", "error", "description"]}
        size="md"
        value={zone}
        onChange={(event) => setZone(event.currentTarget.value)}
        data={ZONES.includes(zone) ? ZONES : [zone, ...ZONES]}
        error={problem?.field("zone")}
      />
      <div className={styles.row}>
        <Button type="submit" loading={saving.isPending}>
          {t("save")}
        </Button>
        <span role="status" className={styles.small}>
          {saving.isSuccess && t("savedAt", { time: clock(new Date(saving.submittedAt).toISOString()) })}
        </span>
      </div>
      {problem && (
        <Note tone="amber" alert>
          {t("account.settings.failed", { why: problemWords(problem) })}
        </Note>
      )}
    </form>
  );
}
