package basel.persona;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The room's word lists, in `persona/`.
final class Resources {
    private Resources() {}

    /// The lines of a file, without comments and empty ones.
    static List<String> lines(String name) {
        try (var in = Resources.class.getResourceAsStream("/persona/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the product lacks its file persona/" + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read persona/" + name, e);
        }
    }
}
