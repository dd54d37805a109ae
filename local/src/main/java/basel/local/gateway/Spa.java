package basel.local.gateway;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;

/// The bucket behind the distribution: files of one folder, read-only.
final class Spa {
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html; charset=utf-8"),
                    Map.entry("js", "text/javascript; charset=utf-8"),
                    Map.entry("mjs", "text/javascript; charset=utf-8"),
                    Map.entry("css", "text/css; charset=utf-8"),
                    Map.entry("json", "application/json"),
                    Map.entry("map", "application/json"),
                    Map.entry("webmanifest", "application/manifest+json"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("txt", "text/plain; charset=utf-8"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("wasm", "application/wasm"));
    private static final Set<String> SMALL_WHEN_ZIPPED =
            Set.of("html", "js", "mjs", "css", "json", "map", "svg", "txt", "webmanifest", "xml");
    private static final String NOT_BUILT =
            """
            <!doctype html><title>Not built yet</title><body style="font:1rem/1.5 system-ui;margin:4rem auto;max-width:32rem">
            <h1>The web pages are not built yet</h1><p>The API and the socket run. Build the pages, then reload.</p>
            """;

    private final Path folder;
    private final Map<String, byte[]> zipped = new ConcurrentHashMap<>();

    Spa(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Reply answer(Request request) {
        if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
            return Reply.message(403, "Only GET and HEAD are allowed here");
        }
        var path = URLDecoder.decode(request.path().replace("+", "%2B"), StandardCharsets.UTF_8);
        var file =
                folder.resolve(path.substring(1).isEmpty() ? "index.html" : path.substring(1))
                        .normalize();
        if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
            return missing(path);
        }
        try {
            return found(request, file, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private Reply missing(String path) {
        if (path.equals("/index.html") || path.equals("/")) {
            return Reply.of(503, "text/html; charset=utf-8", NOT_BUILT).with("retry-after", "5");
        }
        return Reply.of(404, "text/plain; charset=utf-8", "Not found");
    }

    private Reply found(Request request, Path file, byte[] bytes) {
        var ending = ending(file);
        var tag = tag(bytes);
        var headers =
                Headers.of(
                        "content-type", TYPES.getOrDefault(ending, "application/octet-stream"),
                        "cache-control", caching(file),
                        "etag", tag);
        if (request.headers().first("if-none-match").filter(tag::equals).isPresent()) {
            return new Reply(304, headers, new byte[0]);
        }
        boolean zip =
                SMALL_WHEN_ZIPPED.contains(ending)
                        && bytes.length > 1000
                        && request.headers().first("accept-encoding").orElse("").contains("gzip");
        if (!zip) {
            return new Reply(200, headers, bytes);
        }
        var small = zipped.computeIfAbsent(file + tag, _ -> zip(bytes));
        return new Reply(
                200,
                headers.with("content-encoding", "gzip").with("vary", "accept-encoding"),
                small);
    }

    /// Vite puts a hash into the names below `assets`, so they never change; every other file is
    /// asked for anew.
    private String caching(Path file) {
        return file.startsWith(folder.resolve("assets"))
                ? "public, max-age=31536000, immutable"
                : "no-cache";
    }

    private static String ending(Path file) {
        var name = file.toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String tag(byte[] bytes) {
        var sum = new CRC32C();
        sum.update(bytes);
        return "\"" + HexFormat.of().toHexDigits(sum.getValue(), 8) + "-" + bytes.length + "\"";
    }

    private static byte[] zip(byte[] bytes) {
        var result = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(result)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot compress in memory", e);
        }
        return result.toByteArray();
    }
}
