import { Button, Modal, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { type Link, linksQuery, revokeLink } from "./api";
import styles from "./invite.module.css";

/** Revokes a link once the person has typed that they mean it: it cannot be undone. */
export function Revoke({ link, onDone }: { link: Link; onDone: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useState("");
  const word = t("invite.revokeWord");
  const meant = typed.trim().toLocaleLowerCase() === word;
  const revoke = useMutation({
    mutationFn: () => revokeLink(link.id),
    onSuccess: () => {
      toast(t("invite.revoked"));
      onDone();
      return queries.invalidateQueries(linksQuery);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (meant) revoke.mutate();
  };
  return (
    <Modal
      opened
      onClose={onDone}
      title={t("invite.revokeTitle")}
      centered
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <form className={styles.form} onSubmit={submit}>
        <p>{t("invite.revokeText")}</p>
        <TextInput
          label={t("invite.revokeType", { word })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          autoComplete="off"
          data-autofocus
        />
        {revoke.error && (
          <Note tone="amber" alert>
            {problemWords(ApiProblem.of(revoke.error))}
          </Note>
        )}
        <div className={styles.row}>
          <Button type="submit" color="danger" disabled={!meant} loading={revoke.isPending}>
            {t("invite.revoke")}
          </Button>
          <Button variant="subtle" color="muted" onClick={onDone}>
            {t("cancel")}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
