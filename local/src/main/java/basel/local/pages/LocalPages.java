package basel.local.pages;

import basel.local.aws.Counters;
import basel.local.aws.Mail;
import basel.local.aws.Outbox;
import basel.local.aws.TextMessage;
import basel.local.gateway.Door;
import basel.local.gateway.Faults;
import basel.local.gateway.Query;
import basel.local.gateway.Reply;
import basel.local.gateway.Request;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Answers everything below `/_local`.
public final class LocalPages implements Door {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Double>> NUMBERS = new TypeReference<>() {};

    private final Outbox<Mail> mails;
    private final Outbox<TextMessage> texts;
    private final Counters counters;
    private final Faults faults;

    public LocalPages(
            Outbox<Mail> mails, Outbox<TextMessage> texts, Counters counters, Faults faults) {
        this.mails = mails;
        this.texts = texts;
        this.counters = counters;
        this.faults = faults;
    }

    @Override
    public Reply answer(Request request) {
        var reply =
                switch (request.method() + " " + request.path()) {
                    case "GET /_local", "GET /_local/" ->
                            Reply.empty(307).with("location", "/_local/mail");
                    case "GET /_local/mail" -> page(MailPage.html(mails.all(), texts.all()));
                    case "DELETE /_local/mail" -> emptied(mails);
                    case "GET /_local/mail.json" -> json(mailsTo(to(request)));
                    case "DELETE /_local/texts" -> emptied(texts);
                    case "GET /_local/texts.json" -> json(textsTo(to(request)));
                    case "GET /_local/calls.json" -> calls(request);
                    case "GET /_local/faults" -> json(faults.all());
                    case "GET /_local/struck.json" -> json(faults.struck());
                    case "PUT /_local/faults" -> switchFaults(request);
                    default -> Reply.message(404, "Not Found");
                };
        return reply.with("cache-control", "no-store");
    }

    private static Reply page(String html) {
        return Reply.of(200, "text/html; charset=utf-8", html)
                .with("content-security-policy", MailPage.POLICY)
                .with("referrer-policy", "no-referrer")
                .with("x-content-type-options", "nosniff");
    }

    private static Reply emptied(Outbox<?> box) {
        box.clear();
        return Reply.empty(204);
    }

    private List<Map<String, Object>> mailsTo(String to) {
        return mails
                .matching(mail -> to.isEmpty() || mail.to().stream().anyMatch(to::equalsIgnoreCase))
                .stream()
                .map(LocalPages::shown)
                .toList();
    }

    private List<Map<String, Object>> textsTo(String to) {
        return texts.matching(text -> to.isEmpty() || text.to().equals(to)).stream()
                .map(LocalPages::shown)
                .toList();
    }

    private Reply calls(Request request) {
        var since = Query.of(request).getOrDefault("since", "");
        try {
            var sums = counters.since(since.isEmpty() ? Instant.EPOCH : Instant.parse(since));
            var shown = new LinkedHashMap<String, Object>();
            shown.put("count", sums.count());
            shown.put("readUnits", sums.readUnits());
            shown.put("writeUnits", sums.writeUnits());
            shown.put("frames", sums.frames());
            shown.put("modelCalls", sums.modelCalls());
            shown.put("denied", sums.denied().stream().map(LocalPages::shown).toList());
            return json(shown);
        } catch (DateTimeParseException e) {
            return Reply.message(
                    400, "since: " + since + " (expected: a time such as 2026-01-31T12:00:00Z)");
        }
    }

    private Reply switchFaults(Request request) {
        try {
            faults.set(JSON.readValue(request.body(), NUMBERS));
            return json(faults.all());
        } catch (IOException e) {
            return Reply.message(400, "expected: a JSON object of numbers");
        } catch (IllegalArgumentException e) {
            return Reply.message(422, String.valueOf(e.getMessage()));
        }
    }

    private static Map<String, Object> shown(Mail mail) {
        var result = new LinkedHashMap<String, Object>();
        result.put("id", mail.id());
        result.put("from", mail.from());
        result.put("to", mail.to());
        result.put("subject", mail.subject());
        result.put("text", mail.text());
        result.put("html", mail.html());
        result.put("headers", mail.headers());
        result.put("links", mail.links());
        result.put("sentAt", mail.sentAt().toString());
        return result;
    }

    private static Map<String, Object> shown(TextMessage text) {
        var result = new LinkedHashMap<String, Object>();
        result.put("id", text.id());
        result.put("to", text.to());
        result.put("text", text.text());
        result.put("sentAt", text.sentAt().toString());
        return result;
    }

    private static Map<String, Object> shown(Counters.Denial denial) {
        return Map.of(
                "function", denial.function(),
                "action", denial.action(),
                "resource", denial.resource(),
                "at", denial.at().toString());
    }

    private static String to(Request request) {
        return Query.of(request).getOrDefault("to", "").strip();
    }

    private static Reply json(Object value) {
        try {
            return Reply.of(200, "application/json", JSON.writeValueAsString(value));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getName(), e);
        }
    }
}
