package basel.door;

import basel.shared.web.Problem;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/// The API's own page: Swagger UI from this zip, over the OpenAPI document that the build
/// generated.
@Hidden
@Controller("/docs")
@Secured(SecurityRule.IS_ANONYMOUS)
final class DocsController {
    private static final Map<String, Asset> ASSETS =
            Map.of(
                    "index.html", new Asset("docs/index.html", "text/html; charset=utf-8"),
                    "start.js", new Asset("docs/start.js", "text/javascript; charset=utf-8"),
                    "swagger-ui-bundle.js",
                            new Asset(
                                    "docs/swagger-ui-bundle.js", "text/javascript; charset=utf-8"),
                    "swagger-ui.css", new Asset("docs/swagger-ui.css", "text/css; charset=utf-8"));

    private record Asset(String resource, String type) {}

    @Get
    HttpResponse<byte[]> page() {
        return file("index.html");
    }

    @Get("/{name}")
    HttpResponse<byte[]> file(String name) {
        if (name.equals("openapi.json")) {
            return cached(
                    OpenApiFile.text().getBytes(StandardCharsets.UTF_8),
                    MediaType.APPLICATION_JSON);
        }
        var asset = ASSETS.get(name);
        if (asset == null) {
            throw Problem.notFound("There is no such page.");
        }
        return cached(read(asset.resource()), asset.type());
    }

    private static HttpResponse<byte[]> cached(byte[] body, String type) {
        return HttpResponse.ok(body)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CACHE_CONTROL, "public, max-age=300");
    }

    private static byte[] read(String resource) {
        try (var in = DocsController.class.getClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the zip lacks " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
