package basel.shared.model;

import java.util.Map;

/// Data that an answer may rest on, fenced as data in a prompt. An answer names what it rests on by
/// a mark: `[^` + mark + `]`. Marks are short and unique within a request (`q1`, `f3`, `m12`).
public record Material(String type, String mark, Map<String, String> about, String text) {
    public Material {
        about = Map.copyOf(about);
    }

    public static Material of(String type, String mark, String text) {
        return new Material(type, mark, Map.of(), text);
    }
}
