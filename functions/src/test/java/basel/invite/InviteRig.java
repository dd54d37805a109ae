package basel.invite;

import basel.account.Account;
import basel.account.Accounts;
import basel.account.Address;
import basel.shared.kernel.InviteId;
import basel.shared.kernel.Role;
import basel.shared.session.Session;
import basel.shared.sign.Secrets;
import basel.testing.Answer;
import basel.testing.Askers;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Window;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// People, links and visits before the product.
final class InviteRig {
    private static final AtomicInteger COUNT = new AtomicInteger();

    final Product product;
    private final Askers askers;

    InviteRig(Product product) {
        this.product = product;
        this.askers = new Askers(product);
    }

    /// Somebody with an account, signed in.
    record Person(Account account, Session session, String token) {}

    Person person(String name) {
        var mail = name + COUNT.incrementAndGet() + "@basel.test";
        var account = product.bean(Accounts.class).of(Address.mail(mail), "en");
        var session = askers.session(account.id(), Role.CANDIDATE);
        return new Person(account, session, askers.token(session));
    }

    /// A token of this person's next session.
    String again(Person person) {
        return askers.token(askers.session(person.account().id(), Role.CANDIDATE));
    }

    /// A link as its owner sees it, its token apart.
    record Link(InviteId id, String token, Person owner) {}

    Link link(Person owner, Map<String, Object> more) {
        var answer = make(owner, more);
        if (answer.status() != 201) {
            throw new AssertionError(answer.body());
        }
        var url = answer.text("url");
        var token = url.substring(url.indexOf('#') + 1);
        return new Link(new InviteId(answer.text("id")), token, owner);
    }

    Answer make(Person owner, Map<String, Object> more) {
        return send(Request.post("/invites"), owner.token(), draft(more));
    }

    Map<String, Object> draft(Map<String, Object> more) {
        var draft = new HashMap<String, Object>();
        draft.put("purpose", "persona");
        draft.put("maxUses", 3);
        draft.put("expiresAt", product.clock().instant().plus(Duration.ofDays(7)).toString());
        draft.putAll(more);
        return draft;
    }

    Answer preview(String token) {
        return send(Request.post("/invites/preview"), null, Map.of("token", token));
    }

    Answer accept(Link link, String secret, @Nullable String bearer, Map<String, Object> more) {
        var draft = new HashMap<String, Object>();
        draft.put("token", link.token());
        draft.put("visitorSecret", secret);
        draft.put("consent", Consent.VERSION);
        draft.putAll(more);
        return send(Request.post("/invites/accept"), bearer, draft);
    }

    /// A guest who was never here before.
    Answer visit(Link link) {
        return accept(link, Secrets.random(), null, Map.of());
    }

    int uses(Link link) {
        return product.bean(Invites.class).find(link.id()).orElseThrow().uses();
    }

    Answer get(String path, @Nullable String bearer) {
        return send(Request.get(path), bearer, null);
    }

    Answer send(Request request, @Nullable String bearer, @Nullable Object body) {
        var whole = body == null ? request : request.json(json(body));
        return product.http(bearer == null ? whole : whole.bearer(bearer));
    }

    Answer change(Link link, Map<String, Object> change) {
        var version = product.bean(Invites.class).find(link.id()).orElseThrow().version();
        var draft = new HashMap<>(change);
        draft.put("version", version);
        var request = Request.of("PATCH", "/invites/" + link.id().value());
        return send(request, link.owner().token(), draft);
    }

    Answer revoke(Link link) {
        var request = Request.of("DELETE", "/invites/" + link.id().value());
        return send(request, link.owner().token(), null);
    }

    /// All that a window was sent, as text.
    String received(Window window) {
        return json(window.received());
    }

    private String json(Object body) {
        try {
            return product.json().writeValueAsString(body);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("cannot write " + body, e);
        }
    }
}
