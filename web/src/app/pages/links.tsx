import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LinksPage } from "../../features/invite/links-page";
import { questionsQuery } from "../../features/persona/api";
import persona from "../../features/persona/persona.module.css";
import { paths } from "../paths";

/** The person's links. */
export function Links() {
  return <LinksPage visitors={<ToVisitors />} read={(chatId) => <Read chatId={chatId} />} />;
}

function Read({ chatId }: { chatId: string }) {
  const { t } = useTranslation();
  return (
    <Link to={paths.visit} params={{ chatId }}>
      {t("invite.read")}
    </Link>
  );
}

/** To all conversations; in amber how many questions wait for the person. */
function ToVisitors() {
  const { t } = useTranslation();
  const questions = useQuery(questionsQuery).data ?? [];
  const open = questions.filter((question) => question.state !== "answered").length;
  return (
    <p className={persona.toVisitors}>
      <Link to={paths.visitors}>{t("persona.visits.all")}</Link>
      {open > 0 && <span className={persona.mark}>{t("persona.questions.open", { count: open })}</span>}
    </p>
  );
}
