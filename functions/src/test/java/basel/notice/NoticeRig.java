package basel.notice;

import basel.account.Account;
import basel.account.Accounts;
import basel.account.Address;
import basel.door.ScheduleFunction;
import basel.shared.kernel.Role;
import basel.shared.notice.News;
import basel.shared.notice.Notices;
import basel.shared.session.Session;
import basel.testing.Answer;
import basel.testing.Askers;
import basel.testing.NoContext;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.StreamSupport;

/// People before the product, and what they are told.
final class NoticeRig {
    private static final AtomicInteger COUNT = new AtomicInteger();

    final Product product;
    private final Askers askers;
    private final ScheduleFunction schedule;

    NoticeRig(Product product) {
        this.product = product;
        this.askers = new Askers(product);
        this.schedule = new ScheduleFunction(product.bean(ApplicationContext.class));
    }

    /// Somebody with an account and an open window.
    record Person(Account account, Session session, Window window) {}

    Person person(String language) {
        var mail = "notice" + COUNT.incrementAndGet() + "@basel.test";
        var account = product.bean(Accounts.class).of(Address.mail(mail), language);
        var session = askers.session(account.id(), Role.CANDIDATE);
        var window = Window.of(product).token(askers.token(session));
        window.openSignedIn();
        return new Person(account, session, window);
    }

    /// Another window of the same person.
    Window another(Person person) {
        var window = person.window().sibling().token(token(person));
        window.openSignedIn();
        return window;
    }

    /// Has it told and gives the order as it stood in the queue.
    String tell(Person person, String event, News news) {
        product.bean(Notices.class).tell(person.account().id(), event, news);
        var order = product.cloud().take("/after").getLast().body();
        product.deliver(order);
        product.work();
        return order;
    }

    String linkUsed(Person person, String event) {
        return tell(person, event, new News.LinkUsed("For Northwind", "Grace Hopper"));
    }

    /// The minute's look at what is due.
    void minute() {
        try {
            schedule.handleRequest(
                    new ByteArrayInputStream("{}".getBytes(StandardCharsets.UTF_8)),
                    new ByteArrayOutputStream(),
                    new NoContext());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run the schedule", e);
        }
        product.work();
    }

    Answer get(Person person, String path) {
        return product.http(Request.get(path).bearer(token(person)));
    }

    Answer send(Person person, String method, String path, Object body) {
        return product.http(Request.of(method, path).json(json(body)).bearer(token(person)));
    }

    private String token(Person person) {
        return askers.token(person.session());
    }

    Answer choose(Person person, List<Map<String, Object>> kinds, Map<String, Object> more) {
        var version = get(person, "/notices/preferences").node().get("version").getLongValue();
        var draft = new java.util.HashMap<String, Object>(more);
        draft.put("kinds", kinds);
        draft.put("version", version);
        return send(person, "PUT", "/notices/preferences", draft);
    }

    List<JsonNode> listed(Person person) {
        return nodes(get(person, "/notices").node().get("items"));
    }

    int unread(Person person) {
        return get(person, "/notices").node().get("unread").getIntValue();
    }

    /// Mails of notices, the oldest first.
    List<JsonNode> mailsTo(Person person) {
        return product.cloud().mails().stream()
                .filter(mail -> Window.to(mail).equals(person.account().email()))
                .filter(mail -> !header(mail, "List-Unsubscribe").isEmpty())
                .toList();
    }

    /// The header of a mail.
    static String header(JsonNode mail, String name) {
        return nodes(mail.get("Content").get("Simple").get("Headers")).stream()
                .filter(header -> header.get("Name").getStringValue().equals(name))
                .map(header -> header.get("Value").getStringValue())
                .findFirst()
                .orElse("");
    }

    /// What a window was told of this type.
    static List<JsonNode> told(Window window, String type) {
        return window.received().stream()
                .filter(event -> event.get("type").getStringValue().equals(type))
                .toList();
    }

    private static List<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.values().spliterator(), false).toList();
    }

    private String json(Object body) {
        try {
            return product.json().writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + body, e);
        }
    }
}
