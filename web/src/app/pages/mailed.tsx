import { useNavigate } from "@tanstack/react-router";
import { useCallback } from "react";
import { CallbackPage } from "../../features/account/callback-page";
import { ConfirmPage } from "../../features/account/confirm-page";
import { ConnectPage } from "../../features/account/connect-page";
import { ResetPage } from "../../features/account/reset-page";
import { paths } from "../paths";

function useWay(to: typeof paths.basel | typeof paths.login) {
  const navigate = useNavigate();
  return useCallback(() => void navigate({ to, replace: true }), [navigate, to]);
}

export function Callback() {
  return <CallbackPage onSignedIn={useWay(paths.basel)} onAgain={useWay(paths.login)} />;
}

export function Confirm() {
  return <ConfirmPage onSignedIn={useWay(paths.basel)} onAgain={useWay(paths.login)} />;
}

export function ResetPassword() {
  return <ResetPage onAgain={useWay(paths.login)} />;
}

export function Connect() {
  return <ConnectPage onSignedIn={useWay(paths.basel)} onAgain={useWay(paths.login)} />;
}
