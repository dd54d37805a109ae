package basel.shared.model;

/// The form that a model's JSON answer must have: a name and a JSON Schema (draft 2020-12) as text.
public record JsonSchema(String name, String text) {}
