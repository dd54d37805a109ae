package basel.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ItemTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void what_was_put_in_is_read_by_name() {
        var item =
                Item.keyed("a", "b")
                        .text("word", "hello")
                        .number("count", 7)
                        .flag("open", true)
                        .bytes("raw", new byte[] {1, 2})
                        .time("at", NOON)
                        .texts("tags", Set.of("x", "y"))
                        .list("steps", List.of("one", "two", "one"))
                        .build();

        assertThat(item.pk()).isEqualTo("a");
        assertThat(item.sk()).isEqualTo("b");
        assertThat(item.text("word")).isEqualTo("hello");
        assertThat(item.maybeText("word")).contains("hello");
        assertThat(item.number("count")).isEqualTo(7);
        assertThat(item.number("count", 1)).isEqualTo(7);
        assertThat(item.flag("open")).isTrue();
        assertThat(item.bytes("raw")).containsExactly(1, 2);
        assertThat(item.maybeBytes("raw").orElseThrow()).containsExactly(1, 2);
        assertThat(item.time("at")).isEqualTo(NOON);
        assertThat(item.maybeTime("at")).contains(NOON);
        assertThat(item.texts("tags")).containsExactlyInAnyOrder("x", "y");
        assertThat(item.list("steps")).containsExactly("one", "two", "one");
        assertThat(item.has("word")).isTrue();
    }

    @Test
    void nulls_and_empty_sets_are_left_out_and_read_as_absent() {
        var item =
                Item.keyed("a", "b")
                        .text("word", null)
                        .bytes("raw", null)
                        .time("at", null)
                        .texts("tags", Set.of())
                        .build();

        assertThat(item.attributes()).containsOnlyKeys("pk", "sk");
        assertThat(item.has("word")).isFalse();
        assertThat(item.maybeText("word")).isEmpty();
        assertThat(item.maybeBytes("raw")).isEmpty();
        assertThat(item.maybeTime("at")).isEmpty();
        assertThat(item.texts("tags")).isEmpty();
        assertThat(item.list("steps")).isEmpty();
        assertThat(item.flag("open")).isFalse();
        assertThat(item.number("count", 3)).isEqualTo(3);
    }

    @Test
    void a_missing_attribute_that_must_be_there_is_named() {
        var item = Item.keyed("a", "b").build();

        assertThatThrownBy(() -> item.text("word"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("word")
                .hasMessageContaining("pk");
    }

    @Test
    void times_are_written_with_three_digits_so_that_they_sort_as_text() {
        var whole = Item.Values.time(NOON).s();
        var later = Item.Values.time(NOON.plusMillis(1)).s();

        assertThat(whole).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(later).isEqualTo("2026-03-01T12:00:00.001Z").isGreaterThan(whole);
    }

    @Test
    void an_item_expires_in_the_second_of_its_ttl_and_never_without_one() {
        var mortal = Item.keyed("a", "b").ttl(NOON).build();
        var immortal = Item.keyed("a", "b").build();

        assertThat(mortal.expired(NOON.minusMillis(1))).isFalse();
        assertThat(mortal.expired(NOON)).isTrue();
        assertThat(immortal.expired(NOON)).isFalse();
    }

    @Test
    void every_kind_of_value_has_its_attribute_and_others_are_refused() {
        assertThat(Item.Values.any("t").s()).isEqualTo("t");
        assertThat(Item.Values.any(5L).n()).isEqualTo("5");
        assertThat(Item.Values.any(6).n()).isEqualTo("6");
        assertThat(Item.Values.any(true).bool()).isTrue();
        assertThat(Item.Values.any(NOON).s()).isEqualTo("2026-03-01T12:00:00.000Z");
        assertThat(Item.Values.any(new byte[] {9}).b().asByteArray()).containsExactly(9);
        assertThat(Item.Values.any(Set.of("x")).ss()).containsExactly("x");
        assertThat(Item.Values.any(List.of("x", 1)).l())
                .containsExactly(Item.Values.text("x"), Item.Values.number(1));
        assertThatThrownBy(() -> Item.Values.any(1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Double");
    }
}
