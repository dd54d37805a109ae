package basel.local.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A CloudFront function at viewer-request, as far as it rewrites `event.request.uri` in one of two
/// forms: `event.request.uri.replace(/…/, '…')` (with an `|| '…'` for an empty result) and `if
/// (!/…/.test(event.request.uri)) event.request.uri = '…'`.
final class EdgeCode {
    private static final String REGEX = "/((?:[^/\\\\\\[]|\\\\.|\\[[^]]*])+)/";
    private static final String TEXT = "'([^']*)'";
    private static final Pattern REPLACE =
            Pattern.compile(
                    "event\\.request\\.uri\\s*=\\s*event\\.request\\.uri\\.replace\\("
                            + REGEX
                            + ",\\s*"
                            + TEXT
                            + "\\)(?:\\s*\\|\\|\\s*"
                            + TEXT
                            + ")?");
    private static final Pattern UNLESS =
            Pattern.compile(
                    "if\\s*\\(!"
                            + REGEX
                            + "\\.test\\(event\\.request\\.uri\\)\\)\\s*event\\.request\\.uri\\s*=\\s*"
                            + TEXT);

    private interface Step {
        String apply(String uri);
    }

    private final List<Step> steps = new ArrayList<>();

    EdgeCode(List<String> functions) {
        functions.forEach(this::understand);
    }

    String apply(String uri) {
        var result = uri;
        for (var step : steps) {
            result = step.apply(result);
        }
        return result;
    }

    private void understand(String code) {
        var replace = REPLACE.matcher(code);
        var unless = UNLESS.matcher(code);
        if (replace.find()) {
            var pattern = Pattern.compile(replace.group(1));
            var with = replace.group(2);
            var empty = replace.group(3);
            steps.add(uri -> {
                var result = pattern.matcher(uri).replaceFirst(with);
                return result.isEmpty() && empty != null ? empty : result;
            });
        } else if (unless.find()) {
            var pattern = Pattern.compile(unless.group(1));
            var instead = unless.group(2);
            steps.add(uri -> pattern.matcher(uri).find() ? uri : instead);
        } else {
            throw new IllegalArgumentException(
                    "CloudFront function not understood on one machine: " + code.strip());
        }
    }
}
