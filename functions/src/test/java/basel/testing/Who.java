package basel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A row of `docs/who.csv`: who may ask for a route or an action.
public record Who(String method, String path, String who, String condition) {
    private static final Path FILE = Path.of("../docs/who.csv");

    public static List<Who> all() {
        try {
            return Files.readAllLines(FILE).stream()
                    .skip(1)
                    .map(line -> line.split(",", 4))
                    .map(row -> new Who(row[0], row[1], row[2], row[3]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    public boolean socket() {
        return method.equals("SOCKET");
    }

    public String name() {
        return method + " " + path;
    }

    /// What this asker is to be told: `welcome`, `sign in` or `forbidden`.
    public String expected(Asker asker) {
        if (who.equals("anyone")) {
            return condition.contains("cookie") ? "sign in" : "welcome";
        }
        if (!asker.signedIn()) {
            return "sign in";
        }
        return switch (who) {
            case "member" -> "welcome";
            case "account" -> asker == Asker.GUEST ? "forbidden" : "welcome";
            case "staff" ->
                    asker == Asker.SUPPORTER || asker == Asker.ADMIN ? "welcome" : "forbidden";
            case "admin" -> asker == Asker.ADMIN ? "welcome" : "forbidden";
            default -> throw new IllegalStateException(name() + ": who is " + who);
        };
    }

    /// Everybody who may come along.
    public enum Asker {
        ANONYMOUS,
        EXPIRED,
        REVOKED,
        GUEST,
        CANDIDATE,
        RECRUITER,
        RESEARCHER,
        SUPPORTER,
        ADMIN;

        public boolean signedIn() {
            return this != ANONYMOUS && this != EXPIRED && this != REVOKED;
        }
    }
}
