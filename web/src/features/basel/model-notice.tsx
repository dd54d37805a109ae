import { Popover, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { healthQuery, scripted } from "./api";
import styles from "./model-notice.module.css";

/** Says once, in the head of the chat, when no AI model is connected. */
export function ModelNotice({ model, link }: { model: string | null | undefined; link: ReactNode }) {
  const { t } = useTranslation();
  const health = useQuery({ ...healthQuery, enabled: !model });
  if (!scripted(model ?? health.data?.model)) return null;
  return (
    <Popover width={300} shadow="md" position="bottom-start" withArrow>
      <Popover.Target>
        <UnstyledButton className={styles.notice}>{t("practice.name")}</UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <p className={styles.why}>{t("practice.why")}</p>
        {link}
      </Popover.Dropdown>
    </Popover>
  );
}
