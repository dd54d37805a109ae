package basel.local.gateway;

import java.util.regex.Pattern;

/// CloudFront's `PathPattern`: `*` is any text, `?` one character, a missing leading slash is
/// added.
record PathPattern(Pattern regex) {
    static PathPattern of(String pattern) {
        var absolute = pattern.startsWith("/") || pattern.startsWith("*") ? pattern : "/" + pattern;
        return new PathPattern(
                Pattern.compile(
                        Pattern.quote(absolute).replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q")));
    }

    boolean matches(String path) {
        return regex.matcher(path).matches();
    }
}
