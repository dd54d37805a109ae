package basel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The Python tools of the build, and the template that they expand.
final class Tools {
    static final Path REPO =
            Path.of(System.getProperty("basel.repo", "..")).toAbsolutePath().normalize();

    private Tools() {}

    /// Expands the product's template for a package with these contents.
    static Path expanded(Path folder, String contents) {
        try {
            var code = Files.writeString(folder.resolve(contents + ".zip"), contents);
            var out = folder.resolve(contents + ".json");
            python("infra-cdk/expand.py", "--code", code.toString(), out.toString());
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a package into " + folder, e);
        }
    }

    /// What a Python program of the build prints; it has to end well.
    static String python(String... arguments) {
        var command = new ArrayList<>(List.of(REPO.resolve("scripts/python").toString()));
        command.addAll(List.of(arguments));
        try {
            var process =
                    new ProcessBuilder(command)
                            .directory(REPO.toFile())
                            .redirectErrorStream(true)
                            .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor()).as("%s: %s", command, said).isZero();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted while running " + command, e);
        }
    }

    static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
