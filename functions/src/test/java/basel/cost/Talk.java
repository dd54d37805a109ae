package basel.cost;

import basel.shared.work.ReplyOrder;
import basel.talk.ReplyWriter;
import basel.testing.Product;
import basel.testing.Window;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/// One conversation over the real doors, message by message, each function's calls apart.
final class Talk {
    private static final Duration BETWEEN = Duration.ofMillis(400);

    private final Product product;
    private final Meter meter;
    private final ReferenceModel model;
    private final Window window;
    private final String chat;
    private final Words words;
    private Map<String, Integer> invocations = new HashMap<>();
    private int framesIn;
    private int said;

    /// What a person says in a turn.
    interface Words {
        String of(int turn);
    }

    Talk(Product product, Window window, String chat, Words words) {
        this.product = product;
        this.meter = product.bean(Meter.class);
        this.model = product.bean(ReferenceModel.class);
        this.window = window;
        this.chat = chat;
        this.words = words;
        window.openSignedIn();
        window.frame(Map.of("action", "chat.open", "chatId", chat));
        settle();
        sample(0);
    }

    /// Goes on until this many messages were said.
    void to(int messages) {
        meter.rests(true);
        while (said < messages) {
            turn();
        }
        meter.rests(false);
    }

    /// What the next messages take.
    Sample next(int messages) {
        sample(0);
        for (int i = 0; i < messages; i++) {
            turn();
        }
        return sample(messages);
    }

    private Sample sample(int messages) {
        var sample =
                new Sample(messages, meter.take(), invocations, framesIn, model.takeAnswered());
        invocations = new HashMap<>();
        framesIn = 0;
        return sample;
    }

    private void turn() {
        said++;
        frame(
                Map.of(
                        "action",
                        "chat.send",
                        "chatId",
                        chat,
                        "clientId",
                        "01990000-0000-7000-8000-%012d".formatted(said),
                        "text",
                        words.of(said)));
        settle();
        product.clock().forward(BETWEEN);
    }

    private void frame(Map<String, Object> frame) {
        count("Socket", 1);
        framesIn++;
        window.frame(frame);
    }

    private void settle() {
        for (var order : product.cloud().take("/replies.fifo")) {
            count("Reply", 1);
            product.bean(ReplyWriter.class).write(order(order.body()));
        }
        meter.in("After");
        count("After", product.work());
    }

    private void count(String function, int times) {
        meter.in(function);
        invocations.merge(function, times, Integer::sum);
    }

    private ReplyOrder order(String body) {
        try {
            return product.json().readValue(body, ReplyOrder.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + body, e);
        }
    }
}
