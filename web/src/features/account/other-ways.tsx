import { Button } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { goToProvider, providersQuery } from "./password-api";
import styles from "./step.module.css";

/** The ways beside the link: providers that are set up here, and a password. */
export function OtherWays({ onPassword }: { onPassword: () => void }) {
  const { t } = useTranslation();
  const providers = useQuery(providersQuery).data ?? [];
  const going = useMutation({ mutationFn: goToProvider });
  return (
    <div className={styles.way}>
      <hr className={styles.rule} />
      {providers.map(({ id, name }) => (
        <Button
          key={id}
          variant="default"
          size="lg"
          loading={going.isPending && going.variables === id}
          onClick={() => going.mutate(id)}
        >
          {t("account.provider.go", { name })}
        </Button>
      ))}
      {going.error && (
        <Note tone="amber" alert>
          {problemWords(ApiProblem.of(going.error))}
        </Note>
      )}
      <Button variant="subtle" color="muted" onClick={onPassword}>
        {t("account.password.use")}
      </Button>
    </div>
  );
}
