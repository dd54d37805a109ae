package basel.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.shared.testing.LocalDynamo;
import basel.shared.testing.LocalTable;
import io.micronaut.context.ApplicationContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

final class StoreTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final ApplicationContext context =
            LocalContext.of(Map.of("things", "StoreThings", "others", "StoreOthers"));
    private final Tables tables = context.getBean(Tables.class);
    private final Table things = tables.named("things");
    private final Table others = tables.named("others");

    StoreTest() {
        LocalDynamo.with(
                LocalTable.named("StoreThings").index("by-owner", "owner", "at"),
                LocalTable.named("StoreOthers"));
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void a_table_without_its_setting_is_refused_by_the_settings_name() {
        assertThatThrownBy(() -> tables.named("nothing"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("basel.tables.nothing");
    }

    @Test
    void an_item_is_put_read_replaced_and_deleted() {
        things.put(Item.keyed("a", "1").text("word", "old").text("more", "x").build());
        things.put(Item.keyed("a", "1").text("word", "new").build());

        var read = things.get("a", "1").orElseThrow();
        var deleted = things.delete("a", "1").orElseThrow();

        assertThat(read.text("word")).isEqualTo("new");
        assertThat(read.has("more")).isFalse();
        assertThat(deleted.text("word")).isEqualTo("new");
        assertThat(things.get("a", "1")).isEmpty();
        assertThat(things.delete("a", "1")).isEmpty();
    }

    @Test
    void a_new_item_is_put_once_and_the_second_is_told_what_stands() {
        var first = things.put(thing("first"), Condition.isNew());
        var second = things.put(thing("second"), Condition.isNew());

        assertThat(first.done()).isTrue();
        assertThat(second.done()).isFalse();
        assertThat(standing(second).text("word")).isEqualTo("first");
        assertThat(word()).isEqualTo("first");
    }

    @Test
    void a_refusal_where_nothing_stands_has_no_item() {
        var put = things.put(thing("x"), Condition.exists());
        var changed = things.change(Change.to("a", "1").set("word", "x").when(Condition.exists()));

        assertThat(put).isEqualTo(new WriteResult.Refused(null));
        assertThat(changed).isEqualTo(new WriteResult.Refused(null));
        assertThat(things.get("a", "1")).isEmpty();
    }

    @Test
    void each_condition_holds_where_it_should_and_nowhere_else() {
        things.put(
                Item.keyed("a", "1")
                        .text("word", "b")
                        .number("n", 5)
                        .texts("tags", Set.of("x"))
                        .build());

        assertThat(holds(Condition.none().equal("word", "b"))).isTrue();
        assertThat(holds(Condition.none().equal("word", "c"))).isFalse();
        assertThat(holds(Condition.none().differs("word", "c"))).isTrue();
        assertThat(holds(Condition.none().differs("word", "b"))).isFalse();
        assertThat(holds(Condition.none().below("n", 6))).isTrue();
        assertThat(holds(Condition.none().below("n", 5))).isFalse();
        assertThat(holds(Condition.none().above("n", 4L))).isTrue();
        assertThat(holds(Condition.none().above("n", 5L))).isFalse();
        assertThat(holds(Condition.none().has("word"))).isTrue();
        assertThat(holds(Condition.none().has("nothing"))).isFalse();
        assertThat(holds(Condition.none().missing("nothing"))).isTrue();
        assertThat(holds(Condition.none().missing("word"))).isFalse();
        assertThat(holds(Condition.none().missingOrEqual("nothing", "b"))).isTrue();
        assertThat(holds(Condition.none().missingOrEqual("word", "b"))).isTrue();
        assertThat(holds(Condition.none().missingOrEqual("word", "c"))).isFalse();
        assertThat(holds(Condition.none().missingOrBelow("nothing", 1))).isTrue();
        assertThat(holds(Condition.none().missingOrBelow("n", 6))).isTrue();
        assertThat(holds(Condition.none().missingOrBelow("n", 5))).isFalse();
        assertThat(holds(Condition.none().oneOf("word", Set.of("a", "b")))).isTrue();
        assertThat(holds(Condition.none().oneOf("word", Set.of("a", "c")))).isFalse();
        assertThat(holds(Condition.none().lacks("tags", "y"))).isTrue();
        assertThat(holds(Condition.none().lacks("tags", "x"))).isFalse();
    }

    @Test
    void all_parts_of_a_condition_must_hold() {
        things.put(Item.keyed("a", "1").text("word", "b").number("n", 5).build());

        assertThat(holds(Condition.exists().equal("word", "b").above("n", 4))).isTrue();
        assertThat(holds(Condition.exists().equal("word", "b").above("n", 5))).isFalse();
    }

    @Test
    void a_value_that_looks_like_an_expression_is_only_a_value() {
        things.put(thing("b"));

        var tried = Condition.none().equal("word", "b OR attribute_exists(#pk)");

        assertThat(holds(tried)).isFalse();
    }

    @Test
    void a_change_sets_adds_and_removes_at_once_and_gives_the_item_as_it_is_now() {
        things.put(Item.keyed("a", "1").text("word", "old").text("gone", "x").build());

        var result =
                things.change(
                        Change.to("a", "1")
                                .set("word", "new")
                                .set("gone", null)
                                .setOnce("made", NOON)
                                .add("count", 2)
                                .addTexts("tags", Set.of("x"))
                                .when(Condition.exists()));
        things.change(
                Change.to("a", "1")
                        .setOnce("made", NOON.plusSeconds(1))
                        .add("count", -5)
                        .addTexts("tags", Set.of("x", "y")));

        assertThat(result)
                .isInstanceOfSatisfying(
                        WriteResult.Done.class,
                        done -> assertThat(done.item().text("word")).isEqualTo("new"));
        var now = things.get("a", "1").orElseThrow();
        assertThat(now.has("gone")).isFalse();
        assertThat(now.time("made")).isEqualTo(NOON);
        assertThat(now.number("count")).isEqualTo(-3);
        assertThat(now.texts("tags")).containsExactlyInAnyOrder("x", "y");
    }

    @Test
    void a_change_that_only_removes_needs_no_values() {
        things.put(thing("x"));

        assertThat(things.change(Change.to("a", "1").remove("word")).done()).isTrue();
        assertThat(things.get("a", "1").orElseThrow().has("word")).isFalse();
    }

    @Test
    void a_refused_change_leaves_the_item_and_tells_what_stands() {
        things.put(thing("stands"));

        var result =
                things.change(
                        Change.to("a", "1")
                                .set("word", "new")
                                .when(Condition.none().equal("word", "other")));

        assertThat(standing(result).text("word")).isEqualTo("stands");
        assertThat(word()).isEqualTo("stands");
    }

    @Test
    void a_conditional_delete_happens_only_where_its_condition_holds() {
        things.put(thing("x"));

        assertThat(things.delete("a", "1", Condition.none().equal("word", "y"))).isEmpty();
        assertThat(things.get("a", "1")).isPresent();
        assertThat(things.delete("a", "1", Condition.none().equal("word", "x")))
                .hasValueSatisfying(item -> assertThat(item.text("word")).isEqualTo("x"));
        assertThat(things.get("a", "1")).isEmpty();
        assertThat(things.delete("a", "1", Condition.isNew())).isEmpty();
        assertThat(things.delete("a", "1", Condition.exists())).isEmpty();
    }

    @Test
    void a_query_gives_one_partition_in_the_order_of_its_sort_key() {
        for (var sk : List.of("m#3", "m#1", "n#1", "m#2")) {
            things.put(Item.keyed("a", sk).build());
        }
        things.put(Item.keyed("b", "m#1").build());

        assertThat(keys(Query.of("a"))).containsExactly("m#1", "m#2", "m#3", "n#1");
        assertThat(keys(Query.of("a").newestFirst().limit(2))).containsExactly("n#1", "m#3");
        assertThat(keys(Query.of("a").beginning("m#"))).containsExactly("m#1", "m#2", "m#3");
        assertThat(keys(Query.of("a").between("m#2", "n#1"))).containsExactly("m#2", "m#3", "n#1");
        assertThat(keys(Query.of("a").below("m#2"))).containsExactly("m#1");
        assertThat(keys(Query.of("nobody"))).isEmpty();
    }

    @Test
    void an_index_is_queried_by_its_own_keys_and_by_time() {
        for (int i = 3; i > 0; i--) {
            things.put(
                    Item.keyed("p" + i, "1")
                            .text("owner", "o")
                            .time("at", NOON.plusSeconds(i))
                            .build());
        }
        things.put(Item.keyed("other", "1").text("owner", "p").time("at", NOON).build());

        var all = things.query(Query.ofIndex("by-owner", "owner", "o", "at"));
        var early =
                things.query(
                        Query.ofIndex("by-owner", "owner", "o", "at").before(NOON.plusSeconds(3)));

        assertThat(all).extracting(Item::pk).containsExactly("p1", "p2", "p3");
        assertThat(early).extracting(Item::pk).containsExactly("p1", "p2");
    }

    @Test
    void a_transaction_writes_to_several_tables_at_once() {
        things.put(Item.keyed("a", "2").text("word", "old").build());
        things.put(Item.keyed("a", "3").build());
        things.put(Item.keyed("a", "4").text("word", "guard").build());

        var result =
                tables.transaction()
                        .put(things, thing("x"))
                        .put(others, thing("y"), Condition.isNew())
                        .change(
                                things,
                                Change.to("a", "2")
                                        .set("word", "new")
                                        .when(Condition.none().equal("word", "old")))
                        .delete(things, "a", "3")
                        .check(things, "a", "4", Condition.none().equal("word", "guard"))
                        .check(things, "a", "5", Condition.isNew())
                        .run();

        assertThat(result.done()).isTrue();
        assertThat(word()).isEqualTo("x");
        assertThat(others.get("a", "1").orElseThrow().text("word")).isEqualTo("y");
        assertThat(things.get("a", "2").orElseThrow().text("word")).isEqualTo("new");
        assertThat(things.get("a", "3")).isEmpty();
        assertThat(things.get("a", "4").orElseThrow().text("word")).isEqualTo("guard");
    }

    @Test
    void a_transaction_with_one_refused_write_does_nothing_and_tells_which() {
        things.put(thing("stands"));
        things.put(Item.keyed("a", "3").build());

        var result =
                tables.transaction()
                        .put(others, thing("y"))
                        .put(
                                things,
                                thing("other"),
                                Condition.none().missingOrEqual("word", "free"))
                        .delete(things, "a", "3")
                        .check(things, "nobody", "1", Condition.exists())
                        .run();

        assertThat(result.done()).isFalse();
        assertThat(result)
                .isInstanceOfSatisfying(
                        Transaction.Result.Refused.class,
                        refused -> {
                            assertThat(refused.refused()).containsExactly(false, true, false, true);
                            assertThat(refused.standing().stream().map(StoreTest::wordOf))
                                    .containsExactly("-", "stands", "-", "-");
                        });
        assertThat(others.get("a", "1")).isEmpty();
        assertThat(word()).isEqualTo("stands");
        assertThat(things.get("a", "3")).isPresent();
    }

    @Test
    void a_transaction_that_can_never_happen_is_given_up() {
        things.put(thing("not a number"));
        var impossible =
                tables.transaction()
                        .put(others, thing("y"))
                        .change(things, Change.to("a", "1").add("word", 1));

        assertThatThrownBy(impossible::run).isInstanceOf(DynamoDbException.class);
        assertThat(others.get("a", "1")).isEmpty();
    }

    private static Item thing(String word) {
        return Item.keyed("a", "1").text("word", word).build();
    }

    private String word() {
        return things.get("a", "1").orElseThrow().text("word");
    }

    private boolean holds(Condition condition) {
        return things.change(Change.to("a", "1").add("tries", 1).when(condition)).done();
    }

    private List<String> keys(Query query) {
        return things.query(query).stream().map(Item::sk).toList();
    }

    private static String wordOf(Optional<Item> item) {
        return item.map(i -> i.text("word")).orElse("-");
    }

    private static Item standing(WriteResult result) {
        if (result instanceof WriteResult.Refused(var item) && item != null) {
            return item;
        }
        throw new AssertionError(result + " (expected: refused by a standing item)");
    }
}
