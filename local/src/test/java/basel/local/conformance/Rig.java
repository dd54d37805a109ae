package basel.local.conformance;

import basel.local.gateway.Clocks;
import basel.local.gateway.Faults;
import basel.local.gateway.Gateway;
import basel.local.gateway.Reply;
import basel.local.gateway.Request;
import basel.local.run.InProcess;
import basel.local.run.Machine;
import basel.local.template.Surroundings;
import basel.local.template.Template;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/// The echo template behind a gateway on a free port, with short clocks.
final class Rig implements AutoCloseable {
    static final Clocks SHORT =
            new Clocks(
                    Duration.ofMillis(700),
                    Duration.ofMillis(700),
                    Duration.ofMillis(900),
                    Duration.ofSeconds(4));

    final Template template;
    final Faults faults = new Faults(new Random(1));
    final Gateway gateway;
    final int port;
    private final InProcess functions;

    Rig(Clocks clocks, int newSocketsPerSecond, Path pages) throws Exception {
        port = freePort();
        var yaml = Path.of(Rig.class.getResource("/echo.yaml").toURI());
        template = Template.read(yaml, Surroundings.at("127.0.0.1:" + port, "127.0.0.1:1"));
        functions =
                new InProcess(
                        template.functions(),
                        new Machine(
                                URI.create("http://127.0.0.1:1"),
                                template.region(),
                                template.account()));
        gateway =
                new Gateway(
                        template,
                        functions,
                        new Gateway.Options(
                                "127.0.0.1", port, pages, clocks, faults, newSocketsPerSecond));
        gateway.start(Rig::noPages);
    }

    static Rig start() throws Exception {
        return new Rig(Clocks.AWS, 500, Files.createTempDirectory("pages"));
    }

    URI http(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    URI socket(String path) {
        return URI.create("ws://127.0.0.1:" + port + path);
    }

    @Override
    public void close() {
        gateway.close();
        functions.close();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Reply noPages(Request request) {
        throw new AssertionError("no page here: " + request.path());
    }
}
