import type { Texts } from "../en/en";
import type { persona as en } from "../en/persona";

export const persona: Texts<typeof en> = {
  visitor: {
    placeholder: "Fragen Sie nach der Person",
    title: "Gespräch mit dem Basel einer Person",
    sub: "Basel, eine KI, antwortet aus Fakten, die die Person bestätigt hat und mit diesem Link teilt. Sie liest mit.",
    suggestions: "Fragen Sie zum Beispiel",
  },
  fit: {
    open: "Stellenbeschreibung prüfen",
    title: "Stellenbeschreibung prüfen",
    lead: "Fügen Sie sie hier ein. Basel stellt jede Anforderung dem gegenüber, was die Person teilt: Beleg oder ehrliche Lücke.",
    label: "Stellenbeschreibung",
    tooLong: "Das ist zu lang: höchstens 16.000 Bytes. Lassen Sie weg, was nicht die Stelle betrifft.",
    empty: "Fügen Sie zuerst die Stellenbeschreibung ein.",
    send: "Prüfen",
    heading: "Stellenbeschreibung",
  },
  visits: {
    all: "Alle Gespräche und offenen Fragen",
    title: "Besuche",
    lead: "Wer mit Ihrem Basel gesprochen hat, und was er nicht wusste.",
    conversations: "Gespräche",
    none: "Noch hat niemand mit Ihrem Basel gesprochen. Teilen Sie einen Link, dann stehen die Gespräche hier.",
    unread_one: "{{count}} neu",
    unread_other: "{{count}} neu",
    status: {
      open: "Offen",
      assigned: "Offen",
      paused: "Angehalten",
      closed: "Beendet",
      finished: "Beendet",
    },
    back: "Alle Besuche",
    visitorSaid: "Besuch",
  },
  questions: {
    open_one: "{{count}} offene Frage",
    open_other: "{{count}} offene Fragen",
    title: "Offene Fragen",
    none: "Nichts wurde vergeblich gefragt.",
    lead: "Was gefragt wurde und Ihr Basel nicht wusste. Er fragt Sie im nächsten Interview; sobald Sie den Fakt bestätigen und teilen, erfährt es der Besuch.",
    state: {
      open: "Kommt in Ihrem nächsten Interview vor",
      spoken: "Im Interview beantwortet: Bestätigen und teilen Sie den Fakt",
      answered: "Beantwortet, und der Besuch weiß es",
    },
    asked_one: "einmal gefragt",
    asked_other: "{{count}}-mal gefragt",
    drop: "Fallen lassen",
    dropLabel: "Fallen lassen: {{question}}",
    dropped: "Fallen gelassen: {{question}}",
    interview: "Zum Interview",
    facts: "Zu den Fakten",
    show: "Gespräch zeigen",
  },
};
