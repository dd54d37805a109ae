import "@mantine/core/styles/InlineInput.css";
import "@mantine/core/styles/Checkbox.css";
import { Button, Checkbox } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { date } from "../../shared/i18n/moments";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import styles from "./people.module.css";
import { allowMails, changePerson, endSessionsOf, givenRoles, type Person } from "./people-api";

/** One account: its roles, and what can be done with it. */
export function PersonCard({ person, self }: { person: Person; self: boolean }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const seen = async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: ["people"] }),
      queries.invalidateQueries({ queryKey: ["audit"] }),
    ]);
  };
  const changing = useMutation({
    mutationFn: (change: Parameters<typeof changePerson>[1]) => changePerson(person, change),
    onSettled: seen,
  });
  const ending = useMutation({
    mutationFn: () => endSessionsOf(person.id),
    onSuccess: () => toast(t("admin.people.ended")),
    onSettled: seen,
  });
  const allowing = useMutation({
    mutationFn: () => allowMails(person.id),
    onSuccess: () => toast(t("admin.people.allowed")),
    onSettled: seen,
  });
  const thrown = changing.error ?? ending.error ?? allowing.error;
  const given = (role: string) => person.roles.includes(role);
  const turn = (role: string) => {
    const others = person.roles.filter((one) => one !== role);
    changing.mutate({ roles: given(role) ? others : [...others, role] });
  };
  return (
    <li className={styles.person} aria-busy={changing.isPending}>
      <div className={styles.head}>
        <div>
          <strong>{person.name}</strong> <span className={styles.small}>{person.email}</span>
          {person.disabled && <span className={styles.mark}>{t("admin.people.disabled")}</span>}
          {person.mailStopped && (
            <span className={styles.mark}>
              {t(person.mailStopped === "COMPLAINT" ? "admin.people.complaint" : "admin.people.bounce")}
            </span>
          )}
        </div>
        <span className={styles.small}>
          {t("admin.people.since", { number: person.userId, date: date(person.createdAt) })}
        </span>
      </div>
      <fieldset className={styles.roles} disabled={changing.isPending}>
        <legend className={styles.small}>{t("admin.people.roles")}</legend>
        {givenRoles.map((role) => (
          <Checkbox
            key={role}
            label={t(`admin.people.role.${role}`)}
            checked={given(role)}
            disabled={self && role === "admin"}
            onChange={() => turn(role)}
          />
        ))}
      </fieldset>
      <div className={styles.row}>
        <Button
          variant="default"
          size="xs"
          loading={ending.isPending}
          onClick={() => ending.mutate()}
          aria-label={`${person.name}: ${t("admin.people.endSessions")}`}
        >
          {t("admin.people.endSessions")}
        </Button>
        {person.mailStopped && (
          <Button
            variant="default"
            size="xs"
            loading={allowing.isPending}
            onClick={() => allowing.mutate()}
            aria-label={`${person.name}: ${t("admin.people.allowMails")}`}
          >
            {t("admin.people.allowMails")}
          </Button>
        )}
        {!self && (
          <Button
            variant="subtle"
            color={person.disabled ? "basil" : "danger"}
            size="xs"
            loading={changing.isPending}
            onClick={() => changing.mutate({ disabled: !person.disabled })}
            aria-label={`${person.name}: ${t(person.disabled ? "admin.people.enable" : "admin.people.disable")}`}
          >
            {t(person.disabled ? "admin.people.enable" : "admin.people.disable")}
          </Button>
        )}
      </div>
      {thrown && (
        <Note tone="amber" alert>
          {problemWords(ApiProblem.of(thrown))}
        </Note>
      )}
    </li>
  );
}
