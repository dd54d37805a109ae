package basel.local.conformance;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.function.Executable;

/// A row of the conformance table: what AWS does, where that is written, and how it is seen here.
///
/// @param source a page of AWS's documentation, a standard, or a capture of AWS that somebody
///   published
record Case(String name, String source, Executable check) {
    static Stream<DynamicTest> tests(List<Case> table) {
        return table.stream()
                .map(row ->
                        DynamicTest.dynamicTest(row.name + "  [" + row.source + "]", row.check));
    }
}
