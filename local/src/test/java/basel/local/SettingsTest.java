package basel.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import basel.local.template.ParameterSpec;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void nothing_said_is_the_loopback_at_8000_with_the_front_beside_it() {
        var settings = Settings.read(List.of());

        assertThat(settings.bind()).isEqualTo("127.0.0.1");
        assertThat(settings.port()).isEqualTo(8000);
        assertThat(settings.awsPort()).isEqualTo(8001);
        assertThat(settings.mode()).isEqualTo(Settings.Mode.IN_PROCESS);
        assertThat(settings.state()).isEqualTo(Path.of(".basel"));
    }

    @Test
    void every_option_is_read() {
        var settings =
                Settings.read(
                        List.of(
                                "--lambda",
                                "--port",
                                "9000",
                                "--parameter",
                                "Limits=off",
                                "--parameter",
                                "A=b=c",
                                "--fault",
                                "gone=0.05",
                                "--warm",
                                "One,Two",
                                "--dynamodb",
                                "http://127.0.0.1:4566",
                                "--faster",
                                "20"));

        assertThat(settings.mode()).isEqualTo(Settings.Mode.LAMBDA);
        assertThat(settings.awsPort()).isEqualTo(9001);
        assertThat(settings.parameters()).containsEntry("Limits", "off").containsEntry("A", "b=c");
        assertThat(settings.faults()).containsEntry("gone", 0.05);
        assertThat(settings.warm()).containsExactly("One", "Two");
        assertThat(settings.faster()).isEqualTo(20);
        assertThat(settings.dynamo()).isEqualTo(URI.create("http://127.0.0.1:4566"));
    }

    @Test
    void a_secret_comes_from_the_environment_and_never_from_the_command_line() {
        var settings =
                Settings.read(List.of("--secret", "/a/key=A_KEY", "--secret", "/b/key=B_KEY"));

        var secrets = settings.secrets(Map.of("A_KEY", " abc ", "C_KEY", "x"));

        assertThat(secrets)
                .containsExactly(new ParameterSpec("A_KEY", "/a/key", "SecureString", "abc"));
    }

    @Test
    void what_is_not_understood_is_named() {
        assertThatThrownBy(() -> Settings.read(List.of("--prot", "1")))
                .hasMessageContaining("--prot is not understood");
        assertThatThrownBy(() -> Settings.read(List.of("--port", "many")))
                .hasMessageContaining("--port many");
        assertThatThrownBy(() -> Settings.read(List.of("--parameter", "x")))
                .hasMessageContaining("name=value");
        assertThatThrownBy(() -> Settings.read(List.of("--fault", "gone=often")))
                .hasMessageContaining("a number");
        assertThatThrownBy(() -> Settings.read(List.of("--port"))).hasMessageContaining("--port");
    }
}
