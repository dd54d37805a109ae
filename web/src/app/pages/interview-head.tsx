import { Menu } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { BookOpen, Ellipsis, FileJson, FileText, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { ModelNotice } from "../../features/basel/model-notice";
import { exportChat } from "../../features/talk/api";
import styles from "../../features/talk/chat.module.css";
import { ApiProblem } from "../../shared/http/api-problem";
import type { Chat, Fact } from "../../shared/socket/things";
import { Icon } from "../../shared/ui/icon";
import { IconButton } from "../../shared/ui/icon-button";
import { problemWords } from "../../shared/ui/problem-words";
import { toast } from "../../shared/ui/toasts";
import { paths } from "../paths";

interface InterviewHeadProps {
  chat: Chat;
  /** Not known while they are fetched. */
  facts: readonly Fact[] | undefined;
  panel: boolean;
  onPanel: () => void;
}

/** What Basel asks about now, how far it is, and what can be done with the whole. */
export function InterviewHead({ chat, facts, panel, onPanel }: InterviewHeadProps) {
  const { t } = useTranslation();
  const open = facts?.filter((fact) => fact.state === "proposed").length ?? 0;
  return (
    <header className={styles.head}>
      <h1 className={styles.title}>{named(chat.title) ?? t("talk.title")}</h1>
      <p className={styles.sub}>
        {chat.about && (
          <>
            <span className={styles.about}>{t("talk.about", { topic: chat.about.topic })}</span>
            <span>{t("talk.answered", { count: chat.about.answered })}</span>
          </>
        )}
        {facts && <span>{t("talk.known", { count: facts.length })}</span>}
        {open > 0 && <span className={styles.open}>{t("talk.toConfirm", { count: open })}</span>}
        <ModelNotice model={chat.model} link={<Link to={paths.settings}>{t("practice.link")}</Link>} />
      </p>
      <div className={styles.headTools} data-print="hide">
        <IconButton name={t("talk.panel")} icon={BookOpen} pressed={panel} onClick={onPanel} size={40} />
        <More chatId={chat.id} />
      </div>
    </header>
  );
}

/** What the interview is called before anybody names it is said in the language of the page. */
const UNNAMED = ["", "My Basel", "Mein Basel"];

function named(title: string | null | undefined): string | undefined {
  return title && !UNNAMED.includes(title) ? title : undefined;
}

function More({ chatId }: { chatId: string }) {
  const { t } = useTranslation();
  const save = (format: "md" | "json") => {
    exportChat(chatId, format).catch((thrown) => toast(problemWords(ApiProblem.of(thrown))));
  };
  return (
    <Menu position="bottom-end" shadow="md" width={230}>
      <Menu.Target>
        <IconButton name={t("talk.more")} icon={Ellipsis} size={40} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("talk.export")}</Menu.Label>
        <Menu.Item leftSection={<Icon of={FileText} />} onClick={() => save("md")}>
          {t("talk.exportMd")}
        </Menu.Item>
        <Menu.Item leftSection={<Icon of={FileJson} />} onClick={() => save("json")}>
          {t("talk.exportJson")}
        </Menu.Item>
        <Menu.Item leftSection={<Icon of={Printer} />} onClick={() => window.print()}>
          {t("talk.print")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
