package basel.door;

import static org.assertj.core.api.Assertions.assertThat;

import basel.testing.NoContext;
import basel.testing.Product;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// An HTTP request as Lambda hands it over: bytes in, bytes out.
final class HttpBytesTest {
    private static Product product;
    private static HttpFunction function;

    @BeforeAll
    static void start() {
        product = Product.with(Map.of("basel.limits", "off"));
        function = new HttpFunction(product.bean(ApplicationContext.class));
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    @Test
    void an_event_of_payload_2_is_answered_in_its_form() throws IOException {
        var answer = ask("GET", "/health", "", "false");

        assertThat(answer.get("statusCode").getIntValue()).isEqualTo(200);
        assertThat(answer.get("isBase64Encoded").getBooleanValue()).isFalse();
        assertThat(answer.get("headers").get("Content-Type").getStringValue())
                .startsWith("application/json");
        assertThat(answer.get("body").getStringValue()).contains("\"status\":\"ok\"");
    }

    @Test
    void a_body_may_come_in_base64() throws IOException {
        var text = "{\"email\":\"somebody@basel.test\",\"challenge\":\"" + "a".repeat(43) + "\"}";
        var plain = ask("POST", "/auth/link", text.replace("\"", "\\\""), "false");
        var encoded =
                java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));

        assertThat(ask("POST", "/auth/link", encoded, "true").get("statusCode").getIntValue())
                .isEqualTo(plain.get("statusCode").getIntValue())
                .isLessThan(300);
    }

    private static JsonNode ask(String method, String path, String body, String base64)
            throws IOException {
        var event =
                """
                {"version":"2.0","routeKey":"$default","rawPath":"%2$s","rawQueryString":"","cookies":["a=b"],
                "headers":{"content-type":"application/json","content-length":"40","host":"127.0.0.1"},
                "requestContext":{"accountId":"0","apiId":"api","http":{"method":"%1$s","path":"%2$s",
                "protocol":"HTTP/1.1","sourceIp":"192.0.2.1","userAgent":"test"},"requestId":"r","timeEpoch":1},
                "body":"%3$s","isBase64Encoded":%4$s}\
                """
                        .formatted(method, path, body, base64);
        var out = new ByteArrayOutputStream();
        function.handleRequest(
                new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                out,
                new NoContext());
        return product.json().readValue(out.toByteArray(), JsonNode.class);
    }
}
