import type { admin as en } from "../en/admin";
import type { Texts } from "../en/en";

export const admin: Texts<typeof en> = {
  usage: {
    title: "Verbrauch",
    lead: "Was Modelle für alle gelesen und geschrieben haben und was das nach Listenpreisen kostet. Was berechnet wird, steht allein auf der Rechnung des Anbieters. Tage zählen nach UTC.",
    range: "Welche Tage",
    days: "{{count}} Tage",
    from: "{{from}} bis {{to}}",
    export: "Als CSV sichern",
    calls: "Aufrufe",
    tokensIn: "Tokens gelesen",
    tokensOut: "Tokens geschrieben",
    cost: "Kosten",
    unknown: "nicht bekannt",
    tokens: "Tokens am Tag",
    costs: "Kosten am Tag",
    others: "Andere Modelle",
    figures: "Alle Zahlen als Tabelle",
    day: "Tag",
    model: "Modell",
    chart:
      "{{title}}, {{from}} bis {{to}}, eine Linie je Modell. Der höchste Wert: {{most}} am {{day}} ({{model}}). Alle Zahlen stehen in der Tabelle darunter.",
    free: "Was in diesen Tagen verbraucht wurde, kostet nichts.",
    unpricedAll: "Was diese Tage kosten, ist nicht bekannt.",
    unpriced: "Für {{models}} ist kein Preis bekannt; diese Kosten fehlen hier.",
    unpricedWay:
      "Die Einstellung basel.prices nennt Preise, in Dollar für eine Million gelesene und geschriebene Tokens. Sie gelten für das, was von da an verbraucht wird.",
    top: "Wer am meisten verbraucht hat",
    user: "Person",
    nameless: "Ohne Namen",
    empty:
      "In diesen Tagen hat niemand ein Modell gebraucht. Sobald jemand mit Basel spricht, wird es hier gezählt.",
    emptyWay: "Zu Mein Basel",
    settings: "Einstellungen lesen",
  },
};
