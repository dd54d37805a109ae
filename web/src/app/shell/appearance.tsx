import { Menu, useMantineColorScheme } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Check, LogOut, Monitor, Moon, SlidersHorizontal, Sun } from "lucide-react";
import { useTranslation } from "react-i18next";
import { leave } from "../../features/account/api";
import { refresher } from "../../shared/http/http";
import { chooseLanguage, languages } from "../../shared/i18n/i18n";
import { Icon } from "../../shared/ui/icon";
import styles from "./shell.module.css";

const SCHEMES = [
  { scheme: "light", icon: Sun },
  { scheme: "dark", icon: Moon },
  { scheme: "auto", icon: Monitor },
] as const;

/** Light or dark, English or German, and the way out. */
export function Appearance({ signedIn }: { signedIn?: boolean }) {
  const { t, i18n } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const leaving = useMutation({ mutationFn: leave, onSettled: () => refresher.over("left") });
  const tick = (on: boolean) => (on ? <Icon of={Check} size={16} /> : null);
  return (
    <Menu position="top-start" shadow="md" width={230}>
      <Menu.Target>
        <button type="button" className={styles.room} aria-label={t("nav.more")}>
          <Icon of={SlidersHorizontal} size={20} />
          <span className={styles.long}>{t("nav.more")}</span>
          {signedIn && (
            <span className={styles.short} aria-hidden>
              {t("nav.moreShort")}
            </span>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t("theme.label")}</Menu.Label>
        {SCHEMES.map(({ scheme, icon }) => (
          <Menu.Item
            key={scheme}
            leftSection={<Icon of={icon} />}
            rightSection={tick(colorScheme === scheme)}
            onClick={() => setColorScheme(scheme)}
          >
            {t(`theme.${scheme}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{t("language.label")}</Menu.Label>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            rightSection={tick(i18n.language === language)}
            onClick={() => void chooseLanguage(language)}
          >
            {t(`language.${language}`)}
          </Menu.Item>
        ))}
        {signedIn && (
          <>
            <Menu.Divider />
            <Menu.Item leftSection={<Icon of={LogOut} />} onClick={() => leaving.mutate()}>
              {t("nav.signOut")}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
