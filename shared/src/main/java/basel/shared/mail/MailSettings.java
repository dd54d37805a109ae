package basel.shared.mail;

import io.micronaut.context.annotation.ConfigurationProperties;

/// `basel.mail`: the address that mails come from.
@ConfigurationProperties("basel.mail")
record MailSettings(String sender) {}
