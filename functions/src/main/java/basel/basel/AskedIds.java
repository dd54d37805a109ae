package basel.basel;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which questions were asked, in a few hundred characters: `basics-01` and `basics-03` are
/// `basics:a`, bit 1 and bit 3 of the group `basics`.
final class AskedIds {
    private static final Pattern ID = Pattern.compile("(.{1,60})-(\\d{1,4})");
    private static final int HEX = 16;

    private final Map<String, BigInteger> groups;

    private AskedIds(Map<String, BigInteger> groups) {
        this.groups = groups;
    }

    static AskedIds read(String text) {
        var groups = new TreeMap<String, BigInteger>();
        for (var part : text.split(" ", -1)) {
            int colon = part.lastIndexOf(':');
            if (colon > 0) {
                var bits = new BigInteger(part.substring(colon + 1), HEX);
                groups.put(part.substring(0, colon), bits);
            }
        }
        return new AskedIds(groups);
    }

    boolean has(String id) {
        var parts = ID.matcher(id);
        return parts.matches() && group(parts.group(1)).testBit(Integer.parseInt(parts.group(2)));
    }

    AskedIds with(String id) {
        var parts = ID.matcher(id);
        if (!parts.matches()) {
            throw new IllegalArgumentException("question id " + id + " (expected: group-number)");
        }
        var more = new TreeMap<>(groups);
        var bits = group(parts.group(1)).setBit(Integer.parseInt(parts.group(2)));
        more.put(parts.group(1), bits);
        return new AskedIds(more);
    }

    /// How many of a group were asked.
    int count(String group) {
        return group(group).bitCount();
    }

    /// How many were asked in all.
    int count() {
        return groups.values().stream().mapToInt(BigInteger::bitCount).sum();
    }

    String write() {
        var parts =
                groups.entrySet().stream()
                        .map(group -> group.getKey() + ":" + group.getValue().toString(HEX));
        return String.join(" ", parts.toList());
    }

    private BigInteger group(String name) {
        return groups.getOrDefault(name, BigInteger.ZERO);
    }
}
