import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { Note } from "../../shared/ui/note";
import { problemWords } from "../../shared/ui/problem-words";
import { useTitle } from "../../shared/ui/use-title";
import { Card } from "./card";
import { fragmentSecret } from "./fragment-secret";
import { GoneLink } from "./gone-link";
import { connectProvider } from "./password-api";
import { Step } from "./step";

/** Behind the mailed link that connects a provider: waits for a click, in the browser that began. */
export function ConnectPage({ onSignedIn, onAgain }: { onSignedIn: () => void; onAgain: () => void }) {
  const { t } = useTranslation();
  useTitle(t("account.connect.title"));
  const token = fragmentSecret.get();
  const connecting = useMutation({
    mutationFn: () => connectProvider(token ?? ""),
    onSuccess: onSignedIn,
  });
  const problem = connecting.error ? ApiProblem.of(connecting.error) : undefined;
  if (!token || problem?.status === 404) return <GoneLink onAgain={onAgain} />;
  return (
    <Card>
      <Step title={t("account.connect.title")} text={t("account.connect.text")}>
        {problem && (
          <Note tone="amber" alert>
            {problemWords(problem)}
          </Note>
        )}
        <Button size="lg" loading={connecting.isPending} onClick={() => connecting.mutate()}>
          {t("account.connect.button")}
        </Button>
      </Step>
    </Card>
  );
}
