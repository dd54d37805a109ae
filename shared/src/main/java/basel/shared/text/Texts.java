package basel.shared.text;

import basel.shared.limit.Limit;
import basel.shared.limit.Limits;
import basel.shared.limit.Once;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sns.SnsClient;

/// Gives texts to SNS, each once. Only queued work calls it, after the answer was given. A text
/// costs money: whatever asked for them, all together are so many an hour and a day; what is more
/// is held back for good.
@Singleton
public final class Texts {
    private static final Logger log = LoggerFactory.getLogger(Texts.class);
    private static final List<Limit> ALL =
            List.of(
                    new Limit("texts-hour", 300, Duration.ofHours(1)),
                    new Limit("texts-day", 1_000, Duration.ofDays(1)));

    private final SnsClient sns;
    private final Once once;
    private final Limits limits;

    Texts(SnsClient sns, Once once, Limits limits) {
        this.sns = sns;
        this.once = once;
        this.limits = limits;
    }

    /// Sends the text now, unless it was sent before or too many were.
    public void send(Text text) {
        once.run("text#" + text.id(), () -> publish(text));
    }

    private void publish(Text text) {
        if (!ALL.stream().allMatch(limit -> limits.allows(limit, "everybody"))) {
            log.error("text held back, too many were sent: text={}", text.id());
            return;
        }
        sns.publish(b -> b.phoneNumber(text.to()).message(text.text()));
    }
}
