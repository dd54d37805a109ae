package basel.local.gateway;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Header lines in the order they came, names as they were sent.
public record Headers(List<Map.Entry<String, String>> lines) {
    public Headers {
        lines = List.copyOf(lines);
    }

    static Headers of(String... namesAndValues) {
        var lines = new ArrayList<Map.Entry<String, String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            lines.add(Map.entry(namesAndValues[i], namesAndValues[i + 1]));
        }
        return new Headers(lines);
    }

    /// The first line of that name, whatever its case.
    public Optional<String> first(String name) {
        return lines.stream()
                .filter(line -> line.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    List<String> all(String name) {
        return lines.stream()
                .filter(line -> line.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    Headers without(String name) {
        return new Headers(
                lines.stream().filter(line -> !line.getKey().equalsIgnoreCase(name)).toList());
    }

    Headers with(String name, String value) {
        var more = new ArrayList<>(without(name).lines);
        more.add(Map.entry(name, value));
        return new Headers(more);
    }

    /// Names in lower case and sorted, several lines of one name joined by a comma.
    Map<String, String> joined() {
        var result = new TreeMap<String, String>();
        for (var line : lines) {
            result.merge(
                    line.getKey().toLowerCase(Locale.ROOT), line.getValue(), (a, b) -> a + "," + b);
        }
        return result;
    }

    /// Names as sent, each with its last value.
    Map<String, String> single() {
        var result = new LinkedHashMap<String, String>();
        for (var line : lines) {
            result.put(line.getKey(), line.getValue());
        }
        return result;
    }

    /// Names as sent, each with all its values.
    Map<String, List<String>> multiple() {
        var result = new LinkedHashMap<String, List<String>>();
        for (var line : lines) {
            result.computeIfAbsent(line.getKey(), _ -> new ArrayList<>()).add(line.getValue());
        }
        return result;
    }
}
