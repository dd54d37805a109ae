import type { common as en } from "../en/common";
import type { Texts } from "../en/en";

export const common: Texts<typeof en> = {
  app: "Basel",
  skip: "Zum Inhalt",
  loading: "Wird geladen",
  cancel: "Abbrechen",
  close: "Schließen",
  save: "Speichern",
  savedAt: "Gespeichert {{time}}",
  undo: "Rückgängig",
  tryAgain: "Noch einmal versuchen",
  back: "Zurück",
  nav: {
    label: "Räume",
    basel: "Mein Basel",
    knows: "Was Basel weiß",
    knowsShort: "Wissen",
    profile: "Ihr Profil",
    profileShort: "Profil",
    account: "Konto",
    usage: "Verbrauch",
    people: "Personen",
    more: "Darstellung",
    moreShort: "Mehr",
    signOut: "Abmelden",
  },
  theme: { label: "Darstellung", light: "Hell", dark: "Dunkel", auto: "Wie das System" },
  language: { label: "Sprache", en: "English", de: "Deutsch" },
  spotlight: {
    open: "Suche und Befehle",
    placeholder: "Wohin, oder was tun",
    nothing: "Nichts mit diesem Namen",
    rooms: "Räume",
    commands: "Befehle",
    shortcuts: "Tastenkürzel zeigen",
    darker: "Dunkel darstellen",
    lighter: "Hell darstellen",
    german: "Auf Deutsch",
    english: "In English",
  },
  shortcuts: {
    title: "Tastatur",
    search: "Suche und Befehle",
    help: "Diese Liste",
    send: "Senden",
    break: "Neue Zeile",
    close: "Schließen oder Bearbeiten beenden",
    composer: "Zum Textfeld",
    latest: "Zur neuesten Nachricht",
  },
  connection: {
    bad: "Die Verbindung ist weg. Sie können weiter lesen und schreiben; gesendet wird, sobald ich wieder da bin.",
    back: "Wieder verbunden.",
  },
  problem: {
    offline:
      "Es besteht keine Verbindung. Nichts ist verloren; versuchen Sie es noch einmal, wenn Sie online sind.",
    limited: "Das war zu oft. Versuchen Sie es {{when}} noch einmal.",
    limitedSoon: "Das war zu oft. Versuchen Sie es gleich noch einmal.",
    notFound: "Das gibt es hier nicht, oder es ist nicht für Sie bestimmt.",
    changed:
      "Das wurde anderswo geändert. Hier ist der neueste Stand; sehen Sie ihn an und ändern Sie dann noch einmal.",
    tooLong: "Das ist länger, als ich auf einmal aufnehmen kann. Senden Sie es in zwei Teilen.",
    server:
      "Bei uns ist etwas schiefgegangen. Nichts Gesendetes ist verloren. Versuchen Sie es gleich noch einmal.",
    model: "Ich konnte nicht erreichen, womit ich denke. Versuchen Sie es gleich noch einmal.",
    denied: "Das ist mit Ihrem Konto nicht möglich.",
    ended:
      "Ihre Sitzung wurde beendet. Melden Sie sich wieder an, um weiterzumachen; was Sie schrieben, ist hier aufgehoben.",
  },
  missing: {
    title: "Unter dieser Adresse ist nichts",
    text: "Der Link ist vielleicht alt oder in der Mail abgeschnitten. Alles, was Sie Basel erzählt haben, ist noch da.",
    way: "Zur Startseite",
  },
  broken: {
    title: "Diese Seite ist gestolpert",
    text: "Was Sie gesendet haben, ist gespeichert; was Sie gerade schrieben, ist in diesem Browser aufgehoben. Laden Sie die Seite neu; bleibt es so, sagen Sie uns, was Sie gerade taten.",
    way: "Neu laden",
  },
  offline: {
    title: "Sie sind offline",
    text: "Diese Seite konnte nicht geholt werden. Was Sie schrieben, ist in diesem Browser aufgehoben. Sie lädt, sobald die Verbindung wieder da ist.",
  },
  practice: {
    name: "Übungsstimme (kein KI-Modell verbunden)",
    why: "Die Antworten entstehen nach festen Regeln, ohne KI-Modell. Wie man eines anschließt, steht im README unter „Settings“.",
    link: "Einstellungen lesen",
    title: "Einstellungen",
    none: "Das README dieser Installation gehört nicht zu diesem Build. Es liegt im Wurzelverzeichnis des Quelltexts.",
  },
};
