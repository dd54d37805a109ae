package basel.shared.mail;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/// `basel.mail`: the address that mails come from, and the configuration set by which SES tells of
/// bounces and complaints (none: it does not).
@ConfigurationProperties("basel.mail")
record MailSettings(String sender, @Nullable String events) {}
