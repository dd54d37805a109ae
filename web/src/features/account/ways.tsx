import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Note } from "../../shared/ui/note";
import styles from "./account.module.css";
import { userQuery } from "./api";
import type { Way } from "./attempts";
import { PasswordRow } from "./password-row";
import { AskForm, CodeForm } from "./proof-form";
import { ProviderRows } from "./provider-rows";
import { SignInAgain } from "./sign-in-again";
import { useProof } from "./use-proof";

/** Where sign-in links may be sent: the mail address, and a number that was proven. */
export function Ways() {
  const { t } = useTranslation();
  const user = useQuery(userQuery).data;
  return (
    <section className={styles.section} aria-labelledby="ways">
      <h2 id="ways">{t("account.ways.title")}</h2>
      <p className={styles.lead}>{t("account.ways.lead")}</p>
      {user?.mailStopped && (
        <Note tone="amber">
          {t(user.mailStopped === "COMPLAINT" ? "account.ways.complaint" : "account.ways.bounce")}
        </Note>
      )}
      {user && (
        <ul className={styles.list}>
          <WayRow way="email" value={user.email ?? undefined} />
          <WayRow way="phone" value={user.phone ?? undefined} />
          <PasswordRow />
          <ProviderRows />
        </ul>
      )}
    </section>
  );
}

function WayRow({ way, value }: { way: Way; value: string | undefined }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(0);
  const [done, setDone] = useState(false);
  const name = t(way === "email" ? "account.settings.email" : "account.ways.phone");
  const change = () => {
    setDone(false);
    setOpen((time) => time + 1);
  };
  const close = (proven: boolean) => {
    setDone(proven);
    setOpen(0);
  };
  return (
    <li className={styles.way}>
      <div className={styles.device}>
        <div>
          <strong>{name}</strong>
          <p className={value ? undefined : styles.small}>{value ?? t("account.ways.none")}</p>
          <p role="status" className={styles.proven}>
            {done && t("account.ways.done")}
          </p>
        </div>
        {open === 0 && (
          <Button variant="default" onClick={change} aria-label={`${name}: ${t(changeWord(value))}`}>
            {t(changeWord(value))}
          </Button>
        )}
      </div>
      {open > 0 && <Change key={open} way={way} onClose={close} />}
    </li>
  );
}

function changeWord(value: string | undefined): "account.ways.change" | "account.ways.add" {
  return value ? "account.ways.change" : "account.ways.add";
}

function Change({ way, onClose }: { way: Way; onClose: (proven: boolean) => void }) {
  const proof = useProof(way, () => onClose(true));
  const { state } = proof;
  if (state.at === "ask") return <AskForm way={way} proof={proof} onCancel={() => onClose(false)} />;
  if (state.at === "code") return <CodeForm state={state} way={way} proof={proof} />;
  return state.at === "sign-in-again" ? <SignInAgain onCancel={() => onClose(false)} /> : null;
}
