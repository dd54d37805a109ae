package basel.shared.sign;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONArrayUtils;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// Makes the keys of a deployment where they are missing: `MakeKeys --path /basel/<stack>` into
/// SSM, `MakeKeys --file <file> [--path …]` into this machine's parameters. `--rotate` puts a newer
/// key before each; the older ones still verify and open. What CloudFront says to the functions
/// (`keys/front`) is no list: it is made once, and only a deployment changes it at both ends.
public final class MakeKeys {
    private static final List<String> SYMMETRIC =
            List.of("keys/master", "keys/invite", "keys/password", "keys/unsubscribe");
    private static final String SESSION = "keys/session";
    static final String FRONT = "keys/front";

    /// Older keys that are kept; a parameter holds 4 KB.
    private static final int MOST = 5;

    private MakeKeys() {}

    public static void main(String[] arguments) {
        var asked = List.of(arguments);
        var path = after(asked, "--path", "/basel/basel");
        var file = after(asked, "--file", "");
        var home = file.isEmpty() ? KeyHome.ssm(path) : KeyHome.file(Path.of(file), path);
        var standing = new TreeMap<String, String>();
        for (var name : names()) {
            home.find(name).ifPresent(value -> standing.put(name, value));
        }
        var made = asked.contains("--rotate") ? rotated(standing) : missing(standing);
        made.forEach(home::put);
        System.out.println(made.isEmpty() ? "All keys are there." : "Made " + made.keySet());
    }

    /// New keys for every name that does not stand yet.
    public static Map<String, String> missing(Map<String, String> standing) {
        var made = new TreeMap<String, String>();
        for (var name : names()) {
            if (!standing.containsKey(name)) {
                made.put(name, name.equals(FRONT) ? Secrets.random() : newer(name, "[]"));
            }
        }
        return made;
    }

    /// Every name's keys with a newer one before them.
    public static Map<String, String> rotated(Map<String, String> standing) {
        var made = missing(standing);
        for (var name : lists()) {
            made.put(name, newer(name, standing.getOrDefault(name, "[]")));
        }
        return made;
    }

    static List<String> names() {
        var names = new ArrayList<>(lists());
        names.add(FRONT);
        return names;
    }

    private static List<String> lists() {
        var names = new ArrayList<>(SYMMETRIC);
        names.add(SESSION);
        return names;
    }

    private static String newer(String name, String standing) {
        try {
            var keys = new ArrayList<Object>();
            keys.add(name.equals(SESSION) ? signing() : symmetric());
            keys.addAll(JSONArrayUtils.parse(standing));
            return JSONArrayUtils.toJSONString(
                    List.copyOf(keys.subList(0, Math.min(MOST, keys.size()))));
        } catch (ParseException e) {
            throw new IllegalStateException(name + " (expected: a JSON list)", e);
        }
    }

    private static Map<String, Object> signing() {
        try {
            return new ECKeyGenerator(Curve.P_256).keyID(id()).generate().toJSONObject();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot make a key on P-256", e);
        }
    }

    private static Map<String, Object> symmetric() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Map.of("id", id(), "secret", Base64.getEncoder().encodeToString(bytes));
    }

    private static String id() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static String after(List<String> arguments, String name, String otherwise) {
        var at = arguments.indexOf(name);
        return at < 0 || at + 1 >= arguments.size() ? otherwise : arguments.get(at + 1);
    }
}
