package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.shared.kernel.Role;
import basel.shared.session.Session;
import basel.shared.session.Tickets;
import basel.shared.web.SocketAction;
import basel.testing.Askers;
import basel.testing.Product;
import basel.testing.Request;
import basel.testing.Who;
import basel.testing.Who.Asker;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every row of `docs/who.csv` for every asker. Nothing is allowed by default.
final class WhoTest {
    private static final Map<String, String> OURS = Map.of("Origin", Product.ORIGIN);
    private static final String ID = "01890000-0000-7000-8000-000000000000";
    private static Product product;
    private static Askers askers;
    private static String expired = "";

    @BeforeAll
    static void start() {
        product = Product.with(Map.of("basel.limits", "off"));
        askers = new Askers(product);
        expired = askers.token(askers.session(Role.CANDIDATE));
        product.clock().forward(Duration.ofMinutes(61));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void every_route_and_action_has_a_row_and_every_row_a_route() {
        var real = new ArrayList<String>();
        product.bean(Router.class)
                .uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .forEach(route -> real.add(name(route)));
        product.beans(SocketAction.class).forEach(action -> real.add("SOCKET " + action.name()));

        var rows = Who.all().stream().map(Who::name).toList();

        assertThat(rows).doesNotHaveDuplicates();
        assertThat(rows).containsExactlyInAnyOrderElementsOf(real.stream().distinct().toList());
    }

    @TestFactory
    List<DynamicTest> everybody_gets_what_the_table_says() {
        return Who.all().stream()
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> everybodyAsks(row)))
                .toList();
    }

    private static void everybodyAsks(Who row) {
        for (var asker : Asker.values()) {
            assertThat(row.socket() ? overSocket(row, asker) : overHttp(row, asker))
                    .as("%s for %s", row.name(), asker)
                    .isEqualTo(row.expected(asker));
        }
    }

    private static String overHttp(Who row, Asker asker) {
        var path =
                row.path()
                        .replace("{id}", ID)
                        .replace("{mid}", ID)
                        .replace("{name}", "none")
                        .replace("{section}", "skills")
                        .replace("{handle}", "none");
        var request = Request.of(row.method(), path).origin(Product.ORIGIN);
        if (!List.of("GET", "DELETE").contains(row.method())) {
            request = request.json("{}");
        }
        var token = token(asker);
        var answer = product.http(token.isEmpty() ? request : request.bearer(token));
        return switch (answer.status()) {
            case 401 -> "sign in";
            case 403 -> "forbidden";
            case 500 -> "broken: " + answer.body();
            default -> "welcome";
        };
    }

    private static String overSocket(Who row, Asker asker) {
        var socket = "who-" + row.path() + asker;
        if (asker == Asker.ANONYMOUS || asker == Asker.EXPIRED) {
            product.connect(socket, null, OURS);
        } else {
            var session = session(asker);
            var ticket = product.bean(Tickets.class).issue(session.user(), session.id());
            product.connect(socket, ticket.ticket(), OURS);
            if (asker == Asker.REVOKED) {
                askers.end(session);
            }
        }
        var events = product.frame(socket, Map.of("action", row.path()));
        if (asker == Asker.REVOKED) {
            return revoked(row, socket);
        }
        var codes =
                events.stream()
                        .filter(event -> event.get("code") != null)
                        .map(event -> event.get("code").getStringValue())
                        .toList();
        assertThat(codes).doesNotContain("CONFIG_ERROR");
        return codes.contains("AUTH_ERROR") ? "sign in" : "welcome";
    }

    /// A dead session's socket may do nothing at all, not even what anybody may: it is told and
    /// closed.
    private static String revoked(Who row, String socket) {
        var last = product.cloud().posted(socket).getLast().get("type").getStringValue();
        var closed = product.cloud().closed().contains(socket);
        return last.equals("session.ended") && closed ? row.expected(Asker.REVOKED) : "alive";
    }

    private static String token(Asker asker) {
        return switch (asker) {
            case ANONYMOUS -> "";
            case EXPIRED -> expired;
            case REVOKED -> {
                var session = session(asker);
                var token = askers.token(session);
                askers.end(session);
                yield token;
            }
            default -> askers.token(session(asker));
        };
    }

    private static Session session(Asker asker) {
        return switch (asker) {
            case GUEST -> askers.session(Role.GUEST);
            case RECRUITER -> askers.session(Role.CANDIDATE, Role.RECRUITER);
            case RESEARCHER -> askers.session(Role.CANDIDATE, Role.RESEARCHER);
            case SUPPORTER -> askers.session(Role.CANDIDATE, Role.SUPPORTER);
            case ADMIN -> askers.session(Role.CANDIDATE, Role.ADMIN);
            case ANONYMOUS, EXPIRED, REVOKED, CANDIDATE -> askers.session(Role.CANDIDATE);
        };
    }

    private static String name(UriRouteInfo<?, ?> route) {
        var path = route.getUriMatchTemplate().toPathString();
        return route.getHttpMethodName() + " " + path;
    }
}
