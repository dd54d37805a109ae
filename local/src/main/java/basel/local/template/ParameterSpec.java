package basel.local.template;

/// An SSM parameter that the template makes.
public record ParameterSpec(String id, String name, String type, String value) {}
