package basel.door;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.info.License;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import io.swagger.v3.oas.annotations.servers.Server;

/// The head of the OpenAPI document.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Basel",
                        version = "0.1.0",
                        description = "Interviews and conversations: what clients see over HTTP.",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")),
        servers = {@Server(url = "/api", description = "on the web origin")},
        security = @SecurityRequirement(name = "session"))
@SecurityScheme(
        name = "session",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A session token, valid for an hour.")
interface ApiDocument {}
