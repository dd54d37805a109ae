import { Modal } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { encode } from "uqr";
import styles from "./invite.module.css";

/** A link as a QR code, to be shown on a screen or a card. */
export function Qr({ url, onClose }: { url: string; onClose: () => void }) {
  const { t } = useTranslation();
  const { path, size } = useMemo(() => drawn(url), [url]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t("invite.qr")}
      centered
      closeButtonProps={{ "aria-label": t("close") }}
    >
      <svg className={styles.qr} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t("invite.qr")}>
        <path d={path} />
      </svg>
      <p className={styles.small}>{t("invite.qrText")}</p>
    </Modal>
  );
}

/** Dark modules as one path, a unit square each. */
function drawn(url: string): { path: string; size: number } {
  const { data, size } = encode(url, { border: 2 });
  const squares = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { path: squares.join(""), size };
}
