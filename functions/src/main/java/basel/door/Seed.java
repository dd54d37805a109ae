package basel.door;

import basel.account.Accounts;
import basel.account.Address;
import basel.shared.kernel.Role;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Makes one person per role to try things with, through the system that runs on this machine:
/// `Seed [--port 8000] [--wait]`. It calls the AWS front with the rights of the Account function,
/// and knows no other AWS; a deployed system has no use for it.
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
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Seed() {}

    public static void main(String[] arguments) throws InterruptedException {
        var asked = List.of(arguments);
        var at = asked.indexOf("--port");
        int port = 1 + (at < 0 ? 8000 : Integer.parseInt(asked.get(at + 1)));
        if (asked.contains("--wait")) {
            await(port);
        }
        System.setProperty("aws.endpointUrl", "http://127.0.0.1:" + port);
        try (var context =
                ApplicationContext.builder().banner(false).properties(settings()).start()) {
            people(context.getBean(Accounts.class)).forEach(System.out::println);
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
        settings.put("basel.parameters", "/basel/basel");
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
