package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// Every POST that creates (it documents 201) takes an `Idempotency-Key`. The others are named
/// here, so that a new one has to be thought about.
final class IdempotencyKeyTest {
    private static final String TICKET = "/socket/ticket";
    private static final String[] KEYED = {
        "/chats",
        "/chats/{id}/messages",
        "/invites",
        "/knowledge/articles",
        "/knowledge/files",
        "/profile/{section}"
    };

    @Test
    void what_creates_takes_a_key() throws IOException {
        var posts = posts();
        var creating = new TreeSet<String>();
        var keyed = new TreeSet<String>();
        posts.forEach((path, post) -> {
            if (post.path("responses").has("201")) {
                creating.add(path);
            }
            if (takesKey(post)) {
                keyed.add(path);
            }
        });

        assertThat(keyed).containsExactly(KEYED);
        assertThat(creating)
                .containsExactly(
                        "/chats",
                        "/chats/{id}/messages",
                        "/invites",
                        "/knowledge/articles",
                        "/knowledge/files",
                        "/profile/{section}",
                        TICKET);
    }

    /// Each of these may be repeated without a key: it ends or proves or rates something that
    /// stands, its secret is spent once, or a limit per address holds.
    @Test
    void the_others_create_nothing_that_a_repeat_could_double() throws IOException {
        var others = new ArrayList<>(posts().keySet());
        others.removeAll(List.of(KEYED));

        assertThat(others)
                .containsExactlyInAnyOrder(
                        "/admin/users/{id}/end-sessions",
                        "/auth-finish",
                        "/auth/claim",
                        "/auth/connect-provider",
                        "/auth/forgot-password",
                        "/auth/link",
                        "/auth/not-me",
                        "/auth/refresh",
                        "/auth/register",
                        "/auth/register/confirm",
                        "/auth/reset-password",
                        "/auth/token",
                        "/chats/{id}/messages/{mid}/feedback",
                        "/finish-auth",
                        "/finsish-auth",
                        "/profile/cv",
                        "/profile/proposals/{id}/accept",
                        "/invites/accept",
                        "/invites/preview",
                        "/invites/{id}/mail",
                        "/notices/read",
                        "/notices/unsubscribe",
                        "/notices/unsubscribe/preview",
                        "/notices/{id}/read",
                        TICKET,
                        "/user/email",
                        "/user/logout",
                        "/user/logout-all",
                        "/user/phone");
    }

    private static Map<String, JsonNode> posts() throws IOException {
        var posts = new TreeMap<String, JsonNode>();
        var document = new ObjectMapper().readTree(OpenApiFile.text());
        document.path("paths")
                .properties()
                .forEach(path -> {
                    if (path.getValue().has("post")) {
                        posts.put(path.getKey(), path.getValue().path("post"));
                    }
                });
        return posts;
    }

    private static boolean takesKey(JsonNode post) {
        return post.path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("Idempotency-Key"));
    }
}
