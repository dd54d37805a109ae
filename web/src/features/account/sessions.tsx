import { Button, Skeleton } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { refresher } from "../../shared/http/http";
import { date, exact, near } from "../../shared/i18n/moments";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import styles from "./account.module.css";
import { type Device, devicesQuery, endDevice, leave, leaveEverywhere } from "./api";

/** Where the person is signed in, each to be ended alone or all at once. */
export function Sessions() {
  const { t } = useTranslation();
  const devices = useQuery(devicesQuery);
  const leaving = useMutation({ mutationFn: leaveEverywhere, onSuccess: () => refresher.over("left") });
  return (
    <section className={styles.section} aria-labelledby="sessions">
      <h2 id="sessions">{t("account.sessions.title")}</h2>
      <p className={styles.lead}>{t("account.sessions.lead")}</p>
      {devices.isPending && <Skeleton height={72} radius="md" />}
      {devices.error && <Note tone="amber">{problemWords(ApiProblem.of(devices.error))}</Note>}
      {devices.data && (
        <ul className={styles.list}>
          {devices.data.map((device) => (
            <DeviceRow key={device.id} device={device} />
          ))}
        </ul>
      )}
      <div className={styles.row}>
        <Button variant="default" loading={leaving.isPending} onClick={() => leaving.mutate()}>
          {t("account.sessions.endAll")}
        </Button>
        <span className={styles.small}>{t("account.sessions.endAllText")}</span>
      </div>
      {leaving.error && (
        <Note tone="amber" alert>
          {problemWords(ApiProblem.of(leaving.error))}
        </Note>
      )}
    </section>
  );
}

function DeviceRow({ device }: { device: Device }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const ending = useMutation({
    mutationFn: () => (device.current ? leave() : endDevice(device.id)),
    onSuccess: () => {
      if (device.current) return refresher.over("left");
      toast(t("account.sessions.ended"));
      return queries.invalidateQueries(devicesQuery);
    },
    onError: (thrown) => toast(problemWords(ApiProblem.of(thrown))),
  });
  const name = device.browser || t("account.sessions.unknown");
  return (
    <li className={styles.device}>
      <div>
        <strong>{name}</strong>
        {device.current && <span className={styles.mark}>{t("account.sessions.current")}</span>}
        <p className={styles.small}>
          {[device.place, t("account.sessions.since", { date: date(device.createdAt) })]
            .filter(Boolean)
            .join(" · ")}
          {" · "}
          <time dateTime={device.lastUsedAt} title={exact(device.lastUsedAt)}>
            {t("account.sessions.used", { when: near(device.lastUsedAt) })}
          </time>
        </p>
      </div>
      <Button
        variant="default"
        loading={ending.isPending}
        onClick={() => ending.mutate()}
        aria-label={`${t("account.sessions.end")}: ${name}`}
      >
        {device.current ? t("account.sessions.signOut") : t("account.sessions.end")}
      </Button>
    </li>
  );
}
