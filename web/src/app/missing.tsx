import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Trouble } from "../shared/ui/trouble";
import { useTitle } from "../shared/ui/use-title";
import { paths } from "./paths";

/** Nothing at this address. */
export function Missing() {
  const { t } = useTranslation();
  useTitle(t("missing.title"));
  return (
    <Trouble title={t("missing.title")} text={t("missing.text")}>
      <Button component={Link} to={paths.welcome}>
        {t("missing.way")}
      </Button>
    </Trouble>
  );
}
