import i18next from "i18next";
import { initReactI18next } from "react-i18next";
import { en } from "./en/en";

export const languages: readonly Language[] = ["en", "de"];
export type Language = "en" | "de";

const KEY = "basel.language";

export function isLanguage(value: unknown): value is Language {
  return value === "en" || value === "de";
}

/** What the person chose here, else what the browser asks for, else English. */
function wanted(): Language {
  const stored = localStorage.getItem(KEY);
  if (isLanguage(stored)) return stored;
  return navigator.language.toLowerCase().startsWith("de") ? "de" : "en";
}

i18next.use(initReactI18next).init({
  lng: "en",
  fallbackLng: "en",
  resources: { en: { translation: en } },
  interpolation: { escapeValue: false },
  react: { useSuspense: false },
});

/** Changes the language of the page; German texts are fetched when first needed. */
export async function applyLanguage(language: Language): Promise<void> {
  if (language === "de" && !i18next.hasResourceBundle("de", "translation")) {
    const { de } = await import("./de/de");
    i18next.addResourceBundle("de", "translation", de);
  }
  await i18next.changeLanguage(language);
  document.documentElement.lang = language;
}

export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(KEY, language);
  await applyLanguage(language);
}

/** The language of the person's account, unless they chose another one in this browser. */
export async function followLanguage(language: string): Promise<void> {
  if (isLanguage(language) && !localStorage.getItem(KEY)) await applyLanguage(language);
}

export function language(): Language {
  return isLanguage(i18next.language) ? i18next.language : "en";
}

export const startLanguage = (): Promise<void> => applyLanguage(wanted());
