import { useMediaQuery } from "@mantine/hooks";
import { X } from "lucide-react";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { FactNotes } from "../../features/profile/fact-notes";
import { FactsView } from "../../features/profile/facts-view";
import { useFacts } from "../../features/profile/use-facts";
import { ChatView } from "../../features/talk/chat-view";
import { useTalk } from "../../features/talk/use-talk";
import type { Chat, Fact } from "../../shared/socket/things";
import { IconButton } from "../../shared/ui/icon-button";
import { InterviewHead } from "./interview-head";
import styles from "./pages.module.css";
import { showElement } from "./show-element";

const PANEL = "basel.panel";

/** The interview, with what Basel learns beside it. */
export function Interview({ chat }: { chat: Chat }) {
  const { talk, state } = useTalk(chat.id);
  const wide = useMediaQuery("(min-width: 75em)", undefined, { getInitialValueInEffect: false });
  const [panel, setPanel] = useState(() => wide === true && localStorage.getItem(PANEL) !== "closed");
  const facts = useFacts().data;
  const byMessage = useMemo(() => Map.groupBy(facts ?? [], (fact) => fact.source?.messageId), [facts]);
  useShownFromHash(state.loaded);

  const toggle = (open: boolean) => {
    setPanel(open);
    localStorage.setItem(PANEL, open ? "open" : "closed");
  };
  const openFact = (fact: Fact) => {
    toggle(true);
    showElement(`fact-${fact.id}`);
  };
  const showSource = (fact: Fact) => {
    if (!wide) toggle(false);
    showElement(`m-${fact.source?.messageId}`);
  };
  return (
    <div className={styles.split}>
      <ChatView
        talk={talk}
        state={state}
        head={
          <InterviewHead
            chat={state.chat ?? chat}
            facts={facts}
            panel={panel}
            onPanel={() => toggle(!panel)}
          />
        }
        notes={(message) => <FactNotes facts={byMessage.get(message.id) ?? []} onOpen={openFact} />}
      />
      {panel && <Panel onClose={() => toggle(false)} onShow={showSource} />}
    </div>
  );
}

function Panel({ onClose, onShow }: { onClose: () => void; onShow: (fact: Fact) => void }) {
  const { t } = useTranslation();
  return (
    <aside
      className={styles.panel}
      aria-label={t("profile.title")}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <div className={styles.panelHead}>
        <h2>{t("profile.title")}</h2>
        <IconButton name={t("close")} icon={X} onClick={onClose} />
      </div>
      <FactsView onShow={onShow} empty={<p>{t("profile.empty")}</p>} />
    </aside>
  );
}

/** `#m-<id>` shows the message that a fact came from, once it is loaded. */
function useShownFromHash(loaded: boolean): void {
  useEffect(() => {
    if (loaded && location.hash.startsWith("#m-")) showElement(location.hash.slice(1));
  }, [loaded]);
}
