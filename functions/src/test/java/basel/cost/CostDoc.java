package basel.cost;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The counted table of one kind in `docs/cost.md`, between `<!-- counted: KIND -->` and `<!-- end
/// -->`.
final class CostDoc {
    private final Path file;
    private final String kind;

    CostDoc(Path file, String kind) {
        this.file = file;
        this.kind = kind;
    }

    List<String> lines() {
        var all = read();
        return all.subList(begin(all), end(all));
    }

    void write(List<String> table) {
        var all = new ArrayList<>(read());
        var place = all.subList(begin(all), end(all));
        place.clear();
        place.addAll(table);
        try {
            Files.write(file, all);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private int begin(List<String> all) {
        int at = all.indexOf("<!-- counted: " + kind + " -->");
        if (at < 0) {
            throw new IllegalStateException(file + " has no place for " + kind);
        }
        return at + 1;
    }

    private int end(List<String> all) {
        return begin(all) + all.subList(begin(all), all.size()).indexOf("<!-- end -->");
    }

    private List<String> read() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
