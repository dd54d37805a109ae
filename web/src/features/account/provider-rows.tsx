import { Button } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { date } from "../../shared/i18n/moments";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import styles from "./account.module.css";
import { disconnectProvider, linkedQuery } from "./password-api";
import { SignInAgain } from "./sign-in-again";

/** The providers that are connected with the account. */
export function ProviderRows() {
  const linked = useQuery(linkedQuery).data ?? [];
  return linked.map((one) => <ProviderRow key={one.id} id={one.id} name={one.name} since={one.since} />);
}

function ProviderRow({ id, name, since }: { id: string; name: string; since: string }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const leaving = useMutation({
    mutationFn: () => disconnectProvider(id),
    onSuccess: () => queries.invalidateQueries(linkedQuery),
  });
  const problem = leaving.error ? ApiProblem.of(leaving.error) : undefined;
  const again = problem?.reason === "sign-in-again";
  return (
    <li className={styles.way}>
      <div className={styles.device}>
        <div>
          <strong>{name}</strong>
          <p>{t("account.provider.since", { date: date(since) })}</p>
        </div>
        <Button
          variant="default"
          loading={leaving.isPending}
          onClick={() => leaving.mutate()}
          aria-label={`${name}: ${t("account.provider.disconnect")}`}
        >
          {t("account.provider.disconnect")}
        </Button>
      </div>
      {again && <SignInAgain onCancel={() => leaving.reset()} />}
      {problem && !again && <Note tone="amber">{problemWords(problem)}</Note>}
    </li>
  );
}
