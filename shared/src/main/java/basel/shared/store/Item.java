package basel.shared.store;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// One item of a table, read by attribute name. Every item has the keys `pk` and `sk`.
public final class Item {
    /// The partition key's attribute.
    public static final String PK = "pk";

    /// The sort key's attribute.
    public static final String SK = "sk";

    /// Epoch seconds after which DynamoDB may delete the item; readers treat it as absent at once.
    public static final String TTL = "ttl";

    private final Map<String, AttributeValue> attributes;

    private Item(Map<String, AttributeValue> attributes) {
        this.attributes = attributes;
    }

    static Item of(Map<String, AttributeValue> attributes) {
        return new Item(Map.copyOf(attributes));
    }

    /// Begins a new item with its keys.
    public static Builder keyed(String pk, String sk) {
        return new Builder().text(PK, pk).text(SK, sk);
    }

    public String pk() {
        return text(PK);
    }

    public String sk() {
        return text(SK);
    }

    /// The text of an attribute that must be there.
    public String text(String name) {
        return must(name).s();
    }

    public Optional<String> maybeText(String name) {
        return maybe(name).map(AttributeValue::s);
    }

    /// The number of an attribute that must be there.
    public long number(String name) {
        return Long.parseLong(must(name).n());
    }

    /// The number of an attribute, or `otherwise` where it is absent.
    public long number(String name, long otherwise) {
        return maybe(name).map(value -> Long.parseLong(value.n())).orElse(otherwise);
    }

    /// A flag; absent is false.
    public boolean flag(String name) {
        return maybe(name).map(AttributeValue::bool).orElse(false);
    }

    public byte[] bytes(String name) {
        return must(name).b().asByteArray();
    }

    public Optional<byte[]> maybeBytes(String name) {
        return maybe(name).map(value -> value.b().asByteArray());
    }

    /// An instant, stored as ISO-8601 with milliseconds so that it sorts.
    public Instant time(String name) {
        return Instant.parse(text(name));
    }

    public Optional<Instant> maybeTime(String name) {
        return maybeText(name).map(Instant::parse);
    }

    /// A set of texts; absent is empty.
    public Set<String> texts(String name) {
        return maybe(name).map(value -> Set.copyOf(value.ss())).orElse(Set.of());
    }

    /// A list of texts in order; absent is empty.
    public List<String> list(String name) {
        return maybe(name)
                .map(v -> v.l().stream().map(AttributeValue::s).toList())
                .orElse(List.of());
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    /// Whether the item's time to live has passed at `now`.
    public boolean expired(Instant now) {
        return number(TTL, Long.MAX_VALUE) <= now.getEpochSecond();
    }

    /// The names of the attributes that begin with `prefix`, in order.
    public List<String> names(String prefix) {
        return attributes.keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }

    /// The placeholder of an attribute in an expression, where only letters, digits and underscores
    /// may stand.
    static String alias(String name) {
        var alias = new StringBuilder("#");
        name.chars()
                .forEach(c -> {
                    boolean plain = c < 128 && Character.isLetterOrDigit(c);
                    alias.append(plain ? Character.toString(c) : "_" + Integer.toHexString(c));
                });
        return alias.toString();
    }

    Map<String, AttributeValue> attributes() {
        return attributes;
    }

    private AttributeValue must(String name) {
        var value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "item has no attribute " + name + ", only " + attributes.keySet());
        }
        return value;
    }

    private Optional<AttributeValue> maybe(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /// Collects an item's attributes; null values are left out.
    public static final class Builder {
        private final Map<String, AttributeValue> attributes = new LinkedHashMap<>();

        public Builder text(String name, @Nullable String value) {
            return put(name, value == null ? null : Values.text(value));
        }

        public Builder number(String name, long value) {
            return put(name, Values.number(value));
        }

        public Builder flag(String name, boolean value) {
            return put(name, Values.flag(value));
        }

        public Builder bytes(String name, byte @Nullable [] value) {
            return put(name, value == null ? null : Values.bytes(value));
        }

        public Builder time(String name, @Nullable Instant value) {
            return put(name, value == null ? null : Values.time(value));
        }

        /// A set of texts; an empty one is left out, as DynamoDB stores none.
        public Builder texts(String name, Set<String> values) {
            return put(name, values.isEmpty() ? null : AttributeValue.fromSs(List.copyOf(values)));
        }

        public Builder list(String name, List<String> values) {
            return put(name, AttributeValue.fromL(values.stream().map(Values::text).toList()));
        }

        /// Lets DynamoDB delete the item some time after `end`.
        public Builder ttl(Instant end) {
            return number(TTL, end.getEpochSecond());
        }

        public Item build() {
            return new Item(new HashMap<>(attributes));
        }

        private Builder put(String name, @Nullable AttributeValue value) {
            if (value != null) {
                attributes.put(name, value);
            }
            return this;
        }
    }

    /// How Java values are written as attributes.
    static final class Values {
        private static final java.time.format.DateTimeFormatter MILLIS =
                new java.time.format.DateTimeFormatterBuilder()
                        .appendInstant(3)
                        .toFormatter(java.util.Locale.ROOT);

        private Values() {}

        static AttributeValue text(String value) {
            return AttributeValue.fromS(value);
        }

        static AttributeValue number(long value) {
            return AttributeValue.fromN(Long.toString(value));
        }

        static AttributeValue flag(boolean value) {
            return AttributeValue.fromBool(value);
        }

        static AttributeValue bytes(byte[] value) {
            return AttributeValue.fromB(SdkBytes.fromByteArray(value));
        }

        static AttributeValue time(Instant value) {
            return text(MILLIS.format(value));
        }

        static AttributeValue any(Object value) {
            return switch (value) {
                case String text -> text(text);
                case Long number -> number(number);
                case Integer number -> number(number);
                case Boolean flag -> flag(flag);
                case Instant time -> time(time);
                case byte[] bytes -> bytes(bytes);
                case Set<?> set ->
                        AttributeValue.fromSs(set.stream().map(Object::toString).toList());
                case List<?> list -> AttributeValue.fromL(list.stream().map(Values::any).toList());
                default -> throw new IllegalArgumentException("cannot store a " + value.getClass());
            };
        }
    }
}
