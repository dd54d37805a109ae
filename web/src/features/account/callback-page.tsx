import { Button, Loader } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { ApiProblem } from "../../shared/http/api-problem";
import { problemWords } from "../../shared/ui/problem-words";
import { useTitle } from "../../shared/ui/use-title";
import { Card } from "./card";
import { comeBack } from "./password-api";
import { providerReturn } from "./provider-return";
import { Step } from "./step";

const KNOWN = ["confirm-by-mail", "email-not-verified", "expired", "provider"] as const;

/** Where a provider sends the browser back to. */
export function CallbackPage({ onSignedIn, onAgain }: { onSignedIn: () => void; onAgain: () => void }) {
  const { t } = useTranslation();
  useTitle(t("account.provider.title"));
  const returned = providerReturn.get();
  const asked = useRef(false);
  const coming = useMutation({ mutationFn: comeBack, onSuccess: onSignedIn });
  const { mutate } = coming;
  useEffect(() => {
    if (asked.current || !returned?.code) return;
    asked.current = true;
    mutate(returned);
  }, [returned, mutate]);
  if (returned?.code && !coming.error)
    return (
      <Card>
        <Step title={t("account.provider.title")} live>
          <Loader size="sm" type="dots" aria-label={t("account.provider.title")} />
        </Step>
      </Card>
    );
  const problem = coming.error ? ApiProblem.of(coming.error) : undefined;
  const known = KNOWN.find((one) => one === problem?.reason);
  const text = known ? t(`account.provider.why.${known}`) : problem ? problemWords(problem) : undefined;
  const mailed = known === "confirm-by-mail";
  return (
    <Card>
      <Step
        title={t(mailed ? "account.provider.mailed" : "account.provider.failed")}
        text={text ?? t("account.provider.why.provider")}
        live
      >
        <Button variant={mailed ? "default" : "filled"} onClick={onAgain}>
          {t("account.confirm.toSignIn")}
        </Button>
      </Step>
    </Card>
  );
}
