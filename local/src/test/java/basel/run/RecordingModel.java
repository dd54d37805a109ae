package basel.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/// A server on the loopback that speaks `/v1/chat/completions`, keeps every request, and answers
/// with a question, or with JSON that holds one fact quoted from what it was given.
final class RecordingModel implements AutoCloseable {
    private final List<JsonNode> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    RecordingModel() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        }
        server.createContext("/v1/chat/completions", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /// The bodies asked so far, oldest first.
    List<JsonNode> requests() {
        return List.copyOf(requests);
    }

    /// What the model was told, apart from the turns.
    static String system(JsonNode request) {
        return request.get("messages").get(0).get("content").asText();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request =
                    Wire.read(
                            new String(
                                    exchange.getRequestBody().readAllBytes(),
                                    StandardCharsets.UTF_8));
            requests.add(request);
            boolean streams = request.path("stream").asBoolean();
            var body = (streams ? spoken() : written(request)).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .add("Content-Type", streams ? "text/event-stream" : "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static String spoken() {
        return """
        data: {"choices":[{"delta":{"content":"Thank you. "}}]}

        data: {"choices":[{"delta":{"content":"What came of it?"},"finish_reason":"stop"}]}

        data: {"choices":[],"usage":{"prompt_tokens":100,"completion_tokens":6}}

        data: [DONE]

        """;
    }

    private static String written(JsonNode request) {
        var name = request.at("/response_format/json_schema/name").asText();
        var json =
                switch (name) {
                    case "learn" -> learned(system(request));
                    case "summary" -> "{\"summary\":\"They spoke of their work.\"}";
                    default -> "{\"title\":\"Work\"}";
                };
        var content = Wire.quoted(json);
        return "{\"choices\":[{\"message\":{\"content\":%s},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":50,\"completion_tokens\":20}}"
                .formatted(content);
    }

    /// The word that begins with `CANARY-` is learned as a skill.
    private static String learned(String system) {
        var found = java.util.regex.Pattern.compile("CANARY-[A-Z]+-\\d+").matcher(system);
        if (!found.find()) {
            return "{\"facts\":[],\"answered\":true,\"corrects\":[]}";
        }
        return "{\"facts\":[{\"kind\":\"skill\",\"value\":\"%1$s\",\"polarity\":\"yes\",\"sentence\":\"You know %1$s.\",\"quote\":\"%1$s\",\"message\":\"m1\"}],\"answered\":true,\"corrects\":[]}"
                .formatted(found.group());
    }
}
