import { Button, Loader } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { never } from "../../shared/never";
import { AddressForm } from "./address-form";
import { SentPanel } from "./sent-panel";
import type { SignIn } from "./sign-in";
import type { SignInState } from "./sign-in-state";
import { Step } from "./step";

/** The first window's content, for the page and for the modal alike. */
export function SignInPanel({ state, signIn }: { state: SignInState; signIn: SignIn }) {
  const { t } = useTranslation();
  switch (state.at) {
    case "connecting":
      return (
        <Step title={t("account.signIn.connecting")} text={t("account.signIn.connectingText")} live>
          <Loader size="sm" type="dots" aria-label={t("account.signIn.connecting")} />
        </Step>
      );
    case "offline":
      return (
        <Step title={t("account.signIn.offline")} text={t("account.signIn.offlineText")} live>
          <Button onClick={signIn.retry}>{t("tryAgain")}</Button>
        </Step>
      );
    case "ask":
    case "sending":
      return (
        <Step title={t("account.signIn.title")} text={t("account.signIn.lead")}>
          <AddressForm key={state.way} state={state} signIn={signIn} />
        </Step>
      );
    case "sent":
      return <SentPanel state={state} signIn={signIn} />;
    case "elsewhere":
    case "expired":
      return (
        <Step title={t(`account.signIn.${state.at}`)} text={t(`account.signIn.${state.at}Text`)} live>
          <Button onClick={() => void signIn.submit(state.address, state.way)}>
            {t("account.signIn.newLink")}
          </Button>
          <Button variant="subtle" onClick={signIn.change}>
            {t("account.signIn.change")}
          </Button>
        </Step>
      );
    case "refused":
      return (
        <Step title={t("account.signIn.refused")} text={t("account.signIn.refusedText")} live>
          <Button variant="default" onClick={signIn.change}>
            {t("account.signIn.change")}
          </Button>
        </Step>
      );
    case "done":
      return <Step title={t("account.signIn.done")} text={t("account.signIn.doneText")} live />;
    default:
      return never(state);
  }
}
