package basel.local.run;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// Where the classes of functions are: in their package, unpacked once as Lambda does, with AWS's
/// runtime client beside it. Where no package is named or built, on this process's own class path.
final class Code {
    /// What Lambda's own runtime brings.
    private static final List<String> CLIENT =
            List.of(
                    "aws-lambda-java-runtime-interface-client-",
                    "aws-lambda-java-serialization-",
                    "aws-lambda-java-core-",
                    "utils-lite-");

    private final Path template;
    private final Path folder;
    private final Map<Path, String> unpacked = new HashMap<>();

    /// @param template the file that names the packages
    /// @param folder where packages are unpacked
    Code(Path template, Path folder) {
        this.template = template;
        this.folder = folder;
    }

    String classPath(String uri) throws IOException {
        var zip = template.resolveSibling(uri);
        if (uri.isEmpty() || !Files.isRegularFile(zip)) {
            return System.getProperty("java.class.path");
        }
        var known = unpacked.get(zip);
        if (known == null) {
            known = unpack(zip, folder.resolve("package-" + unpacked.size()));
            unpacked.put(zip, known);
        }
        return known;
    }

    private static String unpack(Path zip, Path to) throws IOException {
        try (var file = new ZipFile(zip.toFile())) {
            for (var entry : file.stream().filter(one -> !one.isDirectory()).toList()) {
                var path = to.resolve(entry.getName()).normalize();
                if (!path.startsWith(to)) {
                    throw new IOException(zip + " leads outside: " + entry.getName());
                }
                Files.createDirectories(path.getParent());
                try (var in = file.getInputStream(entry)) {
                    Files.copy(in, path);
                }
            }
        }
        var own = Stream.of(to.toString(), to.resolve("lib") + "/*");
        return Stream.concat(own, client()).collect(Collectors.joining(File.pathSeparator));
    }

    private static Stream<String> client() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(jar ->
                        CLIENT.stream()
                                .anyMatch(Path.of(jar).getFileName().toString()::startsWith));
    }
}
