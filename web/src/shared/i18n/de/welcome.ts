import type { Texts } from "../en/en";
import type { welcome as en } from "../en/welcome";

export const welcome: Texts<typeof en> = {
  title: "Willkommen",
  claim: "Ein Interview. Nur eines.",
  lead: "Basel fragt, hört zu und merkt es sich. Dann antwortet es für Sie, in Ihren Worten, und zeigt, woher jede Antwort kommt.",
  start: "Beginnen",
  signIn: "Anmelden",
  toBasel: "Zu meinem Basel",
  excerpt: "Ausschnitt aus einem Gespräch",
  candidate: "Auf Stellensuche",
  candidateText:
    "Erzählen Sie Ihre Geschichte einmal, wann es Ihnen passt; berichtigen Sie sie, wann Sie wollen.",
  recruiter: "Auf Personalsuche",
  recruiterText:
    "Fragen Sie den Basel einer Person um Mitternacht, und prüfen Sie jede Antwort an dem Satz, auf dem sie ruht.",
  team: "Im Team",
  teamText: "Üben, ein Produkt erforschen oder Kunden helfen: immer dasselbe ruhige Gespräch.",
  said1: "Jeden Freitagabend gingen Bestellungen verloren, und niemand wusste, warum.",
  asked1: "Wie haben Sie herausgefunden, woran es lag, und was davon war Ihr Teil?",
  said2:
    "Ich habe Tracing in die Queue-Worker gebaut. Das dauerte zwei Tage, und der Verlust fiel von vier Prozent auf fast nichts.",
  asked2:
    "Sie haben also Tracing in die Queue-Worker gebaut, und der Verlust fiel von 4 % auf fast nichts. Wer entschied, dass das zwei Tage wert war?",
  evidence1: "Tracing in die Queue-Worker gebaut",
  evidence2: "der Verlust fiel von 4 % auf fast nichts",
  learned: "Gelernt: Observability, Störungsanalyse",
  fine: "Nichts läuft, bevor Sie auf Beginnen drücken. Was Basel lernt, gehört Ihnen: Sie sehen es, berichtigen es und entscheiden, wer es sehen darf.",
};
