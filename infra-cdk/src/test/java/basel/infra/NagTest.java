package basel.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NagTest {
    @TempDir static Path folder;

    @Test
    void nothing_is_found_that_is_not_accepted_with_its_reason() {
        var app = Apps.with(folder, Everything.WISHED);

        var found = Nag.of(app, BaselApp.addEdge(app), BaselApp.addStack(app));

        assertThat(found).isEmpty();
    }
}
