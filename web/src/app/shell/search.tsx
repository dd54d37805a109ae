import "@mantine/spotlight/styles.css";
import { useMantineColorScheme } from "@mantine/core";
import { createSpotlight, Spotlight, type SpotlightActionGroupData } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import { Keyboard, Languages, Moon, Search as SearchIcon, Sun } from "lucide-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../shared/http/use-session";
import { chooseLanguage } from "../../shared/i18n/i18n";
import { Icon } from "../../shared/ui/icon";
import { useRooms } from "./use-rooms";

const [store, actions] = createSpotlight();

/** Ctrl/⌘ K: rooms and commands by their names. */
export function Search({ onClose, onShortcuts }: { onClose: () => void; onShortcuts: () => void }) {
  const { t } = useTranslation();
  const groups = useGroups(onShortcuts);
  useEffect(() => actions.open(), []);
  return (
    <Spotlight
      store={store}
      actions={groups}
      shortcut={null}
      attributes={{ content: { "aria-label": t("spotlight.open") } }}
      onSpotlightClose={onClose}
      nothingFound={t("spotlight.nothing")}
      highlightQuery
      searchProps={{
        placeholder: t("spotlight.placeholder"),
        "aria-label": t("spotlight.placeholder"),
        leftSection: <Icon of={SearchIcon} />,
      }}
    />
  );
}

function useGroups(onShortcuts: () => void): SpotlightActionGroupData[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const signedIn = useSession().status === "signed-in";
  const places = useRooms().map((room) => ({
    id: room.to,
    label: t(room.name),
    leftSection: <Icon of={room.icon} />,
    onClick: () => void navigate({ to: room.to }),
  }));
  const commands = [
    {
      id: "dark",
      label: t("spotlight.darker"),
      leftSection: <Icon of={Moon} />,
      onClick: () => setColorScheme("dark"),
    },
    {
      id: "light",
      label: t("spotlight.lighter"),
      leftSection: <Icon of={Sun} />,
      onClick: () => setColorScheme("light"),
    },
    {
      id: "de",
      label: t("spotlight.german"),
      leftSection: <Icon of={Languages} />,
      onClick: () => void chooseLanguage("de"),
    },
    {
      id: "en",
      label: t("spotlight.english"),
      leftSection: <Icon of={Languages} />,
      onClick: () => void chooseLanguage("en"),
    },
    {
      id: "keys",
      label: t("spotlight.shortcuts"),
      leftSection: <Icon of={Keyboard} />,
      onClick: () => setTimeout(onShortcuts, 200),
    },
  ];
  return [
    ...(signedIn ? [{ group: t("spotlight.rooms"), actions: places }] : []),
    { group: t("spotlight.commands"), actions: commands },
  ];
}
