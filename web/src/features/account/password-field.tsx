import "@mantine/core/styles/PasswordInput.css";
import { PasswordInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ApiProblem } from "../../shared/http/api-problem";

export const SHORTEST = 15;

interface PasswordFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** A password that is to be one from now on; else one that is. */
  fresh?: boolean;
  problem?: ApiProblem | undefined;
  wrong?: string | undefined;
  focus?: boolean;
}

/** A password: long rather than wild, pasted and looked at if one likes. */
export function PasswordField({ value, onChange, fresh, problem, wrong, focus }: PasswordFieldProps) {
  const { t } = useTranslation();
  const refused = problem?.field("password") && t("account.password.refused");
  return (
    <PasswordInput
      label={t(fresh ? "account.password.fresh" : "account.password.label")}
      {...(fresh ? { description: t("account.password.help") } : {})}
      inputWrapperOrder={["label", "input", "error", "description"]}
      autoComplete={fresh ? "new-password" : "current-password"}
      name="password"
      size="lg"
      autoFocus={focus ?? false}
      visibilityToggleButtonProps={{ "aria-label": t("account.password.show"), tabIndex: 0 }}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={wrong ?? refused}
    />
  );
}

/** Whether it is long enough, counted as the server counts. */
export function longEnough(secret: string): boolean {
  return [...secret.normalize("NFKC")].length >= SHORTEST;
}
