package basel.local;

import basel.local.template.Template;
import java.time.Duration;

/// What a newcomer reads after the start.
final class Welcome {
    private Welcome() {}

    static String text(Settings settings, Template template, long nanos) {
        var origin = "http://127.0.0.1:" + settings.port();
        var seconds =
                String.format(
                        java.util.Locale.ROOT, "%.1f", Duration.ofNanos(nanos).toMillis() / 1000.0);
        if (settings.mode() == Settings.Mode.FUNCTIONS) {
            return "\n  "
                    + template.functions().size()
                    + " functions are served at "
                    + origin
                    + "/<logical id> (POST an event), after "
                    + seconds
                    + " s. Stop with Ctrl-C.\n";
        }
        return """

          Ready after %s s.

            Open       %s
            Mails      %s/_local/mail
            API        %s/api/docs

          Everything is kept in %s. Stop with Ctrl-C.
        """
                .formatted(seconds, origin, origin, origin, settings.state());
    }
}
