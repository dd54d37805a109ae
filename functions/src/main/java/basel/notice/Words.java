package basel.notice;

import basel.shared.notice.News;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a notice says: in the app, with what others said of themselves or asked; by mail and text
/// without that (`outside`), so that nobody writes to anybody in our name.
///
/// @param action what the button says that leads to `path`
record Words(String title, String text, String outside, String path, String action) {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    static Words of(News news, String language) {
        boolean german = language.equals("de");
        return switch (news) {
            case News.SignIn signIn -> signIn(signIn, german);
            case News.AccountChanged changed -> account(changed, german);
            case News.LinkUsed used -> linkUsed(used, german);
            case News.QuestionAsked asked -> asked(asked, german);
            case News.QuestionAnswered answered -> answered(answered, german);
            case News.BudgetLow low -> budget(low, german);
        };
    }

    private static Words signIn(News.SignIn news, boolean german) {
        var where =
                news.place() == null ? news.browser() : news.browser() + ", " + news.place();
        var text =
                german
                        ? where + ". Waren Sie das nicht, beenden Sie diese Sitzung."
                        : where + ". If this was not you, end that session.";
        return new Words(
                german ? "Neuer Browser angemeldet" : "A new browser signed in",
                text,
                text,
                "/account/sessions",
                german ? "Sitzungen ansehen" : "Look at your sessions");
    }

    private static Words account(News.AccountChanged news, boolean german) {
        var name = provider(news.name());
        var title =
                switch (news.what()) {
                    case ADDRESS ->
                            german
                                    ? "Ihre Mail-Adresse wurde geändert"
                                    : "Your mail address was changed";
                    case PHONE ->
                            german
                                    ? "Eine Mobilnummer wurde bestätigt"
                                    : "A mobile number was confirmed";
                    case PASSWORD_SET ->
                            german ? "Ein Passwort wurde gesetzt" : "A password was set";
                    case PASSWORD_REMOVED ->
                            german ? "Ihr Passwort wurde entfernt" : "Your password was removed";
                    case PROVIDER ->
                            german
                                    ? "Anmelden mit " + name + " ist jetzt möglich"
                                    : "Signing in with " + name + " is possible now";
                    case SESSION_COPIED ->
                            german
                                    ? "Wir haben eine Sitzung beendet"
                                    : "We ended one of your sessions";
                };
        var text = news.what() == News.What.SESSION_COPIED ? copied(german) : notYou(german);
        return new Words(
                title, text, text, "/account", german ? "Konto ansehen" : "Look at your account");
    }

    private static String provider(@Nullable String id) {
        return switch (id) {
            case null -> "";
            case "google" -> "Google";
            case "github" -> "GitHub";
            default -> "OpenID";
        };
    }

    private static String copied(boolean german) {
        return german
                ? "Sie wurde von zwei Stellen zugleich benutzt. Sehen Sie nach, ob Ihnen alle Sitzungen bekannt sind."
                : "It was used from two places at once. Look whether you know all your sessions.";
    }

    private static String notYou(boolean german) {
        return german
                ? "Waren Sie das nicht, hilft die Mail, die wir Ihnen dazu geschickt haben."
                : "If this was not you, the mail that we sent about it helps.";
    }

    private static Words linkUsed(News.LinkUsed news, boolean german) {
        var link = link(news.label(), german);
        var somebody = german ? "Jemand" : "Somebody";
        var used = german ? " hat " + link + " benutzt" : " used " + link;
        return new Words(
                (news.visitor() == null ? somebody : news.visitor()) + used,
                german ? "Sie können das Gespräch mitlesen." : "You can read the conversation.",
                somebody + used,
                "/links",
                german ? "Ansehen, wer kam" : "See who came");
    }

    private static String link(String label, boolean german) {
        if (label.isEmpty()) {
            return german ? "einen Ihrer Links" : "one of your links";
        }
        return german ? "Ihren Link „" + label + "“" : "your link “" + label + "”";
    }

    private static Words asked(News.QuestionAsked news, boolean german) {
        return new Words(
                german
                        ? "Ein Besucher hat etwas gefragt, das Basel nicht weiß"
                        : "A visitor asked what Basel does not know",
                german ? "„" + news.question() + "“" : "“" + news.question() + "”",
                german
                        ? "Ein Besucher hat etwas gefragt, das Basel nicht von Ihnen weiß. Im nächsten Interview fragt Basel Sie danach."
                        : "A visitor asked what Basel does not know of you. It asks you in your next interview.",
                "/basel",
                german ? "Jetzt antworten" : "Answer now");
    }

    private static Words answered(News.QuestionAnswered news, boolean german) {
        var title =
                german
                        ? news.host() + " hat Ihre Frage beantwortet"
                        : news.host() + " answered your question";
        return new Words(
                title,
                german ? "„" + news.question() + "“" : "“" + news.question() + "”",
                title,
                "/visit/" + news.chatId(),
                german ? "Antwort lesen" : "Read the answer");
    }

    private static Words budget(News.BudgetLow news, boolean german) {
        var until = clock(news.until(), german);
        var text =
                german
                        ? "Ab " + until + " antwortet Basel wieder ohne Einschränkung."
                        : "From " + until + " on Basel answers without a limit again.";
        return new Words(
                german ? "Für heute ist nur noch wenig übrig" : "Little is left for today",
                text,
                text,
                "/basel",
                german ? "Zum Gespräch" : "To the conversation");
    }

    private static String clock(Instant at, boolean german) {
        var form = german ? "HH:mm 'Uhr (Berliner Zeit)'" : "HH:mm '(Berlin time)'";
        return DateTimeFormatter.ofPattern(form, Locale.ROOT).withZone(BERLIN).format(at);
    }
}
