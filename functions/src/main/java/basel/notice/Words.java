package basel.notice;

import basel.shared.notice.News;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a notice says: in the app (`title`, `text`), with what others said of themselves or asked;
/// by mail and text (`subject`, `more`) without that, so that nobody writes to anybody in our name.
///
/// @param action what the button says that leads to `path`
record Words(String title, String text, String subject, String more, String path, String action) {
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
        var where = news.place() == null ? news.browser() : news.browser() + ", " + news.place();
        var text =
                german
                        ? where + ". Waren Sie das nicht, beenden Sie diese Sitzung."
                        : where + ". If this was not you, end that session.";
        var title = german ? "Neuer Browser angemeldet" : "A new browser signed in";
        return new Words(
                title,
                text,
                title,
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
        var action = german ? "Konto ansehen" : "Look at your account";
        return new Words(title, text, title, text, "/account", action);
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
        var read = german ? "Sie können das Gespräch mitlesen." : "You can read the conversation.";
        return new Words(
                (news.visitor() == null ? somebody : news.visitor()) + used,
                read,
                somebody + used,
                read,
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
        var title =
                german
                        ? "Ein Besucher hat etwas gefragt, das Basel nicht weiß"
                        : "A visitor asked what Basel does not know";
        return new Words(
                title,
                german ? "„" + news.question() + "“" : "“" + news.question() + "”",
                title,
                german
                        ? "Im nächsten Interview fragt Basel Sie danach. Was Sie freigeben, erfährt auch, wer gefragt hat."
                        : "Basel asks you in your next interview. What you share reaches who asked, too.",
                "/basel",
                german ? "Jetzt antworten" : "Answer now");
    }

    private static Words answered(News.QuestionAnswered news, boolean german) {
        var title = german ? " hat Ihre Frage beantwortet" : " answered your question";
        title = (news.host().isBlank() ? (german ? "Jemand" : "Somebody") : news.host()) + title;
        return new Words(
                title,
                german ? "„" + news.question() + "“" : "“" + news.question() + "”",
                title,
                german
                        ? "Die Antwort steht in Ihrem Gespräch."
                        : "The answer stands in your conversation.",
                "/visit/" + news.chatId(),
                german ? "Antwort lesen" : "Read the answer");
    }

    private static Words budget(News.BudgetLow news, boolean german) {
        var until = clock(news.until(), german);
        var text =
                german
                        ? "Ab " + until + " antwortet Basel wieder ohne Einschränkung."
                        : "From " + until + " on Basel answers without a limit again.";
        var title = german ? "Für heute ist nur noch wenig übrig" : "Little is left for today";
        return new Words(
                title,
                text,
                title,
                text,
                "/basel",
                german ? "Zum Gespräch" : "To the conversation");
    }

    private static String clock(Instant at, boolean german) {
        var form = german ? "HH:mm 'Uhr (Berliner Zeit)'" : "HH:mm '(Berlin time)'";
        return DateTimeFormatter.ofPattern(form, Locale.ROOT).withZone(BERLIN).format(at);
    }
}
