package basel.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CodeTest {
    @TempDir private Path folder;

    @Test
    void a_package_is_unpacked_once_with_the_runtimes_client_beside_it() throws IOException {
        zip("functions.zip", "Plain.class", "lib/one.jar");
        var code = new Code(folder.resolve("template.yaml"), folder);

        var path = List.of(code.classPath("functions.zip").split(File.pathSeparator, -1));

        var unpacked = Path.of(path.getFirst());
        assertThat(unpacked.resolve("Plain.class")).hasContent("Plain.class");
        assertThat(path.get(1)).isEqualTo(unpacked + "/lib/*");
        assertThat(unpacked.resolve("lib/one.jar")).exists();
        assertThat(path).anyMatch(jar -> jar.contains("aws-lambda-java-runtime-interface-client"));
        assertThat(path).noneMatch(jar -> jar.contains("basel-functions"));
        assertThat(code.classPath("functions.zip")).startsWith(unpacked.toString());
    }

    @Test
    void without_a_package_there_is_this_processs_own_class_path() throws IOException {
        var own = System.getProperty("java.class.path");
        var code = new Code(folder.resolve("template.yaml"), folder);

        assertThat(code.classPath("")).isEqualTo(own);
        assertThat(code.classPath("target/not-built.zip")).isEqualTo(own);
    }

    @Test
    void a_package_writes_nowhere_else() throws IOException {
        zip("functions.zip", "../outside.txt");
        var code = new Code(folder.resolve("template.yaml"), folder.resolve("state"));

        assertThatThrownBy(() -> code.classPath("functions.zip"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("../outside.txt");
        assertThat(folder.resolve("state/outside.txt")).doesNotExist();
    }

    private void zip(String name, String... entries) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve(name)))) {
            for (var entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                zip.write(entry.getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
