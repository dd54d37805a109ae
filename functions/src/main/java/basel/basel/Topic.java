package basel.basel;

import basel.shared.kernel.BadInput;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Questions that belong together. A technical topic is for people who have one of its skills.
@Serdeable
record Topic(
        String topic,
        String title,
        String kind,
        @Nullable List<String> skills,
        List<Question> questions) {
    Topic {
        BadInput.missing(topic, "topic");
        BadInput.missing(title, "title");
        BadInput.missing(kind, "kind");
        skills = skills == null ? List.of() : List.copyOf(skills);
        questions = List.copyOf(BadInput.missing(questions, "questions"));
    }

    boolean technical() {
        return kind.equals("technical");
    }

    List<String> forSkills() {
        return skills == null ? List.of() : skills;
    }
}
