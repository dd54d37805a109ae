import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Card } from "./card";
import { Step } from "./step";

/** A mailed link that is good no more, and the way on. */
export function GoneLink({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation();
  return (
    <Card>
      <Step title={t("account.link.gone")} text={t("account.confirm.goneText")} live>
        <Button onClick={onAgain}>{t("account.confirm.toSignIn")}</Button>
      </Step>
    </Card>
  );
}
