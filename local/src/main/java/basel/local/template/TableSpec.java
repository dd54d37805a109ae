package basel.local.template;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// A DynamoDB table.
///
/// @param properties the resolved properties, whose names are those of `CreateTable`
/// @param ttlAttribute attribute with the expiry in epoch seconds, or null
public record TableSpec(
        String id, String name, String arn, JsonNode properties, @Nullable String ttlAttribute) {}
