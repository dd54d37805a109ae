import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { FactsView } from "../../features/profile/facts-view";
import { useTitle } from "../../shared/ui/use-title";
import { paths } from "../paths";
import styles from "./pages.module.css";

/** What Basel knows, as a page. */
export function Knows() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  useTitle(t("profile.title"));
  return (
    <div className={styles.page}>
      <h1>{t("profile.title")}</h1>
      <p className={styles.lead} data-print="hide">
        {t("profile.lead")}
      </p>
      <FactsView
        onShow={(fact) => void navigate({ to: paths.basel, hash: `m-${fact.source?.messageId}` })}
        empty={
          <>
            <p>{t("profile.empty")}</p>
            <Button component={Link} to={paths.basel}>
              {t("profile.emptyWay")}
            </Button>
          </>
        }
      />
    </div>
  );
}
