package basel.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;

/// One person who is interviewed: says something, waits for the whole reply, says the next thing.
/// Opens the conversation again where the socket ends or nothing comes for a while, as the page
/// does.
final class Talker implements Runnable {
    /// After these the page asks for an acknowledgement, and for a reply.
    private static final Duration UNACKNOWLEDGED = Duration.ofSeconds(4);

    private static final Duration SILENCE = Duration.ofSeconds(12);
    private static final Duration REFUSED = Duration.ofMillis(400);
    private static final int PATIENCE = 30;

    private final Browser browser;
    private final int turns;
    private final List<String> sent = new ArrayList<>();
    private final List<Long> ackNanos = new ArrayList<>();
    private final List<Long> firstDeltaNanos = new ArrayList<>();
    private final Set<String> answered = new HashSet<>();
    private String chat = "";
    private Wire wire;
    private int reopened;
    private int triedAgain;

    Talker(Browser browser, int turns) {
        this.browser = browser;
        this.turns = turns;
        this.wire = browser.socket();
    }

    @Override
    public void run() {
        chat = browser.interview();
        wire.send("chat.open", Map.of("chatId", chat));
        awaitReply(0);
        for (int turn = 1; turn <= turns; turn++) {
            say(
                    "Turn "
                            + turn
                            + ": I led a small team and cut the costs by "
                            + turn
                            + " % with Java and Kafka.");
        }
        wire.close();
    }

    List<Long> ackNanos() {
        return ackNanos;
    }

    List<Long> firstDeltaNanos() {
        return firstDeltaNanos;
    }

    int reopened() {
        return reopened;
    }

    /// Replies that failed as often as they may, so that a person presses "Try again".
    int triedAgain() {
        return triedAgain;
    }

    /// What is wrong with the conversation as it is stored; empty when nothing is.
    List<String> complaints() {
        var wrong = new ArrayList<String>();
        var said = new ArrayList<String>();
        int replies = 0;
        for (var message : history()) {
            if (message.get("role").asText().equals("person")) {
                said.add(message.path("clientId").asText());
            } else if (message.get("state").asText().equals("done")) {
                replies++;
            } else if (!message.get("state").asText().equals("failed")) {
                wrong.add("a reply is " + message.get("state").asText());
            }
        }
        if (!said.equals(sent)) {
            wrong.add(
                    "said "
                            + sent.size()
                            + " messages, stored are "
                            + said.size()
                            + ", or in another order");
        }
        if (replies != turns + 1) {
            wrong.add("expected " + (turns + 1) + " replies, found " + replies);
        }
        return wrong;
    }

    private void say(String text) {
        var clientId = UUID.randomUUID().toString();
        sent.add(clientId);
        long began = System.nanoTime();
        var frame = Map.of("chatId", chat, "clientId", clientId, "text", text);
        wire.send("chat.send", frame);
        for (int tries = 0; ; tries++) {
            var stored = wire.next(UNACKNOWLEDGED, f -> isStored(f, clientId) || isEnd(f));
            if (stored.filter(f -> !isEnd(f)).isPresent()) {
                ackNanos.add(System.nanoTime() - began);
                break;
            }
            giveUpAfter(tries, "message.stored");
            reopen();
            wire.send("chat.send", frame);
        }
        awaitReply(began);
    }

    private void awaitReply(long began) {
        boolean first = true;
        for (int tries = 0; ; ) {
            var frame = wire.next(SILENCE, f -> isOfReply(f) || isEnd(f));
            if (frame.filter(f -> !isEnd(f)).isEmpty()) {
                giveUpAfter(tries++, "reply.done");
                reopen();
                continue;
            }
            var type = Wire.type(frame.get());
            if (first && began > 0 && type.equals("reply.delta")) {
                firstDeltaNanos.add(System.nanoTime() - began);
                first = false;
            }
            if (type.equals("reply.failed")) {
                tryAgain(frame.get().get("replyId").asText());
            }
            if (type.equals("reply.done")
                    && answered.add(frame.get().get("message").get("id").asText())) {
                return;
            }
            if (type.equals("chat.opened") && newReply(frame.get())) {
                return;
            }
            if (type.equals("chat.opened") && frame.get().get("reply").asText().equals("idle")) {
                failed(frame.get()).ifPresent(this::tryAgain);
            }
        }
    }

    private static boolean isEnd(JsonNode frame) {
        return Wire.type(frame).equals(Wire.CLOSED);
    }

    private static boolean isStored(JsonNode frame, String clientId) {
        return Wire.type(frame).equals("message.stored")
                && frame.get("clientId").asText().equals(clientId);
    }

    private static boolean isOfReply(JsonNode frame) {
        return Wire.type(frame).startsWith("reply.") || Wire.type(frame).equals("chat.opened");
    }

    private boolean newReply(JsonNode opened) {
        boolean found = false;
        for (var message : opened.get("messages")) {
            boolean done =
                    message.get("role").asText().equals("basel")
                            && message.get("state").asText().equals("done");
            if (done && answered.add(message.get("id").asText())) {
                found = true;
            }
        }
        return found;
    }

    private static Optional<String> failed(JsonNode opened) {
        var messages = opened.get("messages");
        return messages.isEmpty()
                ? Optional.empty()
                : Optional.of(messages.get(messages.size() - 1))
                        .filter(last -> last.get("state").asText().equals("failed"))
                        .map(last -> last.get("id").asText());
    }

    private void tryAgain(String reply) {
        triedAgain++;
        wire.send("chat.regenerate", Map.of("chatId", chat, "messageId", reply));
    }

    private void reopen() {
        reopened++;
        if (wire.closed()) {
            wire = connected();
        }
        wire.send("chat.open", Map.of("chatId", chat));
    }

    /// A handshake fails too where its function is throttled or killed; the page comes again.
    private Wire connected() {
        for (int tries = 0; ; tries++) {
            try {
                return browser.socket();
            } catch (CompletionException refused) {
                giveUpAfter(tries, "connection");
                LockSupport.parkNanos(REFUSED.toNanos());
            }
        }
    }

    private void giveUpAfter(int tries, String awaited) {
        if (tries >= PATIENCE) {
            throw new AssertionError(
                    "no " + awaited + " in chat " + chat + " after " + tries + " tries");
        }
    }

    private List<JsonNode> history() {
        var messages = new ArrayList<JsonNode>();
        long after = 0;
        while (true) {
            var path = "/api/chats/" + chat + "/messages?limit=100&after=" + after;
            var items = Browser.expect(200, browser.get(path)).get("items");
            if (items.isEmpty()) {
                return messages;
            }
            items.forEach(messages::add);
            after = messages.getLast().get("seq").asLong();
        }
    }
}
