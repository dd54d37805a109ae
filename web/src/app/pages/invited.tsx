import { Button } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { InvitePage } from "../../features/invite/invite-page";
import { useSession } from "../../shared/http/use-session";
import { settle } from "../boot";
import { paths } from "../paths";

/** The page behind a link; who is signed in comes in as themselves. */
export function Invited() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const signedIn = useSession().status === "signed-in";
  const [settled, setSettled] = useState(false);
  useEffect(() => {
    void settle().finally(() => setSettled(true));
  }, []);
  if (!settled) return null;
  return (
    <InvitePage
      signedIn={signedIn}
      signIn={
        <Button onClick={() => void navigate({ to: paths.login, search: { next: paths.invited } })}>
          {t("invite.hello.signIn")}
        </Button>
      }
      links={
        <Button component={Link} to={paths.links}>
          {t("invite.hello.ownWay")}
        </Button>
      }
      onIn={(chatId) => void navigate({ to: paths.visit, params: { chatId }, replace: true })}
    />
  );
}
