package basel.shared.mail;

import basel.shared.limit.Once;
import basel.shared.work.QueuedWork;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sesv2.model.Body;
import software.amazon.awssdk.services.sesv2.model.Content;
import software.amazon.awssdk.services.sesv2.model.Message;
import software.amazon.awssdk.services.sesv2.model.MessageHeader;

/// Gives queued mails to SES, each once; none to an address where mails stopped.
@Singleton
final class MailWork implements QueuedWork {
    private static final Logger log = LoggerFactory.getLogger(MailWork.class);

    private final SesV2Client ses;
    private final Once once;
    private final MailStops stops;
    private final JsonMapper json;
    private final MailSettings settings;

    MailWork(SesV2Client ses, Once once, MailStops stops, JsonMapper json, MailSettings settings) {
        this.ses = ses;
        this.once = once;
        this.stops = stops;
        this.json = json;
        this.settings = settings;
    }

    @Override
    public String type() {
        return Mails.TYPE;
    }

    @Override
    public void run(JsonNode body) {
        var mail = read(body);
        var stopped = stops.of(mail.to());
        if (stopped.isPresent()) {
            log.info("mail not sent: mail={} reason={}", mail.id(), stopped.get());
            return;
        }
        once.run("mail#" + mail.id(), () -> send(mail));
        log.info("mail sent: mail={}", mail.id());
    }

    private void send(Mail mail) {
        var body = Body.builder().text(content(mail.text())).html(content(mail.html())).build();
        var headers = mail.headers().entrySet().stream().map(MailWork::header).toList();
        var message =
                Message.builder()
                        .subject(content(mail.subject()))
                        .body(body)
                        .headers(headers)
                        .build();
        ses.sendEmail(b ->
                b.configurationSetName(settings.events())
                        .fromEmailAddress("Basel <" + settings.sender() + ">")
                        .destination(d -> d.toAddresses(mail.to()))
                        .content(c -> c.simple(message)));
    }

    private static MessageHeader header(Map.Entry<String, String> header) {
        return MessageHeader.builder().name(header.getKey()).value(header.getValue()).build();
    }

    private static Content content(String text) {
        return Content.builder().data(text).charset("UTF-8").build();
    }

    private Mail read(JsonNode body) {
        try {
            return json.readValueFromTree(body, Mail.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a queued mail", e);
        }
    }
}
