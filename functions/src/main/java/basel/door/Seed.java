package basel.door;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.kernel.Role;
import basel.shared.sign.Parameters;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Makes one person per role to try things with, through the system that runs on this machine:
/// `Seed [--port 8000] [--state FOLDER] [--wait]`. It calls the AWS front with the rights of the
/// Account function, and knows no other AWS; a deployed system has no use for it. With `--state` it
/// fails, and makes nobody, where the system at the port keeps its state elsewhere.
public final class Seed {
    private static final List<Role> ROLES =
            List.of(Role.CANDIDATE, Role.RECRUITER, Role.RESEARCHER, Role.SUPPORTER, Role.ADMIN);
    private static final List<String> TABLES =
            List.of(
                    "Accounts",
                    "Sessions",
                    "Logins",
                    "Connections",
                    "Profiles",
                    "Chats",
                    "Library");
    private static final String PATH = "/basel/basel";
    private static final String KEY = "keys/session";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Seed() {}

    public static void main(String[] arguments) throws InterruptedException {
        var asked = List.of(arguments);
        int port = 1 + Integer.parseInt(option(asked, "--port").orElse("8000"));
        if (asked.contains("--wait")) {
            await(port);
        }
        System.setProperty("aws.endpointUrl", "http://127.0.0.1:" + port);
        try (var context =
                ApplicationContext.builder().banner(false).properties(settings()).start()) {
            option(asked, "--state").ifPresent(state -> check(context, Path.of(state)));
            people(context.getBean(Accounts.class)).forEach(System.out::println);
        }
    }

    private static Optional<String> option(List<String> asked, String name) {
        var at = asked.indexOf(name);
        return at < 0 ? Optional.empty() : Optional.of(asked.get(at + 1));
    }

    /// Two systems never have the same keys: those in the folder must be those that are served.
    private static void check(ApplicationContext context, Path state) {
        var served = context.getBean(Parameters.class).get(KEY);
        if (!kept(context.getBean(JsonMapper.class), state).equals(served)) {
            throw new IllegalStateException(
                    "the system at this port does not keep its state in " + state);
        }
    }

    private static String kept(JsonMapper json, Path state) {
        var file = state.resolve("parameters.json");
        try {
            var entry =
                    json.readValue(Files.readAllBytes(file), JsonNode.class).get(PATH + "/" + KEY);
            var value = entry == null ? null : entry.get("value");
            if (value == null) {
                throw new IllegalStateException(file + " lacks " + KEY);
            }
            return value.getStringValue();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /// Makes the people, or gives those who are there their role; tells who there is.
    static List<String> people(Accounts accounts) {
        return ROLES.stream().map(role -> person(accounts, role)).toList();
    }

    private static String person(Accounts accounts, Role role) {
        var email = role.name().toLowerCase(Locale.ROOT) + "@basel.test";
        var account = accounts.of(Address.mail(email), "en");
        var roles = new HashSet<>(List.of(Role.CANDIDATE, role));
        if (!account.roles().equals(roles)) {
            accounts.setRoles(account.id(), roles);
        }
        return email;
    }

    private static Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        TABLES.forEach(name -> settings.put("basel.tables." + name.toLowerCase(Locale.ROOT), name));
        settings.put("basel.tables.limits", "LimitsTable");
        settings.put("basel.parameters", PATH);
        settings.put("basel.queues.replies", "none");
        settings.put("basel.queues.after", "none");
        settings.put("basel.mail.sender", "none");
        settings.put("aws.accessKeyId", "Account");
        settings.put("aws.secretKey", "local");
        settings.put("aws.region", "eu-central-1");
        return settings;
    }

    private static void await(int port) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end) && !answers(port)) {
            Thread.sleep(500);
        }
    }

    private static boolean answers(int port) {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }
}
