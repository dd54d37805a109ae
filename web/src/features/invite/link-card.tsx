import { Button, CopyButton } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Copy, Mail, Pause, Play, QrCode, Users } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { date, exact } from "../../shared/i18n/moments";
import { Icon } from "../../shared/ui/icon";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { changeLink, type Link, linksQuery } from "./api";
import styles from "./invite.module.css";
import { LinkLog } from "./link-log";
import { MailForm } from "./mail-form";
import { Revoke } from "./revoke";
import { UsesLeft } from "./uses-left";

const Qr = lazy(() => import("./qr").then((module) => ({ default: module.Qr })));

/** One link: what it allows, how far it is used, and what can be done with it. */
export function LinkCard({ link, read }: { link: Link; read: (chatId: string) => ReactNode }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<"qr" | "mail" | "log" | "revoke">();
  const toggle = (what: "mail" | "log") => setOpen(open === what ? undefined : what);
  const close = () => setOpen(undefined);
  const standing = link.state === "active" || link.state === "used";
  const ended = link.state === "revoked" || link.state === "expired";
  const name = link.label || t("invite.unnamed");
  return (
    <article className={styles.card} aria-label={name}>
      <div className={styles.cardHead}>
        <h2>{name}</h2>
        <span className={styles.state} data-state={link.state}>
          {t(`invite.state.${link.state}`)}
        </span>
      </div>
      <div className={styles.facts}>
        <UsesLeft link={link} />
        <time dateTime={link.expiresAt} title={exact(link.expiresAt)}>
          {t(ended ? "invite.was" : "invite.until", { date: date(link.expiresAt) })}
        </time>
        {link.passcode && <span>{t("invite.chips.passcode")}</span>}
        {link.requireLogin && <span>{t("invite.chips.login")}</span>}
        {link.hiddenTopics.length > 0 && (
          <span title={link.hiddenTopics.join(", ")}>
            {t("invite.chips.topics", { count: link.hiddenTopics.length })}
          </span>
        )}
      </div>
      <div className={styles.row}>
        {standing && <Share link={link} onQr={() => setOpen("qr")} onMail={() => toggle("mail")} />}
        {!ended && <Hold link={link} />}
        <Button
          variant="default"
          leftSection={<Icon of={Users} />}
          aria-expanded={open === "log"}
          onClick={() => toggle("log")}
        >
          {t("invite.log")}
        </Button>
        {!ended && (
          <Button variant="subtle" color="danger" onClick={() => setOpen("revoke")}>
            {t("invite.revoke")}
          </Button>
        )}
      </div>
      {open === "mail" && <MailForm link={link} onDone={close} />}
      {open === "log" && <LinkLog link={link} read={read} />}
      {open === "revoke" && <Revoke link={link} onDone={close} />}
      <Suspense>{open === "qr" && <Qr url={link.url} onClose={close} />}</Suspense>
    </article>
  );
}

function Share({ link, onQr, onMail }: { link: Link; onQr: () => void; onMail: () => void }) {
  const { t } = useTranslation();
  return (
    <>
      <CopyButton value={link.url}>
        {({ copy }) => (
          <Button
            leftSection={<Icon of={Copy} />}
            onClick={() => {
              copy();
              toast(t("invite.copied"));
            }}
          >
            {t("invite.copy")}
          </Button>
        )}
      </CopyButton>
      <Button variant="default" leftSection={<Icon of={QrCode} />} onClick={onQr}>
        {t("invite.qr")}
      </Button>
      <Button variant="default" leftSection={<Icon of={Mail} />} onClick={onMail}>
        {t("invite.mail")}
      </Button>
    </>
  );
}

/** Pauses a link, or lets it go on. */
function Hold({ link }: { link: Link }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const paused = link.state === "paused";
  const change = useMutation({
    mutationFn: () => changeLink(link, { state: paused ? "active" : "paused" }),
    onSuccess: () => toast(t(paused ? "invite.resumed" : "invite.paused")),
    onError: (thrown) => toast(problemWords(ApiProblem.of(thrown))),
    onSettled: () => queries.invalidateQueries(linksQuery),
  });
  return (
    <Button
      variant="default"
      leftSection={<Icon of={paused ? Play : Pause} />}
      loading={change.isPending}
      onClick={() => change.mutate()}
    >
      {t(paused ? "invite.resume" : "invite.pause")}
    </Button>
  );
}
