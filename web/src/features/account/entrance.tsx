import { lazy, Suspense, useState } from "react";
import { OtherWays } from "./other-ways";
import { SignInPanel } from "./sign-in-panel";
import { useSignIn } from "./use-sign-in";

const PasswordPanel = lazy(async () => ({ default: (await import("./password-panel")).PasswordPanel }));

/** Every way to sign in: the link first, the others below it. */
export function Entrance() {
  const [password, setPassword] = useState(false);
  if (password)
    return (
      <Suspense>
        <PasswordPanel onLink={() => setPassword(false)} />
      </Suspense>
    );
  return <ByLink onPassword={() => setPassword(true)} />;
}

function ByLink({ onPassword }: { onPassword: () => void }) {
  const { state, signIn } = useSignIn();
  return (
    <>
      <SignInPanel state={state} signIn={signIn} />
      {(state.at === "ask" || state.at === "sending") && <OtherWays onPassword={onPassword} />}
    </>
  );
}
