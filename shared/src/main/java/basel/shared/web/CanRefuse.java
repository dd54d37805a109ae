package basel.shared.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// Documents how every route of a controller refuses: always with an error body.
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(
        responseCode = "400",
        description = "Unreadable",
        content = @Content(schema = @Schema(implementation = ErrorBody.class)))
@ApiResponse(
        responseCode = "401",
        description = "Not signed in",
        content = @Content(schema = @Schema(implementation = ErrorBody.class)))
@ApiResponse(
        responseCode = "403",
        description = "Not allowed",
        content = @Content(schema = @Schema(implementation = ErrorBody.class)))
@ApiResponse(
        responseCode = "404",
        description = "Missing, or somebody else's",
        content = @Content(schema = @Schema(implementation = ErrorBody.class)))
@ApiResponse(
        responseCode = "405",
        description = "No such method here",
        content = @Content(schema = @Schema(implementation = ErrorBody.class)))
@ApiResponse(
        responseCode = "409",
        description = "It stands differently now",
        content = @Content(schema = @Schema(implementation = ErrorBody.class)))
@ApiResponse(
        responseCode = "413",
        description = "Too large",
        content = @Content(schema = @Schema(implementation = ErrorBody.class)))
@ApiResponse(
        responseCode = "415",
        description = "The body is no JSON",
        content = @Content(schema = @Schema(implementation = ErrorBody.class)))
@ApiResponse(
        responseCode = "422",
        description = "A wrong field",
        content = @Content(schema = @Schema(implementation = ErrorBody.class)))
@ApiResponse(
        responseCode = "429",
        description = "Too often",
        content = @Content(schema = @Schema(implementation = ErrorBody.class)))
@ApiResponse(
        responseCode = "500",
        description = "Our fault",
        content = @Content(schema = @Schema(implementation = ErrorBody.class)))
@ApiResponse(
        responseCode = "503",
        description = "Something that is needed does not answer",
        content = @Content(schema = @Schema(implementation = ErrorBody.class)))
public @interface CanRefuse {}
