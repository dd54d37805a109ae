import { Button, Group, Modal } from "@mantine/core";
import { useBlocker } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** Asks before another page is opened while a form is not saved. */
export function Guard({ open }: { open: boolean }) {
  const { t } = useTranslation();
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => open && current.pathname !== next.pathname,
    enableBeforeUnload: false,
    withResolver: true,
  });
  return (
    <Modal
      opened={blocker.status === "blocked"}
      onClose={() => blocker.reset?.()}
      title={t("resume.unsaved.title")}
      closeButtonProps={{ "aria-label": t("close") }}
      centered
    >
      <p>{t("resume.unsaved.text")}</p>
      <Group mt="lg">
        <Button onClick={() => blocker.reset?.()} data-autofocus>
          {t("resume.unsaved.stay")}
        </Button>
        <Button variant="subtle" color="muted" onClick={() => blocker.proceed?.()}>
          {t("resume.unsaved.leave")}
        </Button>
      </Group>
    </Modal>
  );
}
