package basel.local.template;

/// Reads a DynamoDB table.
final class TableReader {
    private final References references;

    TableReader(References references) {
        this.references = references;
    }

    TableSpec table(Resource resource) {
        if (!resource.get("KeySchema").isArray()
                || !resource.get("AttributeDefinitions").isArray()) {
            throw new TemplateProblem(
                    resource.id() + ": expected KeySchema and AttributeDefinitions");
        }
        var ttl = resource.get("TimeToLiveSpecification");
        var attribute =
                ttl.path("Enabled").asBoolean(false)
                        ? ttl.path("AttributeName").asText(null)
                        : null;
        var id = resource.id();
        return new TableSpec(
                id, references.nameOf(id), references.arn(id), resource.properties(), attribute);
    }
}
