import { Kbd, Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import styles from "./shell.module.css";

const command = navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl";

/** `?`: what the keyboard can do. */
export function Shortcuts({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const keys: [string, string[]][] = [
    [t("shortcuts.search"), [command, "K"]],
    [t("shortcuts.help"), ["?"]],
    [t("shortcuts.composer"), ["C"]],
    [t("shortcuts.send"), ["Enter"]],
    [t("shortcuts.break"), ["Shift", "Enter"]],
    [t("shortcuts.close"), ["Esc"]],
  ];
  return (
    <Modal.Root opened onClose={onClose}>
      <Modal.Overlay />
      <Modal.Content>
        <div className={styles.modalHead}>
          <Modal.Title>{t("shortcuts.title")}</Modal.Title>
          <Modal.CloseButton aria-label={t("close")} />
        </div>
        <Modal.Body>
          <dl className={styles.keys}>
            {keys.map(([name, pressed]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  {pressed.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dd>
              </div>
            ))}
          </dl>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
