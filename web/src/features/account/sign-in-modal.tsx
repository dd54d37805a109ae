import { Modal } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useSession } from "../../shared/http/use-session";
import { Entrance } from "./entrance";
import styles from "./login-page.module.css";

interface SignInModalProps {
  opened: boolean;
  onClose: () => void;
  onSignedIn: () => void;
}

/** Signing in without leaving the page. Its socket opens with it, and it asks for the address only when that stands. */
export function SignInModal({ opened, onClose, onSignedIn }: SignInModalProps) {
  const { t } = useTranslation();
  return (
    <Modal.Root opened={opened} onClose={onClose} size="29rem" padding="xl" closeOnClickOutside={false}>
      <Modal.Overlay />
      <Modal.Content className={styles.content ?? ""} aria-label={t("account.signIn.title")}>
        <Modal.CloseButton className={styles.close ?? ""} aria-label={t("close")} />
        <Modal.Body className={styles.body ?? ""}>
          <Content onSignedIn={onSignedIn} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

function Content({ onSignedIn }: { onSignedIn: () => void }) {
  const signedIn = useSession().status === "signed-in";
  useEffect(() => {
    if (signedIn) onSignedIn();
  }, [signedIn, onSignedIn]);
  return <Entrance />;
}
