import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useTitle } from "../../shared/ui/use-title";
import styles from "./account.module.css";
import { MyData } from "./my-data";
import { Sessions } from "./sessions";
import { Settings } from "./settings";
import { Ways } from "./ways";

interface AccountPageProps {
  /** What other features let the person choose, after the ways to sign in. */
  choices?: ReactNode;
  /** To what else the person may enter. */
  ways?: ReactNode;
}

export function AccountPage({ choices, ways }: AccountPageProps) {
