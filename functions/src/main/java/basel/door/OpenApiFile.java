package basel.door;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The OpenAPI document as it is served: the one that the build generated, with two flaws of the
/// generator mended. A field that may be null and has a schema of its own is written as both at
/// once, which nothing fits; and a text that may be missing is said to be an object, too.
public final class OpenApiFile {
    private static final String GENERATED = "META-INF/swagger/openapi.json";
    private static final Pattern BOTH_AT_ONCE =
            Pattern.compile("\"type\":\"null\",\"allOf\":\\[(\\{\"\\$ref\":\"[^\"]+\"})]");
    private static final Pattern ALSO_AN_OBJECT =
            Pattern.compile("\"type\":\\[(\"[a-z]+\"),\"null\",\"object\"]");

    private OpenApiFile() {}

    /// Prints it, for those who make types of it.
    public static void main(String[] none) {
        System.out.println(text());
    }

    static String text() {
        var either =
                BOTH_AT_ONCE.matcher(generated()).replaceAll("\"anyOf\":[$1,{\"type\":\"null\"}]");
        return ALSO_AN_OBJECT.matcher(either).replaceAll("\"type\":[$1,\"null\"]");
    }

    private static String generated() {
        try (var in = OpenApiFile.class.getClassLoader().getResourceAsStream(GENERATED)) {
            if (in == null) {
                throw new IllegalStateException("the zip lacks " + GENERATED);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + GENERATED, e);
        }
    }
}
