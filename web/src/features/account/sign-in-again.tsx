import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { refresher } from "../../shared/http/http";
import { Note } from "../../shared/ui/note";
import styles from "./account.module.css";
import { leave } from "./api";

/** What one signs in with is changed only soon after signing in. */
export function SignInAgain({ onCancel }: { onCancel: () => void }) {
  const { t } = useTranslation();
  const leaving = useMutation({ mutationFn: leave, onSettled: () => refresher.over("left") });
  return (
    <div className={styles.proof}>
      <Note tone="amber" alert>
        {t("account.ways.signInAgain")}
      </Note>
      <div className={styles.row}>
        <Button loading={leaving.isPending} onClick={() => leaving.mutate()}>
          {t("account.ways.signInAgainButton")}
        </Button>
        <Button variant="subtle" color="muted" onClick={onCancel}>
          {t("cancel")}
        </Button>
      </div>
    </div>
  );
}
