package basel.local.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class HttpApiConformanceTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static Rig rig;

    @BeforeAll
    static void start() throws Exception {
        rig = Rig.start();
    }

    @AfterAll
    static void stop() {
        rig.close();
    }

    @Test
    void first() throws Exception {
        var response =
                CLIENT.send(
                        HttpRequest.newBuilder(rig.http("/api/echo/a%20b?x=1&x=2")).build(),
                        BodyHandlers.ofString());
        System.out.println(response + response.body() + response.headers().map());
        response =
                CLIENT.send(
                        HttpRequest.newBuilder(rig.http("/api/typed"))
                                .header("content-type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString("hi"))
                                .build(),
                        BodyHandlers.ofString());
        System.out.println(response + response.body() + response.headers().map());
        assertThat(response.statusCode()).isEqualTo(201);
    }
}
