package basel.shared.text;

import basel.shared.limit.Once;
import jakarta.inject.Singleton;
import software.amazon.awssdk.services.sns.SnsClient;

/// Gives texts to SNS, each once. Only queued work calls it, after the answer was given.
@Singleton
public final class Texts {
    private final SnsClient sns;
    private final Once once;

    Texts(SnsClient sns, Once once) {
        this.sns = sns;
        this.once = once;
    }

    /// Sends the text now, unless it was sent before.
    public void send(Text text) {
        once.run(
                "text#" + text.id(),
                () -> sns.publish(b -> b.phoneNumber(text.to()).message(text.text())));
    }
}
