import { useEffect, useRef, useState } from "react";
import { language } from "../../shared/i18n/i18n";

interface Recognition extends EventTarget {
  lang: string;
  continuous: boolean;
  interimResults: boolean;
  start(): void;
  stop(): void;
  onresult:
    | ((event: { resultIndex: number; results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void)
    | null;
  onend: (() => void) | null;
}

declare global {
  interface Window {
    SpeechRecognition?: new () => Recognition;
    webkitSpeechRecognition?: new () => Recognition;
  }
}

/** Dictation, where the browser offers it. What is heard is handed over piece by piece. */
export function useDictation(hear: (words: string) => void) {
  const Recognizer = window.SpeechRecognition ?? window.webkitSpeechRecognition;
  const running = useRef<Recognition | undefined>(undefined);
  const [on, setOn] = useState(false);
  useEffect(() => () => running.current?.stop(), []);

  const toggle = () => {
    if (running.current) return running.current.stop();
    if (!Recognizer) return;
    const recognition = new Recognizer();
    recognition.lang = language() === "de" ? "de-DE" : "en-US";
    recognition.continuous = true;
    recognition.interimResults = false;
    recognition.onresult = (event) => {
      for (let at = event.resultIndex; at < event.results.length; at++)
        hear(event.results[at]?.[0]?.transcript ?? "");
    };
    recognition.onend = () => {
      running.current = undefined;
      setOn(false);
    };
    running.current = recognition;
    setOn(true);
    recognition.start();
  };
  return { offered: Recognizer !== undefined, on, toggle };
}
