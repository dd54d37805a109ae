import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LinksPage } from "../../features/invite/links-page";
import { paths } from "../paths";

/** The person's links. */
export function Links() {
  const { t } = useTranslation();
  return (
    <LinksPage
      read={(chatId) => (
        <Link to={paths.visit} params={{ chatId }}>
          {t("invite.read")}
        </Link>
      )}
    />
  );
}
