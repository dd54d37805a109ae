package basel.local.aws;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads a raw mail (RFC 5322 with MIME): its headers, and its text and html parts at any depth.
final class Mime {
    private static final Pattern WORD =
            Pattern.compile("=\\?([^?]+)\\?([bBqQ])\\?([^?]*)\\?=(\\s+(?==\\?))?");
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i)boundary=(?:\"([^\"]+)\"|([^;\\s]+))");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?([^\";\\s]+)");
    private static final int DEEPEST = 10;

    private final Map<String, String> headers;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder html = new StringBuilder();

    private Mime(byte[] raw) {
        var whole = new String(raw, ISO_8859_1);
        headers = headers(whole);
        read(headers, body(whole), 0);
    }

    static Mime of(byte[] raw) {
        return new Mime(raw);
    }

    Map<String, String> headers() {
        return headers;
    }

    String header(String name) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    List<String> addresses(String name) {
        return Arrays.stream(header(name).split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    String text() {
        return text.toString();
    }

    String html() {
        return html.toString();
    }

    private void read(Map<String, String> own, String body, int depth) {
        var type = value(own, "content-type", "text/plain");
        var boundary = BOUNDARY.matcher(type);
        if (type.toLowerCase(Locale.ROOT).startsWith("multipart/")
                && boundary.find()
                && depth < DEEPEST) {
            var mark = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
            parts(body, mark).forEach(part -> read(headers(part), body(part), depth + 1));
            return;
        }
        if (value(own, "content-disposition", "")
                .toLowerCase(Locale.ROOT)
                .startsWith("attachment")) {
            return;
        }
        var decoded =
                new String(
                        bytes(value(own, "content-transfer-encoding", "7bit"), body),
                        charset(type));
        if (type.toLowerCase(Locale.ROOT).startsWith("text/html")) {
            html.append(decoded);
        } else if (type.toLowerCase(Locale.ROOT).startsWith("text/")) {
            text.append(decoded);
        }
    }

    private static List<String> parts(String body, String boundary) {
        var result = new ArrayList<String>();
        var pieces =
                ("\n" + body.replace("\r\n", "\n")).split(Pattern.quote("\n--" + boundary), -1);
        for (var i = 1; i < pieces.length && !pieces[i].startsWith("--"); i++) {
            result.add(pieces[i].replaceFirst("^[ \\t]*\\n", ""));
        }
        return result;
    }

    private static Map<String, String> headers(String part) {
        var result = new LinkedHashMap<String, String>();
        var head = split(part)[0].replaceAll("\\n[ \\t]+", " ");
        for (var line : head.split("\\n", -1)) {
            var colon = line.indexOf(':');
            if (colon > 0) {
                result.put(
                        line.substring(0, colon).strip(), words(line.substring(colon + 1).strip()));
            }
        }
        return result;
    }

    private static String body(String part) {
        return split(part)[1];
    }

    private static String[] split(String part) {
        var lines = part.replace("\r\n", "\n");
        if (lines.startsWith("\n")) {
            return new String[] {"", lines.substring(1)};
        }
        var end = lines.indexOf("\n\n");
        return end < 0
                ? new String[] {lines, ""}
                : new String[] {lines.substring(0, end), lines.substring(end + 2)};
    }

    private static byte[] bytes(String encoding, String body) {
        return switch (encoding.toLowerCase(Locale.ROOT).strip()) {
            case "base64" -> Base64.getMimeDecoder().decode(body.strip());
            case "quoted-printable" -> quotedPrintable(body.replaceAll("=[ \\t]*\\n", ""), false);
            default -> body.getBytes(ISO_8859_1);
        };
    }

    private static byte[] quotedPrintable(String encoded, boolean header) {
        var result = new ByteArrayOutputStream();
        for (var i = 0; i < encoded.length(); i++) {
            var c = encoded.charAt(i);
            if (c == '=' && hex(encoded, i + 1)) {
                result.write(Integer.parseInt(encoded.substring(i + 1, i + 3), 16));
                i += 2;
            } else {
                result.write(header && c == '_' ? ' ' : c);
            }
        }
        return result.toByteArray();
    }

    private static boolean hex(String text, int at) {
        return at + 1 < text.length()
                && Character.digit(text.charAt(at), 16) >= 0
                && Character.digit(text.charAt(at + 1), 16) >= 0;
    }

    /// Encoded words (RFC 2047), and UTF-8 written plainly.
    private static String words(String value) {
        var decoded =
                WORD.matcher(value)
                        .replaceAll(match -> {
                            var bytes =
                                    match.group(2).equalsIgnoreCase("b")
                                            ? Base64.getMimeDecoder().decode(match.group(3))
                                            : quotedPrintable(match.group(3), true);
                            return java.util.regex.Matcher.quoteReplacement(
                                    new String(bytes, named(match.group(1))));
                        });
        return decoded.equals(value) ? new String(value.getBytes(ISO_8859_1), UTF_8) : decoded;
    }

    private static Charset charset(String type) {
        var found = CHARSET.matcher(type);
        return found.find() ? named(found.group(1)) : UTF_8;
    }

    private static Charset named(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return UTF_8;
        }
    }

    private static String value(Map<String, String> own, String name, String otherwise) {
        return own.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
