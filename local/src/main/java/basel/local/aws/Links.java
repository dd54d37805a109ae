package basel.local.aws;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/// Finds the addresses in a mail's text and html.
final class Links {
    private static final Pattern PLAIN = Pattern.compile("https?://[^\\s<>\"'\\])}]+");
    private static final Pattern ANCHOR =
            Pattern.compile("(?i)href\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)')");

    private Links() {}

    static List<String> in(String text, String html) {
        var result = new LinkedHashSet<String>();
        var plain = PLAIN.matcher(text);
        while (plain.find()) {
            result.add(plain.group().replaceFirst("[.,;:!?]+$", ""));
        }
        var anchors = ANCHOR.matcher(html);
        while (anchors.find()) {
            var link = anchors.group(1) == null ? anchors.group(2) : anchors.group(1);
            if (link.startsWith("http")) {
                result.add(link.replace("&amp;", "&").replace("&#x3D;", "=").replace("&#61;", "="));
            }
        }
        return List.copyOf(result);
    }
}
