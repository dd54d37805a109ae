package basel.door;

import basel.shared.model.LanguageModel;
import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/// Says that the product runs, and on what.
@Controller
@Tag(name = "operation")
final class HealthController {
    private final String version;
    private final String provider;
    private final BeanProvider<LanguageModel> model;

    HealthController(
            @Value("${basel.version}") String version,
            @Value("${basel.model.provider:none}") String provider,
            BeanProvider<LanguageModel> model) {
        this.version = version;
        this.provider = provider;
        this.model = model;
    }

    /// How it goes.
    @Serdeable
    record Health(String status, String model, String version) {}

    @Operation(summary = "Says that the product runs, and on what")
    @Get("/health")
    @Secured(SecurityRule.IS_ANONYMOUS)
    Health health() {
        var name = model.isPresent() ? model.get().name() : provider;
        return new Health("ok", name, version);
    }
}
