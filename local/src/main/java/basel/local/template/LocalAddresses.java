package basel.local.template;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Turns the addresses that AWS would give into those of this machine, and answers `{{resolve:…}}`.
final class LocalAddresses {
    private static final Pattern DYNAMIC =
            Pattern.compile("\\{\\{resolve:(secretsmanager|ssm|ssm-secure):([^}]*)}}");

    private final Surroundings here;
    private final Map<String, String> replacements = new LinkedHashMap<>();
    private final Map<String, String> parameterValues = new LinkedHashMap<>();

    LocalAddresses(Surroundings here) {
        this.here = here;
        replacements.put("https://" + here.web(), "http://" + here.web());
        replacements.put("wss://" + here.web(), "ws://" + here.web());
    }

    void http(String apiId, String prefix) {
        replacements.put("https://" + host(apiId), "http://" + here.web() + prefix);
    }

    /// The management endpoint (`https://…`) is at the AWS front, the socket itself (`wss://…`) at
    /// the web origin.
    void socket(String apiId) {
        replacements.put("https://" + host(apiId), "http://" + here.aws() + "/" + apiId);
        replacements.put("wss://" + host(apiId), "ws://" + here.web());
    }

    void functionUrl(String functionId) {
        var authority = here.functionUrls().getOrDefault(functionId, here.web());
        replacements.put(
                "https://" + Attributes.functionUrlHost(functionId, here.region()),
                "http://" + authority);
    }

    void parameter(String name, String value) {
        parameterValues.put(name, value);
    }

    String local(String text) {
        var result =
                DYNAMIC.matcher(text)
                        .replaceAll(match ->
                                Matcher.quoteReplacement(dynamic(match.group(1), match.group(2))));
        for (var entry : replacements.entrySet()) {
            result = result.replace(entry.getKey(), entry.getValue());
        }
        return result;
    }

    private String dynamic(String service, String reference) {
        var id = service.equals("secretsmanager") ? secret(reference) : parameter(reference);
        var known = parameterValues.get(id);
        return known != null ? known : here.secrets().getOrDefault(id, Secrets.of(id));
    }

    private static String parameter(String reference) {
        return reference.replaceFirst(":\\d+$", "");
    }

    private static String secret(String reference) {
        return List.of(reference.split(":SecretString|:secret:", -1)).stream()
                .filter(part -> !part.startsWith("arn:") && !part.isEmpty())
                .findFirst()
                .orElse(reference);
    }

    private String host(String apiId) {
        return apiId + ".execute-api." + here.region() + "." + Surroundings.SUFFIX;
    }
}
