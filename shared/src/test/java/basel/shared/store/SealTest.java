package basel.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.kernel.BadInput;
import io.micronaut.context.ApplicationContext;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class SealTest {
    private static final String TEXT = "I would rather build tables than talk. Grüezi!";

    @Test
    void what_was_sealed_opens_in_its_scope_and_shows_nothing_meanwhile() {
        try (var context = context("first")) {
            var seal = context.getBean(Seal.class);

            var sealed = seal.close("chat/1", TEXT);

            assertThat(seal.open("chat/1", sealed)).isEqualTo(TEXT);
            assertThat(new String(sealed, StandardCharsets.UTF_8)).doesNotContain("tables");
            assertThat(seal.close("chat/1", TEXT)).isNotEqualTo(sealed);
        }
    }

    @Test
    void bytes_of_one_scope_do_not_open_under_another() {
        try (var context = context("first")) {
            var seal = context.getBean(Seal.class);

            var sealed = seal.close("chat/1", TEXT);

            assertThatThrownBy(() -> seal.open("chat/2", sealed))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("chat/2");
        }
    }

    @Test
    void changed_bytes_do_not_open() {
        try (var context = context("first")) {
            var seal = context.getBean(Seal.class);
            var sealed = seal.close("chat/1", TEXT);

            sealed[sealed.length - 1] ^= 1;

            assertThatThrownBy(() -> seal.open("chat/1", sealed))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void old_bytes_open_after_a_new_key_came_and_not_after_theirs_went() {
        byte[] sealed;
        try (var before = context("first")) {
            sealed = before.getBean(Seal.class).close("chat/1", TEXT);
        }
        try (var rotated = context("second", "first")) {
            var seal = rotated.getBean(Seal.class);
            assertThat(seal.open("chat/1", sealed)).isEqualTo(TEXT);
            assertThat(new String(seal.close("chat/1", TEXT), StandardCharsets.ISO_8859_1))
                    .startsWith("\u0006second");
        }
        try (var gone = context("second")) {
            var seal = gone.getBean(Seal.class);
            assertThatThrownBy(() -> seal.open("chat/1", sealed))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("first");
        }
    }

    @Test
    void a_cursor_opens_in_its_own_list_only() {
        try (var context = context("first")) {
            var cursors = context.getBean(Cursors.class);

            var cursor = cursors.close("chats/anna", "2026#7");

            assertThat(cursor).doesNotContain("2026").matches("[A-Za-z0-9_-]+");
            assertThat(cursors.open("chats/anna", cursor)).isEqualTo("2026#7");
            assertThatThrownBy(() -> cursors.open("chats/ben", cursor))
                    .isInstanceOfSatisfying(
                            BadInput.class, bad -> assertThat(bad.field()).isEqualTo("cursor"));
        }
    }

    @Test
    void what_is_no_cursor_is_bad_input() {
        try (var context = context("first")) {
            var cursors = context.getBean(Cursors.class);
            var negative = Base64.getUrlEncoder().encodeToString(new byte[] {-1, 0});

            for (var cursor : List.of("", "?", "AAAA", negative, "A".repeat(64))) {
                assertThatThrownBy(() -> cursors.open("chats/anna", cursor))
                        .as("cursor '%s'", cursor)
                        .isInstanceOf(BadInput.class);
            }
        }
    }

    private static ApplicationContext context(String... keys) {
        var all = List.of(keys).stream().map(LocalContext::key).toList();
        return LocalContext.of(Map.of(), "[" + String.join(",", all) + "]");
    }
}
