package basel.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// SSM parameters. Those of the template live as long as this process; the others are kept in a
/// file `{"<name>": {"type": "SecureString", "value": "…"}}`, which is read again whenever it
/// changes.
final class ParameterStore {
    private final Map<String, Parameter> made = new TreeMap<>();
    private final Map<String, Parameter> kept = new TreeMap<>();
    private final @Nullable Path file;
    private final Clock clock;
    private FileTime read = FileTime.fromMillis(0);

    /// A parameter and its version.
    record Parameter(String name, String type, String value, long version, Instant changed) {
        boolean secure() {
            return type.equals("SecureString");
        }
    }

    /// @param file where parameters are kept, or null for memory only
    ParameterStore(@Nullable Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /// A parameter that the template makes; it hides a kept one.
    synchronized void make(String name, String type, String value) {
        made.put(name, new Parameter(name, type, value, 1, clock.instant()));
    }

    synchronized Optional<Parameter> find(String name) {
        refresh();
        var own = made.get(name);
        return Optional.ofNullable(own == null ? kept.get(name) : own);
    }

    synchronized Map<String, Parameter> under(String path) {
        refresh();
        var all = new TreeMap<>(kept);
        all.putAll(made);
        var folder = path.endsWith("/") ? path : path + "/";
        all.keySet().removeIf(name -> !name.startsWith(folder));
        return all;
    }

    synchronized Parameter put(String name, String type, String value) {
        refresh();
        var before = find(name).map(Parameter::version).orElse(0L);
        var parameter = new Parameter(name, type, value, before + 1, clock.instant());
        if (made.containsKey(name)) {
            made.put(name, parameter);
            return parameter;
        }
        kept.put(name, parameter);
        write();
        return parameter;
    }

    synchronized boolean delete(String name) {
        refresh();
        var known = made.containsKey(name) || kept.containsKey(name);
        made.remove(name);
        kept.remove(name);
        write();
        return known;
    }

    private void refresh() {
        try {
            if (file == null
                    || !Files.exists(file)
                    || Files.getLastModifiedTime(file).equals(read)) {
                return;
            }
            read = Files.getLastModifiedTime(file);
            kept.clear();
            JsonNode stored = Wire.JSON.readTree(file.toFile());
            stored.properties()
                    .forEach(entry ->
                            kept.put(entry.getKey(), parameter(entry.getKey(), entry.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Parameter parameter(String name, JsonNode node) {
        var version = node.path("version").asLong(1);
        return new Parameter(
                name,
                node.path("type").asText("SecureString"),
                node.path("value").asText(),
                version,
                read.toInstant());
    }

    private void write() {
        if (file == null) {
            return;
        }
        ObjectNode all = Wire.JSON.createObjectNode();
        kept.forEach((name, parameter) ->
                all.putObject(name)
                        .put("type", parameter.type())
                        .put("value", parameter.value())
                        .put("version", parameter.version()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var draft = file.resolveSibling(file.getFileName() + ".new");
            ownerOnly(draft);
            Files.write(draft, Wire.JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all));
            Files.move(
                    draft,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            read = Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    /// Makes an empty file that nobody else can read, before there is anything in it.
    private static void ownerOnly(Path path) throws IOException {
        Files.deleteIfExists(path);
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            var owner = PosixFilePermissions.fromString("rw-------");
            Files.createFile(path, PosixFilePermissions.asFileAttribute(owner));
        }
    }
}
